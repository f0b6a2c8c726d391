import { List, Stack, Text } from '@mantine/core';
import type { StepPlan } from '../../../../../shared/features/triage/papers-model.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { useFreeWords } from '../../../../ui/veil.tsx';

/** What changed with a version, who got it and when, what the person chose. */
export function VersionFacts({ plan: { changes, handOvers, answers, pieces } }: { plan: StepPlan }) {
  const { plan: texts } = useMessages('triage').papers;
  const moments = useMoments();
  const free = useFreeWords();
  const changed =
    changes === null
      ? null
      : [
          ...changes.added.map(texts.added),
          ...changes.changed.map(texts.changed),
          ...changes.gone.map(texts.gone),
        ];
  const chosen = answers.map(({ key, answer, note }) => {
    const label = pieces.find((piece) => piece.key === key)?.label ?? key;
    const words = free(note);
    return `${texts.choices.line(label, texts.choices.answers[answer])}${words === '' ? '' : ` (${words})`}`;
  });
  const handed = handOvers.map(({ handedAt, how, note, by }) => {
    const line = texts.handOver.line(
      moments.date(handedAt),
      texts.handOver.hows[how].toLowerCase(),
      free(by),
    );
    return free(note) === '' ? line : `${line} ${free(note)}`;
  });
  return (
    <Stack gap="xs">
      {changed === null ? null : (
        <Lines title={texts.changes} lines={changed.length === 0 ? [texts.unchanged] : changed} />
      )}
      <Lines title={texts.handOver.listTitle} lines={handed.length === 0 ? [texts.handOver.none] : handed} />
      <Lines title={texts.choices.heading} lines={chosen.length === 0 ? [texts.choices.empty] : chosen} />
    </Stack>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </div>
  );
}
