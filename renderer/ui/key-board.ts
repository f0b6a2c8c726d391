/** A key press, as much of it as matters. `inField`: focus is where letters are text or choose something. */
export type KeyPress = {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly inField: boolean;
};

/** `n`, `/`, `?`, `Ctrl+K`, `g d` (G, then D). Letters in any case. */
export type KeyBinding = {
  readonly keys: string;
  readonly description: string;
  readonly handler: () => void;
};

/** How long the second key of a pair may take, in milliseconds. */
const PAIR_TIME = 1_500;

export type KeyBoard = ReturnType<typeof createKeyBoard>;

/**
 * All keys of the window, in one place: it calls what fits and lists what there is. Single keys (without Ctrl)
 * never fire in a field and can be switched off. Of two with the same keys, the one that came last fires.
 */
export function createKeyBoard(now: () => number) {
  const bindings = new Set<KeyBinding>();
  const listeners = new Set<() => void>();
  let list: readonly KeyBinding[] = [];
  let singleKeys = true;
  let pair: { first: string; at: number } | null = null;

  const changed = () => {
    list = [...bindings];
    for (const listener of listeners) listener();
  };
  const find = (keys: string) => list.findLast((binding) => normalised(binding.keys) === keys);

  return {
    /** Adds a binding; gives what takes it off again. */
    add: (binding: KeyBinding) => {
      bindings.add(binding);
      changed();
      return () => {
        bindings.delete(binding);
        changed();
      };
    },
    /** What is bound now, oldest first. */
    list: () => list,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    setSingleKeys: (on: boolean) => {
      singleKeys = on;
      pair = null;
    },
    /** Calls what is bound to this press; true when something was, so that the browser's own key is stopped. */
    press: ({ key, ctrl, alt, inField }: KeyPress): boolean => {
      if (alt || key.length === 0) return false;
      const name = key.toLowerCase();
      const first = pair !== null && now() - pair.at <= PAIR_TIME ? pair.first : null;
      pair = null;
      if (ctrl) return fire(`ctrl+${name}`);
      if (!singleKeys || inField) return false;
      if (first !== null && fire(`${first} ${name}`)) return true;
      if (list.some((binding) => normalised(binding.keys).startsWith(`${name} `))) {
        pair = { first: name, at: now() };
        return true;
      }
      return fire(name);
    },
  };

  function fire(keys: string): boolean {
    const binding = find(keys);
    binding?.handler();
    return binding !== undefined;
  }
}

function normalised(keys: string): string {
  return keys.toLowerCase();
}
