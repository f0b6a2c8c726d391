import { z } from 'zod';

// Imported before everything else: zod otherwise tries to compile its checks, which the page's policy forbids.
z.config({ jitless: true });
