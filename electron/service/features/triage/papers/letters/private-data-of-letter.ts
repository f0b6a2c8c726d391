import { findPrivate } from '../../../../../../shared/features/triage/find-private.ts';
import type { LetterFinding, WrittenLetter } from '../../../../../../shared/features/triage/papers-model.ts';
import type { PrivateDatum } from '../../../../../../shared/features/triage/police-model.ts';
import { privatePatterns } from '../../../../../../shared/features/triage/private-patterns.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { findingKey } from '../../police/findings/list-findings.ts';
import { findPrivateData } from '../../police/findings/read-private-data.ts';
import { hasReason } from './reason-store.ts';

type Said = Pick<WrittenLetter, 'recipient' | 'fields' | 'ground'> & {
  readonly letterId: string;
  readonly dossierId: string;
};

/** What was ticked to say how to reach the person, says that on purpose; where they live is another thing. */
const meantToReach: ReadonlySet<PrivateDatum> = new Set(['phone', 'mail']);

/** Private data of the person in what a letter says, but for those that may go along for a reason that was written down. */
export function privateDataOfLetter(db: ReadableDb, letter: Said): LetterFinding[] {
  const { letterId, dossierId, recipient } = letter;
  const patterns = privatePatterns(findPrivateData(db, dossierId));
  const found = textsOf(letter).flatMap(({ field, text }) =>
    findPrivate(text, patterns)
      .filter(({ datum }) => field !== 'reach' || !meantToReach.has(datum))
      .map(({ datum, hit }): LetterFinding => {
        // A reason holds for this recipient.
        const key = findingKey(
          { place: 'text', objectId: `${letterId}:${recipient}`, field },
          { datum, hit },
        );
        return { key, field, datum, hit };
      }),
  );
  return [...new Map(found.map((one) => [one.key, one])).values()].filter(
    ({ key }) => !hasReason(db, { letterId, kind: 'private', about: key }),
  );
}

function textsOf({
  recipient,
  fields,
  ground,
}: Said): Pick<LetterFinding & { text: string }, 'field' | 'text'>[] {
  const isSenderNamed = fields.some(({ field, included }) => field === 'sender' && included);
  return [
    { field: 'recipient', text: recipient },
    ...fields.flatMap(({ field, text, included }) => (included ? [{ field, text }] : [])),
    ...(isSenderNamed ? [{ field: 'ground', text: ground } as const] : []),
  ];
}
