/** What the host's listener waits for; `electron/host.ts` describes the hand-over. */
const REQUEST = 'luwte:port-wanted';

/**
 * Asks the host for this page's one port and resolves with it, started. The host answers once per page and
 * always: its listener stands before any script of the page runs.
 */
export function receivePort(page: Window): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent<unknown>) => {
      const port = event.ports[0];
      if (event.source !== page || event.origin !== page.location.origin) return;
      if (!isPortAnswer(event.data) || event.ports.length !== 1 || port === undefined) return;
      page.removeEventListener('message', receive);
      resolve(port);
    };
    page.addEventListener('message', receive);
    page.postMessage(REQUEST, page.location.origin);
  });
}

function isPortAnswer(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'luwte:port';
}
