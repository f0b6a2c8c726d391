import { join } from 'node:path';
import { prepareDataFolder } from '../host/data-folder.ts';
import { parseStartArguments } from '../host/start-arguments.ts';
import type { ElectronParts } from './electron-parts.ts';
import { openShell } from './open-shell.ts';
import { commandLineSwitches, findRefusedSwitch, wordsForLuwte } from './policy/command-line.ts';
import { ownScheme } from './policy/own-scheme.ts';
import { parseSecondStart } from './policy/second-start.ts';
import type { ShellDeps } from './shell-deps.ts';

/** What a second start hands to the first. */
type Handed = { readonly vaultPath: string | null };

/**
 * Starts the Electron shell: what must stand before Electron is ready, then the window. To be called while the program
 * is being loaded, since later some of it has no effect.
 */
export function startShell(parts: ElectronParts, deps: ShellDeps): void {
  const { app, protocol } = parts;
  const { isPackaged } = app;
  const refused = isPackaged
    ? findRefusedSwitch(deps.words.slice(1), (name) => app.commandLine.hasSwitch(name))
    : null;
  const parsed = parseStartArguments(wordsForLuwte(deps.words, isPackaged), deps.workingFolder);
  if (refused !== null || !parsed.ok) {
    deps.say(refused === null && !parsed.ok ? parsed.message : `Luwte does not start with --${refused}.`);
    app.exit(1);
    return;
  }
  const { vaultPath, language } = parsed.value;

  prepareDataFolder(deps.dataFolder);
  const shellFolder = join(deps.dataFolder, 'shell');
  prepareDataFolder(shellFolder);
  app.setPath('userData', shellFolder);
  app.setPath('sessionData', shellFolder);
  app.setName('Luwte');
  // By this name Windows knows whose notifications these are; that of the installer.
  if (deps.platform === 'win32') app.setAppUserModelId('nl.luwte.desktop');
  for (const [name, value] of commandLineSwitches) app.commandLine.appendSwitch(name, value);
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([ownScheme]);

  const handed: Handed = { vaultPath: vaultPath ?? null };
  if (!app.requestSingleInstanceLock(handed)) {
    app.exit(0);
    return;
  }

  let secondStart: (vaultPath: string | null) => void = () => undefined;
  app.on('second-instance', (_event, _words, _folder, given) => secondStart(parseSecondStart(given)));
  // Files and addresses that the system wants opened (macOS): Luwte opens neither.
  app.on('open-file', (event) => event.preventDefault());
  app.on('open-url', (event) => event.preventDefault());

  void app.whenReady().then(() => {
    app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off', secureDnsServers: [] });
    ({ secondStart } = openShell(parts, deps, { vaultPath, language, shellFolder }));
  });
}
