import { useState } from 'react';

/**
 * What somebody just chose, in sight from the moment they did until what was stored is there. Whoever chooses again
 * meanwhile goes on from what they chose, not from what is still to come.
 * @param stored what counts while nothing is under way
 */
export function usePending<Value>(
  stored: Value,
): readonly [value: Value, choose: (value: Value, store: () => Promise<void>) => void] {
  const [pending, setPending] = useState<{ readonly value: Value } | null>(null);
  const choose = (value: Value, store: () => Promise<void>) => {
    const chosen = { value };
    setPending(chosen);
    // What could not be stored is said by who stores it; then the stored one shows again.
    void store().finally(() => setPending((latest) => (latest === chosen ? null : latest)));
  };
  return [pending === null ? stored : pending.value, choose];
}
