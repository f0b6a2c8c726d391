/**
 * A launch as a program of its own, for tests that run it as somebody else or without a network: says what it
 * saw as one line of JSON.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../../electron/chromium/find-browser.ts';
import { launchLuwte } from '../../../electron/chromium/launch.ts';
import { commandLine, processTree } from '../../support/process-tree.ts';
import { ask, portTaken, writePlainPage } from './plain-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'luwte-test-'));
for (const name of ['data', 'temp']) mkdirSync(join(folder, name));
writePlainPage(join(folder, 'renderer'));
const { page, close } = await launchLuwte({
  browserPath: findBrowser() ?? '',
  rendererFolder: join(folder, 'renderer'),
  serviceEntry: fileURLToPath(new URL('../../support/echo-service.ts', import.meta.url)),
  dataFolder: join(folder, 'data'),
  tempFolder: join(folder, 'temp'),
  headless: true,
});
await portTaken(page);
const answer = await ask(page, 'hello');
// A page in reserve that has only just begun is confined a moment later.
let seen = look();
for (let looks = 1; looks < 50 && !seen.hasConfinedPages; looks += 1) {
  await setTimeout(100);
  seen = look();
}
await close();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ answer, userId: process.getuid?.(), ...seen })}\n`);

function look() {
  const tree = processTree(process.pid);
  // Chromium joins the words of its children's command lines by blanks.
  const commands = tree.map((pid) => `${commandLine(pid).join(' ')} `);
  const pages = tree.filter((_, at) => commands[at]?.includes('--type=renderer '));
  const confined = pages.filter((pid) => /^Seccomp:\s*2$/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')));
  return {
    processes: commands.length,
    hasConfinedPages: pages.length > 0 && confined.length === pages.length,
    withoutSandbox: commands.filter((words) => words.includes('--no-sandbox')).length,
  };
}
