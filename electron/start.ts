/**
 * `npm start`: builds when needed, then opens Luwte's window: in Electron where its runtime is there or can be had, else
 * in an installed browser. Without a display it runs the tour instead. Exit code 0, or 1 with one line that says what is
 * missing.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, builtProgram, isBuilt } from './chromium/build.ts';
import { findOrInstallBrowser } from './chromium/install-browser.ts';
import { launchLuwte } from './chromium/launch.ts';
import { keepsSandbox } from './chromium/launch-arguments.ts';
import { defaultDataFolder, prepareDataFolder } from './host/data-folder.ts';
import { electronStart, findElectron, installElectron, mayInstallElectron } from './host/electron-runtime.ts';
import { parseStartArguments, type StartArguments } from './host/start-arguments.ts';

/** Milliseconds that fetching Electron's runtime may take; somebody is waiting for a window. */
const longestInstall = 60_000;
/** Milliseconds within which Electron ends when something of the system is missing for it. */
const soon = 5_000;

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

async function openWindow(values: StartArguments): Promise<number> {
  // Somebody who names a browser wants that one.
  const electron = (process.env['LUWTE_BROWSER'] ?? '') === '' ? provideElectron() : null;
  const code = electron === null ? null : await openElectron(electron, values);
  return code ?? openBrowserWindow(values);
}

/** Path of Electron's program, fetched when it is missing; null where it cannot be had, which is said. */
function provideElectron(): string | null {
  const runtime = {
    packageFolder: join(projectFolder, 'node_modules', 'electron'),
    platform: process.platform,
    env: process.env,
  };
  const found = findElectron(runtime);
  if (found !== null) return found;
  if (mayInstallElectron(runtime)) {
    say('Fetching Electron, once; this takes a minute at most ...');
    installElectron(runtime.packageFolder, longestInstall);
  }
  const fetched = findElectron(runtime);
  if (fetched === null) say('Electron is not here and could not be fetched.');
  return fetched;
}

/** Its exit code once it has ended; null where it could not start, which is said. */
async function openElectron(path: string, values: StartArguments): Promise<number | null> {
  const sandboxed = process.platform !== 'linux' || keepsSandbox(process.getuid?.());
  if (!sandboxed) say('Started as root: Electron runs without its sandbox.');
  const { words, env } = electronStart({ ...values, projectFolder }, sandboxed, process.env);
  const started = performance.now();
  const child = spawn(path, words, { stdio: ['ignore', 'inherit', 'inherit'], env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  if (code === 0) return 0;
  if (performance.now() - started > soon)
    return fail('Luwte ended by itself. What was saved is safe; start it again.');
  say('Electron did not start here; the lines above say why.');
  return null;
}

async function openBrowserWindow({ vaultPath, language }: StartArguments): Promise<number> {
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
