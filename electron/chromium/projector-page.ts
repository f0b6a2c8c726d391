/**
 * The projector window of this host: a second window of the same browser without tabs, with a page and a bridge of its
 * own. Which screen it is on is for the person to choose: a page cannot, and nothing else here can either.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { PortMessage } from '../../shared/port/envelope.ts';
import type { Host } from '../host.ts';
import { bridgeWorld } from './bridge-script.ts';
import { dropGuardScript } from './drop-guard-script.ts';
import { createPageBridge, type PageBridge, type PageBridgeDeps } from './page-bridge.ts';

export type ProjectorPageDeps = Pick<
  PageBridgeDeps,
  'origin' | 'nextNumber' | 'onConnected' | 'onMessage' | 'onGone'
> & {
  readonly context: BrowserContext;
  /** A session of the main window's page. */
  readonly mainSession: CDPSession;
  /** Sees the page before anything is loaded into it. */
  readonly onPage?: ((page: Page) => void) | undefined;
  /** The window is gone, and nobody here asked for that. */
  readonly onClosed: () => void;
};

export type ProjectorPage = Pick<Host, 'showProjector' | 'hideProjector'> & {
  readonly send: (page: number, message: PortMessage) => void;
  /** A page came to be in the browser: true when it is the one that is being opened here. */
  readonly takes: (page: Page) => boolean;
};

type Opened = { readonly page: Page; readonly targetId: string; bridge: PageBridge | null };

/** Milliseconds that the browser may take to open a window. */
const OPEN_PATIENCE = 10_000;
/** Milliseconds between two demands to close a window that is still there, and how many there are. */
const CLOSE_AGAIN = { after: 200, times: 50 } as const;

export function createProjectorPage(deps: ProjectorPageDeps): ProjectorPage {
  const { context, mainSession, origin } = deps;
  const address = `${origin}/projector.html`;
  let present: Opened | null = null;
  let awaited: PromiseWithResolvers<Page> | null = null;
  // One after another: what was asked for last is how it ends.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const run = turn.then(work);
    turn = run.catch(() => undefined);
    return run;
  };

  const end = async (opened: Opened, isAsked: boolean): Promise<void> => {
    if (present !== opened) return;
    present = null;
    opened.bridge?.disconnect();
    if (!isAsked) deps.onClosed();
    await closeWindow(context, opened);
  };

  const open = async (): Promise<void> => {
    const arrival = Promise.withResolvers<Page>();
    awaited = arrival;
    await openWindow(mainSession);
    const page = await Promise.race([arrival.promise, wait(OPEN_PATIENCE, null, { ref: false })]);
    awaited = null;
    if (page === null) throw new Error('the browser opened no window');
    const session = await context.newCDPSession(page).catch(async (error: unknown) => {
      await page.close();
      throw error;
    });
    const { targetInfo } = await session.send('Target.getTargetInfo');
    const opened: Opened = { page, targetId: targetInfo.targetId, bridge: null };
    present = opened;
    page.on('close', () => void end(opened, false));
    page.on('crash', () => void end(opened, false));
    deps.onPage?.(page);
    await page.route('**/*', (route) => {
      const request = route.request();
      const isElsewhere = request.isNavigationRequest() && request.url() !== address;
      return isElsewhere ? route.fulfill({ status: 204 }) : route.fallback();
    });
    opened.bridge = await createPageBridge({
      ...deps,
      session,
      // A window that is over may take a while to close, and its page may begin anew meanwhile: to nobody.
      onConnected: (number) => void (present === opened && deps.onConnected(number)),
      onMessage: (number, message) => void (present === opened && deps.onMessage(number, message)),
      onGone(number) {
        deps.onGone(number);
        // It shows one page once; a page that was loaded again may be anything.
        void end(opened, false);
      },
    });
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: dropGuardScript,
      worldName: bridgeWorld,
    });
    // Not waited for: what is to be shown can be made ready meanwhile.
    page.goto(address).catch(() => end(opened, false));
  };

  return {
    showProjector: () =>
      inTurn(async () => {
        if (present !== null) return { ok: true, value: {} };
        try {
          await open();
          return { ok: true, value: {} };
        } catch {
          awaited = null;
          if (present !== null) await end(present, true);
          return { ok: false, code: 'unavailable' };
        }
      }),
    hideProjector: () =>
      inTurn(async () => {
        if (present !== null) await end(present, true);
        return { ok: true, value: {} };
      }),
    send: (page, message) => present?.bridge?.send(page, message),
    takes(page) {
      const isAwaited = awaited !== null;
      awaited?.resolve(page);
      awaited = null;
      return isAwaited;
    },
  };
}

/**
 * Has the main window's page open an empty window, in a world that its own scripts cannot reach. So it is a private one
 * without tabs, as the main window is; a page that is asked for otherwise comes in an ordinary window. Without an opener it
 * has a process of its own, and neither of the two can reach into the other.
 */
async function openWindow(session: CDPSession): Promise<void> {
  const frameId = (await session.send('Page.getFrameTree')).frameTree.frame.id;
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId,
    worldName: 'luwte-projector',
  });
  await session.send('Runtime.evaluate', {
    expression: `void open('about:blank', '', 'popup,noopener,width=1280,height=860')`,
    contextId: executionContextId,
    userGesture: true,
  });
}

/** Chromium can pass over being told to close a window in which a page is just beginning: it is told until it has. */
async function closeWindow(context: BrowserContext, { page, targetId }: Opened): Promise<void> {
  const browser = await context
    .browser()
    ?.newBrowserCDPSession()
    .catch(() => undefined);
  for (let turn = 0; turn < CLOSE_AGAIN.times && !page.isClosed(); turn += 1) {
    // Refused when it has gone meanwhile.
    void browser?.send('Target.closeTarget', { targetId }).catch(() => undefined);
    await Promise.race([page.waitForEvent('close').catch(() => undefined), wait(CLOSE_AGAIN.after)]);
  }
  await browser?.detach().catch(() => undefined);
}
