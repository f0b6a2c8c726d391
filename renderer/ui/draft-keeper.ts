import type { z } from 'zod';

/** What a draft may hold: JSON values by field name. */
export type DraftValue = Readonly<Record<string, z.core.util.JSONType>>;

/** Where drafts live; the app hands in the service's draft procedures. Errors are passed on as thrown. */
export type DraftStore = {
  readonly load: (key: string) => Promise<{ value: DraftValue; savedAt: number } | null>;
  readonly save: (key: string, value: DraftValue) => Promise<{ savedAt: number }>;
  readonly discard: (key: string) => Promise<void>;
};

export type DraftState = 'loading' | 'saved' | 'saving' | 'failed';

export type DraftSnapshot = {
  /** What was typed so far, the fields that were never touched left out. */
  readonly patch: DraftValue;
  /** When the service last stored it, in milliseconds; null when never. */
  readonly savedAt: number | null;
  readonly state: DraftState;
  /** What kept it from being stored, while `state` is `failed`. */
  readonly error: unknown;
};

export type DraftTimers = {
  readonly start: (task: () => void, milliseconds: number) => number;
  readonly stop: (timer: number) => void;
};

/** Longest that a keystroke waits to be stored, in milliseconds: some letters are one save. */
const SAVE_DELAY = 300;
/** After a failure: tries again by itself, so that making room on the disk is enough. */
const RETRY_DELAY = 5_000;

export type DraftKeeper = ReturnType<typeof createDraftKeeper>;

/**
 * Keeps one draft: shows it at once, stores it soon, never drops a keystroke. What could not be stored stays
 * here and is tried again. With `key` null the draft lives in memory only.
 */
export function createDraftKeeper(key: string | null, store: DraftStore, timers: DraftTimers) {
  const listeners = new Set<() => void>();
  let snapshot: DraftSnapshot = {
    patch: {},
    savedAt: null,
    state: key === null ? 'saved' : 'loading',
    error: null,
  };
  let version = 0;
  let stored = 0;
  let timer: number | null = null;
  let running: Promise<void> | null = null;
  let loading: Promise<void> | null = null;
  let isLoaded = key === null;
  // Counts discards: what was under way before one must not show up after it.
  let generation = 0;

  const show = (change: Partial<DraftSnapshot>) => {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  };

  const schedule = (delay: number) => {
    if (timer !== null) timers.stop(timer);
    timer = timers.start(() => {
      timer = null;
      void run();
    }, delay);
  };

  const run = (): Promise<void> => {
    if (key === null || (isLoaded && stored === version)) return Promise.resolve();
    running ??= storeAll(key).finally(() => {
      running = null;
      // Typed since, while a timer of its own joined this run and found it ending.
      if (stored !== version && timer === null) schedule(SAVE_DELAY);
    });
    return running;
  };

  const storeAll = async (target: string) => {
    await load(target);
    // What was stored before is not known: storing now would write over it.
    if (!isLoaded) return;
    while (stored !== version) {
      const saving = version;
      const turn = generation;
      // A failure is said until it is over, not anew at each attempt.
      if (snapshot.state !== 'failed') show({ state: 'saving' });
      try {
        const { savedAt } = await store.save(target, snapshot.patch);
        if (turn !== generation) return;
        stored = saving;
        show({ savedAt, state: stored === version ? 'saved' : 'saving', error: null });
      } catch (error) {
        if (turn === generation) fail(error);
        return;
      }
    }
  };

  const load = async (target: string) => {
    if (isLoaded) return;
    loading ??= store
      .load(target)
      .then(
        (draft) => {
          if (isLoaded) return;
          isLoaded = true;
          // What was typed while loading is newer than what was stored.
          const patch = { ...draft?.value, ...snapshot.patch };
          show({
            patch,
            savedAt: draft?.savedAt ?? null,
            state: stored === version ? 'saved' : 'saving',
            error: null,
          });
        },
        (error: unknown) => {
          if (!isLoaded) fail(error);
        },
      )
      .finally(() => {
        loading = null;
      });
    await loading;
  };

  const fail = (error: unknown) => {
    show({ state: 'failed', error });
    schedule(RETRY_DELAY);
  };

  const discard = async (): Promise<void> => {
    if (timer !== null) timers.stop(timer);
    timer = null;
    generation += 1;
    isLoaded = true;
    version += 1;
    stored = version;
    show({ patch: {}, savedAt: null, state: 'saved', error: null });
    await running;
    if (key !== null) await store.discard(key);
  };

  if (key !== null) void load(key);

  return {
    read: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    /** Takes over what was typed. */
    change: (patch: DraftValue) => {
      version += 1;
      const typed = { ...snapshot.patch, ...patch };
      show(key !== null && snapshot.state === 'saved' ? { patch: typed, state: 'saving' } : { patch: typed });
      // Not put off by each next letter: somebody who types without a pause is saved too. A retry that waits is hastened.
      if (key !== null && (timer === null || snapshot.state === 'failed')) schedule(SAVE_DELAY);
    },
    /** Stores what is not stored yet, now. True when everything is stored, or nothing needed to be. */
    flush: async (): Promise<boolean> => {
      if (timer !== null) timers.stop(timer);
      timer = null;
      if (stored !== version) await run();
      return key === null || stored === version;
    },
    /** Throws the draft away, here and in the store; what was under way can not bring it back. */
    discard,
    /**
     * Throws the draft away after it was sent, `sent` being the patch it was then. What was typed since stays, and
     * is stored anew: the service may have taken the draft away together with what was sent.
     */
    settle: async (sent: DraftValue): Promise<void> => {
      if (snapshot.patch === sent) return discard();
      version += 1;
      if (key !== null) schedule(0);
    },
    /** Everything typed is in the store. */
    isStored: () => key === null || stored === version,
  };
}
