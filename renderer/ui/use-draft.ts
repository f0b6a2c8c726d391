import { createContext, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { DraftKeeper, DraftState, DraftStore, DraftTimers, DraftValue } from './draft-keeper.ts';
import { createDraftKeeper } from './draft-keeper.ts';

const DraftStoreContext = createContext<DraftStore | null>(null);

/** Gives the screens below their drafts; the app passes the service's procedures. */
export const DraftStoreProvider = DraftStoreContext;

const timers: DraftTimers = {
  start: (task, milliseconds) => window.setTimeout(task, milliseconds),
  stop: (timer) => window.clearTimeout(timer),
};

type Kept = { readonly keeper: DraftKeeper; users: number };

/**
 * Drafts in use, and those that could not be stored yet after their form was closed. One per key, so that a
 * form opened again goes on with what is still under way. Cleared with the page, at lock.
 */
const keptByKey = new Map<string, Kept>();

/** Stores every draft that is not stored yet. True when all are; called before locking. */
export async function flushAllDrafts(): Promise<boolean> {
  const results = await Promise.all([...keptByKey.values()].map(({ keeper }) => keeper.flush()));
  return results.every(Boolean);
}

export type Draft<Value> = {
  readonly value: Value;
  readonly change: (patch: Partial<Value>) => void;
  /** When it was last stored, in milliseconds; null when never. */
  readonly savedAt: number | null;
  readonly state: DraftState;
  /** Why it could not be stored, while `state` is `failed`. */
  readonly error: unknown;
  /** Stores it now; true when it is stored. */
  readonly flush: () => Promise<boolean>;
  /** Throws it away, also in the store: call this after the form was sent, or when somebody asks for it. */
  readonly discard: () => Promise<void>;
  /** The same for a form that stays open: what was typed after `value` was sent is kept. */
  readonly settle: () => Promise<void>;
};

/**
 * What is typed in a form, kept as an encrypted draft under `key` (null: in memory only). `empty` gives the
 * fields and their values at first; a stored field of another type is passed over. Closing the form stores.
 */
export function useDraft<Value extends DraftValue>(key: string | null, empty: Value): Draft<Value> {
  const store = useContext(DraftStoreContext);
  if (store === null) throw new Error('useDraft needs a DraftStoreProvider');
  const first = useRef(empty).current;
  const [memory] = useState(() => createDraftKeeper(null, store, timers));
  const keeper = useMemo(() => (key === null ? memory : keep(key, store)), [key, store, memory]);
  const snapshot = useSyncExternalStore(keeper.subscribe, keeper.read);

  useEffect(() => {
    if (key === null) return;
    const kept = keptByKey.get(key) ?? { keeper, users: 0 };
    keptByKey.set(key, kept);
    kept.users += 1;
    return () => {
      kept.users -= 1;
      void kept.keeper.flush().then((stored) => {
        if (stored && kept.users === 0 && keptByKey.get(key) === kept) keptByKey.delete(key);
      });
    };
  }, [key, keeper]);

  const value = useMemo(() => fillIn(first, snapshot.patch), [first, snapshot.patch]);
  return useMemo(
    () => ({
      value,
      change: (patch: Partial<Value>) => keeper.change(withoutUndefined(patch)),
      savedAt: snapshot.savedAt,
      state: snapshot.state,
      error: snapshot.error,
      flush: keeper.flush,
      discard: keeper.discard,
      settle: () => keeper.settle(snapshot.patch),
    }),
    [value, keeper, snapshot],
  );
}

function keep(key: string, store: DraftStore): DraftKeeper {
  const known = keptByKey.get(key);
  if (known !== undefined) return known.keeper;
  const keeper = createDraftKeeper(key, store, timers);
  keptByKey.set(key, { keeper, users: 0 });
  return keeper;
}

/** The fields of `empty`, with what was typed where it is of the same kind. */
export function fillIn<Value extends DraftValue>(empty: Value, patch: DraftValue): Value {
  const filled = Object.entries(empty).map(([name, value]) => {
    const typed = Object.hasOwn(patch, name) ? patch[name] : undefined;
    return [name, typed !== undefined && fits(value, typed) ? typed : value];
  });
  return Object.fromEntries(filled) as Value;
}

function fits(value: unknown, typed: unknown): boolean {
  // Null at first says "not known yet": what can be known later is of any kind.
  if (value === null || typed === null) return true;
  return typeof value === typeof typed && Array.isArray(value) === Array.isArray(typed);
}

function withoutUndefined(patch: Readonly<Record<string, unknown>>): DraftValue {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as DraftValue;
}
