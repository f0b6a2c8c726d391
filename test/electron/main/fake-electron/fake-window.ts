import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { FakeContents } from './fake-contents.ts';
import { honest } from './honest.ts';
import { createEmitter, type FakeEmitter, type Record } from './record.ts';

export type FakeWindow = {
  readonly part: BrowserWindow;
  readonly options: BrowserWindowConstructorOptions;
  readonly contents: FakeContents;
  readonly emit: FakeEmitter['emit'];
  readonly isVisible: () => boolean;
  readonly minimise: () => void;
  readonly destroy: () => void;
};

export function createFakeWindow(
  record: Record,
  options: BrowserWindowConstructorOptions,
  makeContents: (onFirstPage: () => void) => FakeContents,
): FakeWindow {
  const emitter = createEmitter(record, 'window');
  const contents = makeContents(() => emitter.emit('ready-to-show'));
  let isVisible = options.show !== false;
  let isMinimised = false;
  let isDestroyed = false;
  const { x = 0, y = 0, width = 800, height = 600 } = options;
  const bounds: Rectangle = { x, y, width, height };
  const part = honest<BrowserWindow>('BrowserWindow', {
    ...emitter.listening<BrowserWindow>(),
    webContents: contents.part,
    isDestroyed: () => isDestroyed,
    isMinimized: () => isMinimised,
    setContentProtection: (isOn) => record.call('window.setContentProtection', isOn),
    getNormalBounds: () => bounds,
    restore() {
      isMinimised = false;
    },
    show() {
      isVisible = true;
    },
    hide() {
      isVisible = false;
    },
    focus: () => record.call('window.focus'),
  });
  return {
    part,
    options,
    contents,
    emit: emitter.emit,
    isVisible: () => isVisible && !isMinimised,
    minimise() {
      isMinimised = true;
    },
    destroy() {
      isDestroyed = true;
      contents.destroy();
    },
  };
}
