import type { MessagePort as NodePort } from 'node:worker_threads';
import type {
  BrowserWindowConstructorOptions,
  NavigationHistory,
  WebContents,
  WebFrameMain,
  WindowOpenHandlerResponse,
} from 'electron';
import { createFakePage, type FakePage } from './fake-page.ts';
import type { FakeSession } from './fake-session.ts';
import { honest } from './honest.ts';
import { createEmitter, type FakeEmitter, type Record } from './record.ts';

export type FakeContents = {
  readonly part: WebContents;
  readonly frame: WebFrameMain;
  readonly emit: FakeEmitter['emit'];
  /** The page that is loaded; throws while there is none. */
  readonly page: () => FakePage;
  /** Resolves when the page after the present one is loaded. */
  readonly nextPage: () => Promise<FakePage>;
  readonly addresses: readonly string[];
  /** Where one can go back to, the present page included. */
  readonly history: readonly string[];
  /** Its process dies, and nobody in the shell did it. */
  readonly crash: () => void;
  readonly openWindow: (details: { url: string; disposition: string }) => WindowOpenHandlerResponse;
  readonly destroy: () => void;
};

export type FakeContentsDeps = {
  readonly record: Record;
  readonly id: number;
  readonly session: FakeSession;
  readonly options: BrowserWindowConstructorOptions;
  readonly toMain: (
    contents: FakeContents,
    channel: string,
    message: unknown,
    ports: readonly NodePort[],
  ) => void;
  readonly onFirstPage: () => void;
  /** Whether its window has the focus. */
  readonly hasFocus: () => boolean;
};

export function createFakeContents(deps: FakeContentsDeps): FakeContents {
  const { record, id, session, options } = deps;
  const emitter = createEmitter(record, 'contents');
  const addresses: string[] = [];
  const history: string[] = [];
  let url = '';
  let page: FakePage | null = null;
  let isDestroyed = false;
  let isCrashed = false;
  let isEnding = false;
  let next = Promise.withResolvers<FakePage>();
  let windowOpenHandler: ((details: never) => WindowOpenHandlerResponse) | null = null;

  const frame = honest<WebFrameMain>('WebFrameMain', {
    get url() {
      return url;
    },
    parent: null,
    frameTreeNodeId: id * 10,
  });
  const gone = (reason: string): void => {
    page?.end();
    page = null;
    isEnding = true;
    setImmediate(() => {
      isCrashed = true;
      isEnding = false;
      emitter.emit('render-process-gone', {}, { reason, exitCode: 1 });
    });
  };
  const part = honest<WebContents>('WebContents', {
    ...emitter.listening<WebContents>(),
    id,
    mainFrame: frame,
    isDestroyed: () => isDestroyed,
    isCrashed: () => isCrashed,
    navigationHistory: honest<NavigationHistory>('NavigationHistory', {
      clear: () => void history.splice(0, history.length - 1),
    }),
    setWindowOpenHandler(handler) {
      record.register('contents', 'setWindowOpenHandler');
      windowOpenHandler = handler as typeof windowOpenHandler;
    },
    setWebRTCIPHandlingPolicy: (policy) => record.call('contents.setWebRTCIPHandlingPolicy', policy),
    focus: () => record.call('contents.focus'),
    sendInputEvent(event) {
      // Electron passes keys on to a window that has the focus, and to no other.
      if (deps.hasFocus()) record.call('contents.sendInputEvent', event);
    },
    forcefullyCrashRenderer() {
      record.call('contents.forcefullyCrashRenderer');
      gone('killed');
    },
    async loadURL(address) {
      record.call('contents.loadURL', address);
      // Electron may put the page into that very process, which then takes it along (electron#48661).
      if (isEnding) throw new Error('a page was loaded before the process of the one before had ended');
      const answer = await session.request(address);
      if (answer === 'cancelled' || answer === 'unanswered' || answer.status !== 200) {
        throw new Error('ERR_BLOCKED');
      }
      page?.end();
      isCrashed = false;
      url = address;
      addresses.push(address);
      history.push(address);
      emitter.emit('did-navigate', {}, address, 200, 'OK');
      page = createFakePage({
        address,
        preload: options.webPreferences?.preload ?? '',
        words: options.webPreferences?.additionalArguments ?? [],
        toMain: (channel, message, ports) => deps.toMain(contents, channel, message, ports),
      });
      if (addresses.length === 1) deps.onFirstPage();
      const { resolve } = next;
      next = Promise.withResolvers();
      resolve(page);
    },
  });
  const contents: FakeContents = {
    part,
    frame,
    emit: emitter.emit,
    page() {
      if (page === null) throw new Error('there is no page');
      return page;
    },
    nextPage: () => next.promise,
    addresses,
    history,
    crash: () => gone('crashed'),
    openWindow(details) {
      if (windowOpenHandler === null) throw new Error('no window open handler');
      return windowOpenHandler(details as never);
    },
    destroy() {
      isDestroyed = true;
      page?.end();
      emitter.emit('destroyed');
    },
  };
  return contents;
}
