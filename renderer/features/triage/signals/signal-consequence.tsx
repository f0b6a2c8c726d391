import { Stack, Text, Title } from '@mantine/core';
import type { Signal } from '../../../../shared/features/triage/signals-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';

/** What suspecting stalking does and asks: the mark, one term, the mandate. Once, not with every message. */
export function SignalConsequence({ signal: { unmarked, state, terms } }: { signal: Signal }) {
  const { signals: texts } = useMessages('triage');
  const moments = useMoments();
  const term = () => {
    if (terms === null) return '';
    const [first, last] = [moments.date(terms.firstDueAt), moments.date(terms.lastDueAt)];
    return terms.firstDueAt < Date.now() ? texts.termOver(first, last) : texts.term(first, last);
  };
  return (
    <Stack gap={4} maw="44rem">
      <Title order={4} size="h6">
        {texts.what}
      </Title>
      {state === 'suspected' || unmarked === 0 ? null : (
        <Text size="sm">{texts.whatMarks(texts.measured.messages(unmarked))}</Text>
      )}
      {terms === null ? null : <Text size="sm">{`${texts.clock} ${term()}`}</Text>}
      <Text size="sm">{texts.mandate}</Text>
    </Stack>
  );
}
