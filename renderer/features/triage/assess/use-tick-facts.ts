import { useState } from 'react';
import type { FactTicks } from '../../../../shared/features/triage/assess-model.ts';
import type { FactName } from '../../../../shared/features/triage/model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { keepFocus } from '../../../ui/keep-focus.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useRefreshTriage } from './use-assessment.ts';
import { useFactWords } from './use-fact-words.ts';

type TickFacts = {
  /** Sets a fact, and says what it is now. */
  readonly tick: <Fact extends FactName>(fact: Fact, value: NonNullable<FactTicks[Fact]>) => Promise<void>;
  /** The dossier's own counts again. */
  readonly untick: (fact: FactName) => Promise<void>;
  readonly failure: unknown;
};

/** Facts that somebody fills in; each is stored at once. */
export function useTickFacts(dossierId: string): TickFacts {
  const { severity: texts } = useMessages('triage').assess;
  const { client } = useApi();
  const refresh = useRefreshTriage();
  const announce = useAnnounce();
  const words = useFactWords();
  const [failure, setFailure] = useState<unknown>(null);
  const write = async (set: FactTicks, clear: FactName[], done: string) => {
    const giveBack = keepFocus();
    try {
      await client.triage.setFacts({ dossierId, set, clear });
      setFailure(null);
      await refresh();
      announce(done);
    } catch (error) {
      setFailure(error);
    }
    giveBack();
  };
  return {
    tick: (fact, value) =>
      write({ [fact]: value }, [], texts.set(words.label(fact), words.value(fact, value))),
    untick: (fact) => write({}, [fact], texts.clear(words.label(fact))),
    failure,
  };
}
