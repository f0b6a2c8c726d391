import type { App } from 'electron';
import { expect, test } from 'vitest';
import { createFakeElectron } from './fake-electron.ts';
import { honest } from './honest.ts';

test('looking at anything that is not modelled throws, setting it too', () => {
  const app = honest<App>('app', { isPackaged: true });
  expect(app.isPackaged).toBe(true);
  expect(() => app.relaunch()).toThrow('the fake does not model app.relaunch');
  expect(() => {
    app.name = 'Luwte';
  }).toThrow('the fake does not let app.name be set');
  expect('dock' in app).toBe(false);
});

test('every part of the fake is honest, the whole of it included', () => {
  const fake = createFakeElectron();
  fake.app.becomeReady();
  const { parts } = fake;
  const window = new parts.BrowserWindow({});
  const looks: readonly [string, () => unknown][] = [
    ['electron.crashReporter', () => Reflect.get(parts, 'crashReporter')],
    ['Notification.getHistory', () => parts.Notification.getHistory],
    ['Notification.reply', () => Reflect.get(new parts.Notification({}), 'reply')],
    ['electron.Tray', () => Reflect.get(parts, 'Tray')],
    ['electron.desktopCapturer', () => Reflect.get(parts, 'desktopCapturer')],
    ['app.relaunch', () => parts.app.relaunch],
    ['commandLine.appendArgument', () => parts.app.commandLine.appendArgument],
    ['dialog.showOpenDialogSync', () => parts.dialog.showOpenDialogSync],
    ['ipcMain.handle', () => parts.ipcMain.handle],
    ['Menu.getApplicationMenu', () => parts.Menu.getApplicationMenu],
    ['powerMonitor.getSystemIdleTime', () => parts.powerMonitor.getSystemIdleTime],
    ['protocol.handle', () => parts.protocol.handle],
    ['screen.getCursorScreenPoint', () => parts.screen.getCursorScreenPoint],
    ['session.fetch', () => parts.session.defaultSession.fetch],
    ['shell.openPath', () => parts.shell.openPath],
    ['clipboard.read', () => parts.clipboard.read],
    ['BrowserWindow.loadURL', () => window.loadURL],
    ['WebContents.executeJavaScript', () => window.webContents.executeJavaScript],
    ['WebFrameMain.executeJavaScript', () => window.webContents.mainFrame.executeJavaScript],
  ];
  for (const [what, look] of looks) expect(look, what).toThrow(`the fake does not model ${what}`);
});

test('what Electron refuses at a time, the fake refuses then', () => {
  const { parts, app } = createFakeElectron();
  expect(() => parts.utilityProcess.fork('/x')).toThrow('before the app is ready');
  expect(() => new parts.BrowserWindow({})).toThrow('before the app is ready');
  expect(() => parts.session.defaultSession).toThrow('before the app is ready');
  app.becomeReady();
  expect(() => parts.app.commandLine.appendSwitch('a')).toThrow('has no effect');
  expect(() => parts.protocol.registerSchemesAsPrivileged([])).toThrow('before the app is ready');
});
