import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import { Link } from 'react-router';
import type { Contradiction } from '../../../../shared/features/triage/assess-model.ts';
import { useMessages } from '../../../ui/language.tsx';

type ContradictionNoticeProps = {
  readonly contradiction: Contradiction | null;
  /** Where the other half of it stands. */
  readonly to: 'decision' | 'route';
};

/** That the decision and who files the report do not fit, how, and the way to mend it. Nothing where they fit. */
export function ContradictionNotice({ contradiction, to }: ContradictionNoticeProps) {
  const { contradiction: texts } = useMessages('triage').assess.decision;
  if (contradiction === null) return null;
  return (
    <Alert color="lee" variant="light" icon={<InfoIcon aria-hidden />} title={texts.title}>
      <Stack gap="xs">
        <Text size="sm">
          {texts.kinds[contradiction]} {texts.mend[contradiction]}
          {contradiction === 'somebody-files' ? ` ${texts.quiet}` : ''}
        </Text>
        <Text size="sm">
          <Anchor
            component={Link}
            inherit
            underline="always"
            to={{ search: `?tab=triage&part=${to}` }}
            replace
          >
            {to === 'decision' ? texts.toDecision : texts.toFiler}
          </Anchor>
        </Text>
      </Stack>
    </Alert>
  );
}
