import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FindingAnswer, PoliceFinding } from '../../../../../shared/features/triage/police-model.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { useFreeWords } from '../../../../ui/veil.tsx';
import classes from '../police.module.css';
import { useFindingPlace } from './finding-words.tsx';

/** One finding that was decided about: what was found where, and what becomes of it. */
export function AnsweredRow({ finding, children }: { finding: PoliceFinding; children: ReactNode }) {
  const { privacy: texts } = useMessages('triage').police.screen;
  const placeOf = useFindingPlace();
  const free = useFreeWords();
  const words = (answer: FindingAnswer): string => {
    switch (answer.kind) {
      case 'replace':
        return texts.answers.replace;
      case 'looked':
        return texts.answers.looked;
      case 'accept':
        if (finding.datum === 'not-sought')
          return free(answer.reason) === ''
            ? texts.unsought.answerHidden
            : texts.unsought.answer(answer.reason);
        return free(answer.reason) === '' ? texts.answers.acceptHidden : texts.answers.accept(answer.reason);
    }
  };
  return (
    <li className={classes['finding']}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={0} className={classes['body'] ?? ''}>
          <Text size="sm">
            {texts.data[finding.datum]} · {placeOf(finding)}
          </Text>
          <Text size="sm" c="dimmed">
            {finding.answer === null ? '' : words(finding.answer)}
          </Text>
        </Stack>
        {children}
      </Group>
    </li>
  );
}
