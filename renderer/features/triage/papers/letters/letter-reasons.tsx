import { Stack, Text } from '@mantine/core';
import type { LetterReason, ShownLetter } from '../../../../../shared/features/triage/papers-model.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { useFreeWords } from '../../../../ui/veil.tsx';

/** Why a letter went ahead without consent or with a private datum, and what still keeps it from that. */
export function LetterReasons({ letter: { reasons, found } }: { readonly letter: ShownLetter }) {
  const {
    papers: { letter: texts, document },
    lacking: words,
  } = useMessages('triage');
  const { date } = useMoments();
  const free = useFreeWords();
  if (reasons.length === 0 && found.length === 0) return null;
  const names = { ...document.letter.fields, recipient: texts.form.recipient, ground: texts.form.ground };
  const fields = [...new Set(found.map(({ field }) => `‘${names[field]}’`))];
  return (
    <Stack gap={2}>
      {fields.length === 0 ? null : (
        <Text size="sm" fw={600}>
          {texts.privateOpen(fields.join(', '))}
        </Text>
      )}
      {saidOnce(reasons).map(({ reasonId, kind, reason, at, by }) => {
        const when = [date(at), free(by)].filter((part) => part !== '').join(', ');
        return (
          <Text size="sm" key={reasonId}>
            {free(reason) === ''
              ? words.wentHidden(words.went[kind], when)
              : words.wentFor(words.went[kind], when, free(reason))}
          </Text>
        );
      })}
    </Stack>
  );
}

/** One reason can be that of several data in one field. */
function saidOnce(reasons: readonly LetterReason[]): readonly LetterReason[] {
  const said = ({ kind, reason, at, by }: LetterReason) => JSON.stringify([kind, reason, at, by]);
  return [...new Map(reasons.map((one) => [said(one), one])).values()];
}
