/**
 * `npm start`: builds when needed, then opens Luwte's window in an installed browser. Without a display it
 * runs the tour instead. Exit code 0, or 1 with one line that says what is missing.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, builtProgram, isBuilt } from './chromium/build.ts';
import { defaultDataFolder, prepareDataFolder } from './chromium/data-folder.ts';
import { findOrInstallBrowser } from './chromium/install-browser.ts';
import { launchLuwte } from './chromium/launch.ts';
import { keepsSandbox } from './chromium/launch-arguments.ts';
import { parseStartArguments, type StartArguments } from './chromium/start-arguments.ts';

const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

process.exitCode = await start();

async function start(): Promise<number> {
  const parsed = parseStartArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (!parsed.ok) return fail(parsed.message);
  if (!isBuilt(projectFolder)) {
    say('Building Luwte, once after each change ...');
    if (!build(projectFolder)) return fail('The build failed; the lines above say why.');
  }
  if (parsed.value.tour) return tour(parsed.value);
  if (hasDisplay()) return openWindow(parsed.value);
  say('There is no display here: the tour runs instead.');
  return tour(parsed.value);
}

async function openWindow({ vaultPath, language }: StartArguments): Promise<number> {
  const browser = findOrInstallBrowser();
  if (!browser.ok) return fail(browser.message);
  const dataFolder = defaultDataFolder();
  prepareDataFolder(dataFolder);
  say('Luwte opens in a window of the installed browser: for trying out, not for real dossiers.');
  if (!keepsSandbox(process.getuid?.())) say('Started as root: the browser runs without its sandbox.');
  const program = builtProgram(projectFolder);
  const options = { ...program, browserPath: browser.path, dataFolder, vaultPath, language };
  const luwte = await launchLuwte(options).catch((error: Error) => error);
  if (luwte instanceof Error) {
    const [reason] = luwte.message.split('\n');
    return fail(`${browser.path} did not open Luwte (${reason}); LUWTE_BROWSER may name another browser.`);
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void luwte.close());
  const end = await luwte.ended;
  return end === 'failing' ? fail('Luwte ended by itself. What was saved is safe; start it again.') : 0;
}

async function tour({ language }: StartArguments): Promise<number> {
  // Loaded only here: an ordinary start needs none of it.
  const { runTour } = await import('./tour/tour.ts');
  await runTour({
    ...builtProgram(projectFolder),
    resourcesFolder: join(projectFolder, 'resources'),
    outputFolder: join(projectFolder, 'tour'),
    language: language ?? 'nl',
    say,
  });
  return 0;
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(
    (name) => name !== undefined && name !== '',
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(line: string): number {
  process.stderr.write(`${line}\n`);
  return 1;
}
