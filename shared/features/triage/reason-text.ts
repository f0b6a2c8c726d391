import type { MessageShape } from '../../kernel/message-shape.ts';
import type { Language } from '../../kernel/primitives.ts';
import type { TriageRules } from '../reference/model.ts';
import type { SeverityReason } from './model.ts';
import type { rulesNl } from './rules-messages.nl.ts';

/**
 * A reason in words: those of the pack that it was weighed by.
 * @param texts what is not in any pack, in the same language
 */
export function reasonText(
  { severity, floors }: Pick<TriageRules, 'severity' | 'floors'>,
  reason: SeverityReason,
  language: Language,
  texts: MessageShape<typeof rulesNl>,
): string {
  if (reason.kind === 'criticism') return texts.criticism;
  const said =
    reason.kind === 'floor'
      ? floors.find(({ id }) => id === reason.floor)
      : severity.find(({ id }) => id === reason.factor)?.levels.find(({ id }) => id === reason.level);
  return said?.reason[language] ?? '';
}
