import { useCallback, useState } from 'react';

type SeenRange = { readonly first: number; readonly last: number };

/** The rows of a list that are in sight, and what tells of others; the same rows told again draw nothing anew. */
export function useSeenRange(): readonly [seen: SeenRange, see: (first: number, last: number) => void] {
  const [seen, setSeen] = useState<SeenRange>({ first: 0, last: 0 });
  const see = useCallback((first: number, last: number) => {
    setSeen((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, []);
  return [seen, see];
}
