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
  /** Another program gets the focus. */
  readonly blur: () => void;
  readonly isDestroyed: () => boolean;
  readonly destroy: () => void;
};

export function createFakeWindow(
  record: Record,
  options: BrowserWindowConstructorOptions,
  makeContents: (onFirstPage: () => void, hasFocus: () => boolean) => FakeContents,
): FakeWindow {
  const emitter = createEmitter(record, 'window');
  let isFocused = false;
  const contents = makeContents(
    () => emitter.emit('ready-to-show'),
    () => isFocused,
  );
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
    isFocused: () => isFocused,
    show() {
      isVisible = true;
      isFocused = true;
    },
    showInactive() {
      isVisible = true;
    },
    setFullScreen: (isOn) => record.call('window.setFullScreen', isOn),
    destroy: () => destroy(),
    hide() {
      isVisible = false;
      isFocused = false;
    },
    focus() {
      record.call('window.focus');
      isFocused = isVisible && !isMinimised;
    },
  });
  const destroy = (): void => {
    if (isDestroyed) return;
    isDestroyed = true;
    isVisible = false;
    isFocused = false;
    contents.destroy();
    emitter.emit('closed');
  };
  return {
    part,
    options,
    contents,
    emit: emitter.emit,
    isVisible: () => isVisible && !isMinimised,
    minimise() {
      isMinimised = true;
      isFocused = false;
    },
    blur() {
      isFocused = false;
    },
    isDestroyed: () => isDestroyed,
    destroy,
  };
}
