import type { App, CommandLine } from 'electron';
import { honest } from './honest.ts';
import { createEmitter, type FakeEmitter, type Record } from './record.ts';

export type FakeApp = {
  readonly part: App;
  readonly emit: FakeEmitter['emit'];
  readonly isReady: () => boolean;
  /** As Electron, once the program is loaded. */
  readonly becomeReady: () => void;
  /** With the code of `exit`. */
  readonly exited: Promise<number>;
};

export type FakeAppOptions = {
  readonly isPackaged: boolean;
  readonly languages: readonly string[];
  /** Another Luwte runs already. */
  readonly isSecond: boolean;
  /** Switches that the browser inside got from elsewhere. */
  readonly switches: readonly string[];
  /** Whether the system shows notifications. */
  readonly showsNotices: boolean;
};

export function createFakeApp(record: Record, options: FakeAppOptions): FakeApp {
  const emitter = createEmitter(record, 'app');
  const { promise: ready, resolve: tellReady } = Promise.withResolvers<void>();
  const { promise: exited, resolve: tellExit } = Promise.withResolvers<number>();
  let isReady = false;
  const early =
    <Values extends readonly unknown[]>(what: string) =>
    (...values: Values): void => {
      if (isReady) throw new Error(`${what} has no effect once the app is ready`);
      record.call(what, ...values);
    };
  const part = honest<App>('app', {
    ...emitter.listening<App>(),
    isPackaged: options.isPackaged,
    commandLine: honest<CommandLine>('commandLine', {
      appendSwitch: early('commandLine.appendSwitch'),
      hasSwitch: (name) => options.switches.includes(name),
    }),
    enableSandbox: early('app.enableSandbox'),
    setPath: early('app.setPath'),
    setName: early('app.setName'),
    setAppUserModelId: (id) => record.call('app.setAppUserModelId', id),
    requestSingleInstanceLock(handed) {
      early('app.requestSingleInstanceLock')(handed);
      return !options.isSecond;
    },
    whenReady: () => ready,
    configureHostResolver(values) {
      if (!isReady) throw new Error('configureHostResolver before the app is ready');
      record.call('app.configureHostResolver', values);
    },
    getPreferredSystemLanguages: () => [...options.languages],
    exit(code = 0) {
      record.call('app.exit', code);
      tellExit(code);
    },
  });
  return {
    part,
    emit: emitter.emit,
    isReady: () => isReady,
    becomeReady() {
      isReady = true;
      tellReady();
    },
    exited,
  };
}
