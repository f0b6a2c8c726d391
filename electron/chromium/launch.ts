/**
 * Starts Luwte in an installed Chromium, Chrome or Edge: the same service and the same renderer as in the
 * Electron shell, over the debugging pipe, without any listening socket. For tests, the tour and trying out.
 */
import { homedir, tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { PageKind } from '../../shared/port/envelope.ts';
import { answerHostCall } from '../host/answer-host-call.ts';
import { createClipboardKeeper } from '../host/clipboard-keeper.ts';
import { createListFolder } from '../host/list-folder.ts';
import { answerWithFile, decideRequest, readRendererFiles } from '../host/renderer-files.ts';
import { createRestartPolicy, pathAfter } from '../host/restart-policy.ts';
import { saveFile } from '../host/save-file.ts';
import type { ServiceEnd } from '../host/service-life.ts';
import { createStartPlaces, mountFoldersOf } from '../host/start-places.ts';
import { createRun, type Run, tellsScreenLock } from '../host/tells-screen-lock.ts';
import { watchLockedHint } from '../host/watch-locked-hint.ts';
import type { Host } from '../host.ts';
import { appOrigin, blankPage } from './app-origin.ts';
import { bridgeWorld } from './bridge-script.ts';
import { clearIfOurs } from './clear-clipboard.ts';
import { dropGuardScript } from './drop-guard-script.ts';
import { type HiddenPage, openHiddenPage } from './hidden-page.ts';
import {
  browserArguments,
  browserEnvironment,
  firstPage,
  keepsSandbox,
  type Language,
} from './launch-arguments.ts';
import { createPageBridge, type PageBridge, type PageBridgeDeps } from './page-bridge.ts';
import { createPrivateProfile, removePrivateProfile } from './private-profile.ts';
import { createProjectorPage, type ProjectorPage } from './projector-page.ts';
import { watchForScreenLock } from './screen-lock-watch.ts';
import { type ServiceProcess, startServiceProcess } from './service-process.ts';
import { watchForSuspend } from './suspend-watch.ts';

export type LaunchOptions = {
  readonly browserPath: string;
  /** Folder with the built renderer (`index.html` and what it loads). */
  readonly rendererFolder: string;
  /** The service's program. */
  readonly serviceEntry: string;
  /** Where the service keeps its list of vaults and its settings; must exist. */
  readonly dataFolder: string;
  readonly vaultPath?: string | undefined;
  /** Undefined: the system's language. */
  readonly language?: Language | undefined;
  readonly headless?: boolean | undefined;
  /** Undefined: as large as the real window. */
  readonly viewport?: { readonly width: number; readonly height: number } | undefined;
  /** Undefined: the system's choice, also when it changes. */
  readonly colorScheme?: 'light' | 'dark' | undefined;
  /** Sees the page before Luwte is loaded into it: tests listen for errors. */
  readonly onPage?: ((page: Page) => void) | undefined;
  /** Where the picker begins; undefined: the user's own folder. */
  readonly homeFolder?: string | undefined;
  /** Undefined: the system's own programs are run. */
  readonly run?: Run | undefined;
  /** Parent of the temporary profile. */
  readonly tempFolder?: string | undefined;
};

export type LaunchedLuwte = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Process id of the present service; changes with each lock. */
  readonly servicePid: () => number;
  /** Folder of the browser's profile, gone after the end. */
  readonly profileFolder: string;
  /** Locks, ends service and browser, removes the profile. May be called more than once. */
  readonly close: () => Promise<void>;
  /**
   * Resolves when everything has ended: `closed` by the user or by `close`; `failing` when the service keeps
   * crashing or the page's process died.
   */
  readonly ended: Promise<LaunchEnd>;
};

export type LaunchEnd = 'closed' | 'failing';

/** Milliseconds that clearing the clipboard may take at the end; a browser whose window was closed never answers. */
const longestClear = 500;

