import { useState } from 'react';
import type { DraftValue } from '../../../ui/draft-keeper.ts';
import type { Draft } from '../../../ui/use-draft.ts';
import { holdsText } from './holds-text.ts';

/**
 * When what a form opened with was stored, in milliseconds; null where it opened empty, or that was thrown away since.
 * @param chosen what stands in the draft now, without what the form fills in by itself
 */
export function useKeptBefore(
  draft: Pick<Draft<unknown>, 'state' | 'savedAt'>,
  chosen: DraftValue,
): number | null {
  const [keptAt, setKeptAt] = useState<number | null | undefined>(undefined);
  // Until it is here, nobody knows whether there is one.
  const isKnown = draft.savedAt !== null || draft.state === 'saved' || draft.state === 'saving';
  if (keptAt === undefined && isKnown) setKeptAt(holdsText(chosen) ? draft.savedAt : null);
  if (typeof keptAt === 'number' && draft.savedAt === null) setKeptAt(null);
  return keptAt ?? null;
}
