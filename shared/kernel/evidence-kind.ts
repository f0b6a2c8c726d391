import { z } from 'zod';

/** How a file can be looked at inside the app, told from its first bytes, never from its name alone. */
export const evidenceKindSchema = z.enum(['image', 'pdf', 'email', 'text', 'other']);