/** First Chromium with `Uint8Array.prototype.toBase64`, which the bridge uses. */
const oldestBrowser = 140;

export async function launchLuwte(options: LaunchOptions): Promise<LaunchedLuwte> {
  const files = readRendererFiles(options.rendererFolder);
  const profileFolder = createPrivateProfile(options.tempFolder ?? tmpdir(), options.language);
  let hidden: HiddenPage | null = null;
  const clipboard = createClipboardKeeper(async (sha256) => hidden !== null && clearIfOurs(hidden, sha256));
  const homeFolder = options.homeFolder ?? homedir();
  const mountFolders = mountFoldersOf(process.platform, process.env['USER'] ?? '');
  const host: Host = {
    listFolder: createListFolder({
      homeFolder,
      startPlaces: createStartPlaces({ homeFolder, mountFolders }),
    }),
    chooseFolder: async () => ({ ok: false, code: 'unavailable' }),
    chooseSavePlace: async () => ({ ok: false, code: 'unavailable' }),
    saveFile,
    async clearClipboard(copied) {
      if (hidden === null) return { ok: false, code: 'unavailable' };
      clipboard.remember(copied);
      return { ok: true, value: {} };
    },
    setLanguage: async () => ({ ok: false, code: 'unavailable' }),
    notify: async () => ({ ok: false, code: 'unavailable' }),
    async showProjector(input) {
      return projector === null ? { ok: false, code: 'unavailable' } : projector.showProjector(input);
    },
    async hideProjector(input) {
      return projector === null ? { ok: true, value: {} } : projector.hideProjector(input);
    },
  };
  // Browser and service start side by side: together they are most of the time until the window can be used.
  const opening = openBrowser(options, profileFolder);

  let bridge: PageBridge | null = null;
  let projector: ProjectorPage | null = null;
  let pagesSoFar = 0;
  let service: ServiceProcess | null = null;
  let showPage: ((address: string) => Promise<void>) | null = null;
  let ending: Promise<void> | null = null;
  let stopWatching = (): void => undefined;
  let stopAsking = (): void => undefined;
  const { promise: ended, resolve: tellEnd } = Promise.withResolvers<LaunchEnd>();
  const end = (reason: LaunchEnd): Promise<void> => {
    ending ??= (async () => {
      stopWatching();
      stopAsking();
      await service?.lock();
      await Promise.race([clipboard.clear(), wait(longestClear)]);
      await opening.then((context) => context.close()).catch(() => undefined);
      await removePrivateProfile(profileFolder);
      tellEnd(reason);
    })();
    return ending;
  };

  const lockNow = (): void => {
    void projector?.hideProjector({});
    void service?.lock();
  };
  const restarts = createRestartPolicy();
  // Named once: after that the language is what somebody chose on the screen.
  let language = options.language;
  const startService = (): void => {
    const started = performance.now();
    service = startServiceProcess({
      entry: options.serviceEntry,
      // No browser keeps a page out of pictures of the screen.
      serviceArguments: { ...options, language, screenSeen: true },
      onMessageForPage(number, message) {
        bridge?.send(number, message);
        projector?.send(number, message);
      },
      answerHostCall: (call, input) => answerHostCall(host, call, input),
      onEnd: (how) => void replaceService(how, performance.now() - started),
    });
    language = undefined;
    if (isUntold) tellUntold();
  };
  // The browser inside can be told of a locked screen no better than the system tells.
  let isUntold = false;
  const tellUntold = (): void => {
    isUntold = true;
    service?.send({ from: 'host', signal: 'screen-lock-untold' });
  };
  const run = options.run ?? createRun(process.env);
  void tellsScreenLock({ platform: process.platform, run }).then((isTold) => {
    if (isTold || ending !== null) return;
    tellUntold();
    stopAsking = watchLockedHint({ run, onLock: lockNow });
  });
  const replaceService = async (how: ServiceEnd, lived: number): Promise<void> => {
    void clipboard.clear();
    if (ending !== null) return;
    bridge?.disconnect();
    void projector?.hideProjector({});
    if (restarts.decide(how, lived) === 'failing') return end('failing');
    startService();
    // A page that goes away meanwhile is the end of the program, or the next replacement.
    await showPage?.(`${appOrigin}${pathAfter(how)}`).catch(() => undefined);
  };
  startService();

  try {
    const context = await opening;
    const page = context.pages()[0] ?? (await context.newPage());
    options.onPage?.(page);
    page.on('close', () => void end('closed'));
    page.on('crash', () => void end('failing')); // Playwright cannot bring a crashed page back.
    context.on('close', () => void end('closed'));
    // The main window, and the one that is shown in meetings; whatever else opens is closed at once.
    context.on('page', (other) => {
      if (projector?.takes(other) !== true) void other.close().catch(() => undefined);
    });
    await context.route('**/*', async (route) => {
      const request = route.request();
      if (request.url() === blankPage) return route.fulfill({ contentType: 'text/html', body: firstPage });
      const file = decideRequest(files, appOrigin, { method: request.method(), url: request.url() });
      if (file !== null) return route.fulfill(answerWithFile(file));
      // An answer without content leaves the page where it is; a failed navigation would replace it.
      return request.isNavigationRequest() ? route.fulfill({ status: 204 }) : route.abort();
    });
    const session = await context.newCDPSession(page);
    const talking = {
      origin: appOrigin,
      nextNumber: () => ++pagesSoFar,
      onMessage: (number, message) => service?.send({ from: 'page', page: number, message }),
      onGone: (number) => service?.send({ from: 'host', signal: 'page-gone', page: number }),
    } as const satisfies Partial<PageBridgeDeps>;
    const tellPage = (kind: PageKind) => (page: number) =>
      service?.send({ from: 'host', signal: 'page-connected', page, kind });
    bridge = await createPageBridge({ ...talking, session, onConnected: tellPage('main') });
    projector = createProjectorPage({
      ...talking,
      context,
      mainSession: session,
      onPage: options.onPage,
      onConnected: tellPage('projector'),
      onClosed: () => service?.send({ from: 'host', signal: 'projector-closed' }),
    });
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: dropGuardScript,
      worldName: bridgeWorld,
    });
    stopWatching = watchForSuspend({
      now: Date.now,
      onWake: lockNow,
    });
    showPage = async (address) => {
      await page.goto(blankPage);
      await page.goto(address);
      await session.send('Page.resetNavigationHistory');
    };
    await showPage(`${appOrigin}${pathAfter('locked')}`);
    void openHiddenPage(context)
      .then((opened) => {
        hidden = opened;
        return watchForScreenLock(opened, lockNow);
      })
      // Then nothing is cleared or told; this host is for trying out.
      .catch(tellUntold);
    return {
      page,
      context,
      profileFolder,
      servicePid: () => service?.pid ?? 0,
      close: () => end('closed'),
      ended,
    };
  } catch (error) {
    await end('closed');
    throw error;
  }
}

/** Throws Playwright's error when the browser does not start, or one of ours when it is too old. */
async function openBrowser(options: LaunchOptions, profileFolder: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profileFolder, {
    executablePath: options.browserPath,
    headless: options.headless ?? false,
    args: browserArguments(options.browserPath, options.language),
    env: browserEnvironment(process.env, options.language),
    chromiumSandbox: keepsSandbox(process.getuid?.()),
    viewport: options.viewport ?? null,
    colorScheme: options.colorScheme ?? null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    ...(options.language === undefined ? {} : { locale: options.language === 'nl' ? 'nl-NL' : 'en-GB' }),
    acceptDownloads: false,
    serviceWorkers: 'block',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const version = Number.parseInt(context.browser()?.version() ?? '', 10);
  if (version >= oldestBrowser) return context;
  await context.close();
  throw new Error(`The browser is too old: version ${version}, at least ${oldestBrowser} is needed.`);
}
