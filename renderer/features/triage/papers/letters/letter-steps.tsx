import { Button, Group, Stack, Text } from '@mantine/core';
import type { Letter, LetterStep } from '../../../../../shared/features/triage/papers-model.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import { useFreeWords } from '../../../../ui/veil.tsx';

type LetterStepsProps = { readonly letter: Letter; readonly onTakeBack: (step: LetterStep) => void };

/** What became of a letter, each with its day. */
export function LetterSteps({ letter: { steps }, onTakeBack }: LetterStepsProps) {
  const { letter: texts } = useMessages('triage').papers;
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const free = useFreeWords();
  if (steps.length === 0) return null;
  return (
    <Stack gap={2}>
      {steps.map(({ step, at, note }) => (
        <Group key={step} gap="xs">
          <Text size="sm">
            {[texts.stepOn(texts.step.kinds[step], moments.date(at)), free(note)]
              .filter((part) => part !== '')
              .join('. ')}
          </Text>
          {readOnly ? null : (
            <Button variant="subtle" size="compact-xs" onClick={() => onTakeBack(step)}>
              {texts.step.takeBack(texts.step.kinds[step].toLowerCase())}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
}
