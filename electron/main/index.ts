/** Entry of the Electron shell, and the only file that names Electron as more than types. */
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import {
  app,
  BrowserWindow,
  ClipboardItem,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { defaultDataFolder } from '../host/data-folder.ts';
import { createRun } from '../host/tells-screen-lock.ts';
import { startShell } from './start-shell.ts';

const built = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

startShell(
  {
    app,
    BrowserWindow,
    clipboard,
    ClipboardItem,
    dialog,
    ipcMain,
    Menu,
    nativeTheme,
    Notification,
    powerMonitor,
    protocol,
    screen,
    session,
    shell,
    utilityProcess,
  },
  {
    programs: {
      preload: built('preload/index.cjs'),
      service: built('service/entry.js'),
      icon: built('../resources/icons/linux/256x256.png'),
      renderer: built('renderer'),
    },
    dataFolder: defaultDataFolder(),
    homeFolder: homedir(),
    workingFolder: process.env['INIT_CWD'] ?? process.cwd(),
    words: process.argv,
    environment: process.env,
    platform: process.platform,
    monotonic: () => performance.now(),
    kill: (pid) => void process.kill(pid, 'SIGKILL'),
    run: createRun(process.env),
    say: (line) => void process.stderr.write(`${line}\n`),
  },
);
