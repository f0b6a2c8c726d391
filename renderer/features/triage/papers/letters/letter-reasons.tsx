import { Stack, Text } from '@mantine/core';
import type { ShownLetter } from '../../../../../shared/features/triage/papers-model.ts';
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
      {reasons.map(({ reasonId, kind, reason, at }) => (
        <Text size="sm" key={reasonId}>
          {free(reason) === ''
            ? words.wentHidden(words.went[kind], date(at))
            : words.wentFor(words.went[kind], date(at), free(reason))}
        </Text>
      ))}
    </Stack>
  );
}
