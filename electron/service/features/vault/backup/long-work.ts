import type { Work } from '../../../../../shared/features/vault/backup-model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import { COUNTER_DONE, COUNTER_STOP } from '../../../storage/copy-file.ts';

/** A piece of work as the one who does it sees it. */
export type WorkInHand = {
  /** Threads count bytes in it, and stop when it says so. */
  readonly counter: SharedArrayBuffer;
  /** How much there is to do, in bytes, as soon as that is known. */
  readonly expect: (bytes: number) => void;
  readonly add: (bytes: number) => void;
  /** Aborted when it is cancelled, or the vault locks. */
  readonly signal: AbortSignal;
};

type Present = {
  /** Null for what is nobody's concern. */
  readonly kind: Work['kind'] | null;
  readonly places: BigInt64Array;
  readonly stop: () => void;
  readonly givesWay: boolean;
  total: number;
  ended: Promise<unknown>;
};

/** Long work, one at a time. What runs in the background gives way to what somebody asked for. */
export function createLongWork() {
  let present: Present | null = null;

  const breakOff = async (): Promise<void> => {
    if (present === null) return;
    present.stop();
    await present.ended;
  };

  return {
    /**
     * Runs a job, or refuses where another one is under way that does not give way.
     * @param kind null for what only has to be alone: no backup may hold on to a database that is being replaced
     */
    async run<Value>(
      kind: Work['kind'] | null,
      job: (work: WorkInHand) => Promise<Value>,
      { givesWay = false } = {},
    ): Promise<Value | Refusal<'WORK_RUNNING'>> {
      if (present?.givesWay === true && !givesWay) await breakOff();
      if (present !== null) return refuse('WORK_RUNNING');
      const counter = new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT);
      const places = new BigInt64Array(counter);
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      const stopping = new AbortController();
      const stop = () => {
        Atomics.store(places, COUNTER_STOP, 1n);
        stopping.abort();
      };
      const started: Present = { kind, places, stop, givesWay, total: 0, ended };
      present = started;
      try {
        return await job({
          counter,
          expect: (bytes) => {
            started.total = bytes;
          },
          add: (bytes) => void Atomics.add(places, COUNTER_DONE, BigInt(bytes)),
          signal: stopping.signal,
        });
      } finally {
        present = null;
        end();
      }
    },

    /** What is under way; work in the background is nobody's concern. */
    present(): Work | null {
      if (present === null || present.kind === null || present.givesWay) return null;
      const { kind } = present;
      const done = Number(Atomics.load(present.places, COUNTER_DONE));
      return { kind, done: Math.min(done, present.total), total: present.total };
    },

    cancel(): void {
      if (present !== null && present.kind !== null && !present.givesWay) present.stop();
    },

    /** Says that all work is to stop, and waits until it has. */
    breakOff,
  };
}

export type LongWork = ReturnType<typeof createLongWork>;
