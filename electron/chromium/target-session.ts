/**
 * A debugging session with a target that Playwright keeps no page for, through a session with the browser: each
 * message of the one is the text of a message of the other.
 */
import type { CDPSession } from 'playwright-core';

type Values = Readonly<Record<string, unknown>>;

export type TargetSession = {
  /** Rejects when the browser refuses. */
  readonly send: (method: string, parameters?: Values) => Promise<Values>;
  readonly on: (event: string, listener: (parameters: Values) => void) => void;
};

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Values;
  readonly result?: Values;
  readonly error?: Values;
};

export async function openTargetSession(browser: CDPSession, targetId: string): Promise<TargetSession> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, PromiseWithResolvers<Values>>();
  const listeners = new Map<string, (parameters: Values) => void>();
  let sent = 0;
  browser.on('Target.receivedMessageFromTarget', (received) => {
    if (received.sessionId !== sessionId) return;
    const { id, method, params, result, error } = JSON.parse(received.message) as Message;
    if (method !== undefined) listeners.get(method)?.(params ?? {});
    if (id === undefined) return;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(result ?? {});
    else asked?.reject(new Error('the browser refused'));
  });
  return {
    async send(method, parameters = {}) {
      sent += 1;
      const asked = Promise.withResolvers<Values>();
      waiting.set(sent, asked);
      const message = JSON.stringify({ id: sent, method, params: parameters });
      // Waited for together: the answer can come before the word that the question was passed on.
      const passedOn = browser.send('Target.sendMessageToTarget', { sessionId, message });
      const [answer] = await Promise.all([asked.promise, passedOn]);
      return answer;
    },
    on: (event, listener) => void listeners.set(event, listener),
  };
}
