import { parentPort } from 'node:worker_threads';
import { Refusal } from '../refusal.ts';
import { faultTrace } from './fault-trace.ts';
import { storageFailureOf } from './storage-failure.ts';
import type { ThreadReply, ThreadRequest } from './thread-messages.ts';

type ThreadHandler = (input: never) => unknown;

/**
 * Answers the calls of the thread that started this one, one after another in the order they came. A handler may
 * return a `Refusal`; errors of disk and database become one; anything else thrown is a fault.
 * @param handlerOf looks a handler up; undefined is a fault of the caller
 */
export function serveThread(handlerOf: (call: string) => ThreadHandler | undefined): void {
  const port = parentPort;
  if (port === null) throw new Error('this file is the program of a worker thread');
  // Its program is loaded: from here on it may be ended.
  port.postMessage('ready');
  let turn: Promise<void> = Promise.resolve();
  port.on('message', (request: ThreadRequest) => {
    turn = turn.then(async () => {
      const reply = await answer(request, handlerOf(request.call));
      port.postMessage(reply, transferables(reply));
    });
  });
}

async function answer(
  { id, input }: ThreadRequest,
  handler: ThreadHandler | undefined,
): Promise<ThreadReply> {
  try {
    if (handler === undefined) throw new RangeError('no such call');
    const value = await handler(input as never);
    if (value instanceof Refusal) return { id, kind: 'refusal', code: value.code, data: value.data };
    return { id, kind: 'value', value };
  } catch (error) {
    const failure = storageFailureOf(error);
    if (failure !== null) return { id, kind: 'refusal', code: failure, data: undefined };
    return { id, kind: 'fault', trace: faultTrace(error) };
  }
}

/** Large results are handed over instead of copied. Only whole buffers: a pooled one is shared with others. */
function transferables(reply: ThreadReply): ArrayBuffer[] {
  if (reply.kind !== 'value' || typeof reply.value !== 'object' || reply.value === null) return [];
  return Object.values(reply.value).flatMap((part: unknown) =>
    part instanceof Uint8Array &&
    part.buffer instanceof ArrayBuffer &&
    part.byteLength === part.buffer.byteLength
      ? [part.buffer]
      : [],
  );
}
