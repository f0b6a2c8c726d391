import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, test, vi } from 'vitest';
import { createMainWindow, type MainWindowDeps } from '../../electron/main/main-window.ts';
import { keepPageProcess } from './keep-page-process.ts';

test('a fresh page comes by way of an empty one, in the process of the page before', async () => {
  const asked: string[] = [];
  const contents = Object.assign(new EventEmitter(), {
    isCrashed: () => false,
    navigationHistory: { clear: () => undefined },
    forcefullyCrashRenderer: () => void asked.push('the process is ended'),
    async loadURL(address: string) {
      asked.push(address);
      contents.emit('did-navigate');
    },
  });
  const window = Object.assign(new EventEmitter(), {
    webContents: contents,
    isDestroyed: () => false,
    setContentProtection: () => undefined,
  });
  const pages: number[] = [];
  // Only what creating a window and loading pages into it needs; the fake of Electron lets nothing of it be replaced.
  const main = createMainWindow({
    BrowserWindow: new Proxy(EventEmitter, { construct: () => window }),
    nativeTheme: { shouldUseDarkColors: false },
    onContents: () => undefined,
    onFocus: () => undefined,
    onPage: () => void pages.push(asked.length),
    onCrash: () => void asked.push('a crash is told'),
  } as unknown as MainWindowDeps);
  main.freshPage('locked');
  keepPageProcess(window as unknown as BrowserWindow);
  main.freshPage('locked');
  await vi.waitUntil(() => asked.length === 3, 5_000);
  main.freshPage('idle');
  await vi.waitUntil(() => asked.length === 5, 5_000);
  expect(asked).toEqual([
    'luwte://app/',
    'about:blank',
    'luwte://app/',
    'about:blank',
    'luwte://app/#/start?reason=idle',
  ]);
  expect(pages).toEqual([1, 2, 3, 4, 5]);
});
