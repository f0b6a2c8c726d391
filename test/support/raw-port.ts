import type { PortMessage } from '../../shared/port/envelope.ts';

/** An answer as it left the service: its number and everything else of it. */
export type RawAnswer = {
  readonly i: string;
  readonly p: { readonly s?: number; readonly b?: { readonly json?: unknown } };
};

export type RawPort = {
  readonly send: (message: unknown) => void;
  /** Sends a request as the oRPC client writes it, and waits for its answer at most `patience` ms; null: none came. */
  readonly ask: (path: string, body: unknown, patience?: number) => Promise<RawAnswer | null>;
  /** Every answer so far that refuses, as its text: to look for what must never leave. */
  readonly refusals: () => readonly string[];
};

/** Speaks with a service below the client, so that nothing of what is sent is made well-formed on the way. */
export function createRawPort(
  connect: (send: (message: PortMessage) => void) => (message: unknown) => void,
): RawPort {
  const refusals: string[] = [];
  const waiting = new Map<string, (answer: RawAnswer) => void>();
  const send = connect((message) => {
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    const answer = JSON.parse(text) as RawAnswer;
    if (answer.p.s !== undefined) refusals.push(text);
    waiting.get(answer.i)?.(answer);
    waiting.delete(answer.i);
  });
  let number = 0;
  return {
    send,
    ask(path, body, patience = 10_000) {
      const i = String(++number);
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(null), patience);
        waiting.set(i, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
        send(JSON.stringify({ i, p: { u: path, b: body } }));
      });
    },
    refusals: () => refusals,
  };
}

/** The code of an answer that refuses; null for an answer that gives. */
export function codeOf(answer: RawAnswer | null): string | null {
  if (answer === null) return 'no answer';
  if (answer.p.s === undefined) return null;
  const error = answer.p.b?.json;
  return error instanceof Object && 'code' in error ? String(error.code) : 'no code';
}
