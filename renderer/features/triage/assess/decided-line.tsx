import { Anchor, Group, Text } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import { Link } from 'react-router';
import type { AssessedDossier } from '../../../../shared/features/triage/assess-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useOtherwiseLines } from './use-otherwise-lines.ts';

/** One line above what is proposed: what was decided, whether that still fits, and the way there. */
export function DecidedLine({ assessed }: { assessed: AssessedDossier }) {
  const { decision, changes, proposesOtherwise } = assessed;
  const lines = useOtherwiseLines(assessed);
  const { severity: texts, decision: decisionTexts } = useMessages('triage').assess;
  const { severity: grades } = useMessages('dossiers').look;
  const moments = useMoments();
  const isNew = decision !== null && changes.length > 0;
  return (
    <Group gap="xs" wrap="nowrap" align="center">
      <InfoIcon size={20} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm">
        {decision === null
          ? texts.undecided
          : texts.decided(grades[decision.severity], moments.date(decision.decidedAt))}{' '}
        {isNew ? `${decisionTexts.changed} ` : ''}
        {isNew ? `${proposesOtherwise ? decisionTexts.changedOther : decisionTexts.changedSame} ` : ''}
        {isNew && lines.length > 0 ? `${decisionTexts.otherwise.intro} ${lines.join('; ')}. ` : ''}
        <Anchor
          component={Link}
          inherit
          underline="always"
          to={{ search: '?tab=triage&part=decision' }}
          replace
        >
          {texts.toDecision}
        </Anchor>
      </Text>
    </Group>
  );
}
