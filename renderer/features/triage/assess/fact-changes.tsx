import type { FactChange } from '../../../../shared/features/triage/assess-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useFactWords } from './use-fact-words.ts';

/** Facts that are not what they were, a list item each. */
export function FactChanges({ changes }: { changes: readonly FactChange[] }) {
  const { decision: texts } = useMessages('triage').assess;
  const words = useFactWords();
  return changes.map(({ fact, before, after }) => (
    <li key={fact}>
      {texts.changeLine(words.label(fact), words.inline(fact, before), words.inline(fact, after))}
    </li>
  ));
}
