/**
 * The life of a service process as its host sees it: what it says, whether it answers, how it ends. How the two speak
 * is the host's (child process, Electron's utility process).
 */
import {
  type HostCallName,
  type HostEnvelope,
  type PortMessage,
  serviceEnvelopeSchema,
} from '../../shared/port/envelope.ts';
import type { HostResult } from '../host.ts';
import { startHeartbeat } from './heartbeat.ts';

/**
 * `locked`: it ended as asked, what was acknowledged is written; `idle`: the same, since nobody was at work;
 * `stopped`: it crashed, somebody else killed it, or it hung and was killed for that.
 */
export type ServiceEnd = 'locked' | 'idle' | 'stopped';

export type ServiceLifeDeps = {
  /** Hands an envelope to the process; does nothing when it is gone. */
  readonly send: (envelope: HostEnvelope) => void;
  /** Ends the process at once, whatever it does. */
  readonly kill: () => void;
  /** Its answers to a page, where they go through the host. */
  readonly onMessageForPage?: (page: number, message: PortMessage) => void;
  /** It has said that it is locked; it ends by itself. */
  readonly onLocked?: () => void;
  readonly answerHostCall: (call: HostCallName, input: unknown) => Promise<HostResult<unknown, string>>;
  /** Called once, when the process has ended, in whatever way. */
  readonly onEnd: (end: ServiceEnd) => void;
  /** Milliseconds between two signs of life that are asked for; tests do not want to wait for seconds. */
  readonly heartbeatEvery?: number | undefined;
};

export type ServiceLife = {
  /** It said something; not parsed yet. */
  readonly take: (received: unknown) => void;
  /** Its process has ended. May be told more than once. */
  readonly over: () => void;
  /**
   * Asks it to lock, and kills it when it has not ended after 2 s (security.md, Lock). Resolves when it has ended.
   * Either way it counts as locked.
   */
  readonly lock: () => Promise<void>;
};

/** Milliseconds that a lock may take. */
const LOCK_PATIENCE = 2_000;

export function startServiceLife(deps: ServiceLifeDeps): ServiceLife {
  // The service's own last word; an end without it is a crash, whatever its exit code says.
  let lastWord: ServiceEnd = 'stopped';
  let isOver = false;
  const { promise: ended, resolve: tellEnd } = Promise.withResolvers<void>();
  const heartbeat = startHeartbeat({
    ask: () => deps.send({ from: 'host', signal: 'heartbeat' }),
    onHung: deps.kill,
    ...(deps.heartbeatEvery === undefined ? {} : { every: deps.heartbeatEvery }),
  });
  return {
    take(received) {
      const parsed = serviceEnvelopeSchema.safeParse(received);
      if (!parsed.success || isOver) return;
      heartbeat.heard();
      if ('alive' in parsed.data) return;
      if (parsed.data.to === 'page') {
        deps.onMessageForPage?.(parsed.data.page, parsed.data.message);
      } else if ('locked' in parsed.data) {
        lastWord = parsed.data.locked === 'idle' ? 'idle' : 'locked';
        deps.onLocked?.();
      } else {
        const { id, call, input } = parsed.data;
        void deps.answerHostCall(call, input).then((result) => deps.send({ from: 'host', id, ...result }));
      }
    },
    over() {
      if (isOver) return;
      isOver = true;
      heartbeat.stop();
      deps.onEnd(lastWord);
      tellEnd();
    },
    async lock() {
      if (!isOver) deps.send({ from: 'host', signal: 'lock' });
      const timer = setTimeout(() => {
        lastWord = 'locked';
        deps.kill();
      }, LOCK_PATIENCE);
      await ended;
      clearTimeout(timer);
    },
  };
}
