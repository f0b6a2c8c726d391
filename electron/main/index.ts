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
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { defaultDataFolder } from '../host/data-folder.ts';
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
    say: (line) => void process.stderr.write(`${line}\n`),
  },
);
