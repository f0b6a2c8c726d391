import { Worker } from 'node:worker_threads';
import { type Refusal, refuse } from '../refusal.ts';
import { faultTrace } from './fault-trace.ts';
import type { ThreadReply } from './thread-messages.ts';

export type Thread = {
  /**
   * Runs a call there. Resolves to its value or its refusal; rejects with a {@link ThreadFault} where the thread
   * failed, or ended before it answered.
   */
  call(call: string, input: unknown, transfer?: readonly ArrayBuffer[]): Promise<unknown>;
  /** How many calls wait for an answer. */
  readonly waiting: number;
  /** Ends the thread at once; what was asked of it rejects. Never during a call of the database's library. */
  end(): Promise<void>;
};

/** A bug in a thread; `trace` holds no text of anybody. */
export class ThreadFault extends Error {
  readonly trace: string;

  constructor(trace: string) {
    super('a worker thread failed');
    this.name = 'ThreadFault';
    this.trace = trace;
  }
}

type Waiting = { resolve(value: unknown): void; reject(error: ThreadFault): void };

/**
 * MiB in which a thread keeps what it has just made. Node's own choice lets every thread grow by some 10 MB that it
 * soon has no use for.
 */
const YOUNG_GENERATION = 4;

/**
 * Starts a worker thread that runs `program` (see `serveThread`). `onEnd` is told when it ends unasked. With `memory`, MiB
 * of objects, it ends where it would need more.
 */
export function startThread(program: URL, onEnd?: () => void, limits?: { readonly memory: number }): Thread {
  const worker = new Worker(program, {
    stderr: false,
    stdout: false,
    resourceLimits: {
      maxYoungGenerationSizeMb: YOUNG_GENERATION,
      ...(limits === undefined ? {} : { maxOldGenerationSizeMb: limits.memory }),
    },
  });
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  // From here on nothing is sent to it any more: a message to a thread that is gone gets no answer and no error.
  let isOver = false;
  let isAsked = false;
  let endTrace = 'the thread ended';
  const failAll = () => {
    for (const { reject } of waiting.values()) reject(new ThreadFault(endTrace));
    waiting.clear();
  };
  const { promise: settled, resolve: settle } = Promise.withResolvers<void>();
  worker.on('message', (reply: ThreadReply | 'ready') => {
    settle();
    if (reply === 'ready') return;
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (asked === undefined) return;
    if (reply.kind === 'value') asked.resolve(reply.value);
    else if (reply.kind === 'refusal') asked.resolve(toRefusal(reply));
    else asked.reject(new ThreadFault(reply.trace));
  });
  // The event must be listened to, or it would end the process; the exit that follows is what counts.
  worker.on('error', (error) => {
    isOver = true;
    endTrace = faultTrace(error);
    failAll();
  });
  worker.on('exit', () => {
    settle();
    isOver = true;
    failAll();
    if (!isAsked) onEnd?.();
  });
  return {
    call(call, input, transfer = []) {
      return new Promise((resolve, reject) => {
        if (isOver) return reject(new ThreadFault(endTrace));
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, call, input }, transfer);
      });
    },
    get waiting() {
      return waiting.size;
    },
    async end() {
      isOver = true;
      isAsked = true;
      // Ended during a call of the database's library, its loading included, a thread takes the whole process with it.
      await settled;
      await worker.terminate();
    },
  };
}

function toRefusal(reply: { readonly code: string; readonly data: unknown }): Refusal {
  return refuse(reply.code, reply.data);
}
