/**
 * A launch that fails, as a program of its own: Playwright then leaves rejections that nobody catches, which would be
 * taken for failures of the test. Its one parameter is the test's folder; says what went wrong as one line of JSON.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { launchInElectron } from './launch-in-electron.ts';
import { makePlaces } from './test-places.ts';

const folder = z.string().parse(process.argv[2]);
makePlaces(folder);
const message = await launchInElectron({
  folder,
  vaultPath: join(folder, 'a.luwte'),
  language: 'nl',
  colorScheme: 'light',
  viewport: { width: 1280, height: 860 },
  onPage: () => undefined,
}).then(
  () => null,
  (error: Error) => error.message,
);
process.stdout.write(`${JSON.stringify({ message })}\n`);
