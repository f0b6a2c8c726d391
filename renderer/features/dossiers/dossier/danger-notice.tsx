import { Anchor, Group, Text } from '@mantine/core';
import { WarningOctagonIcon } from '@phosphor-icons/react/dist/csr/WarningOctagon';
import { Link } from 'react-router';
import type { Dossier } from '../../../../shared/features/dossiers/model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';

/** That acute danger was reported and nobody wrote down that it is over: when, in words, and the way to the report. */
export function DangerNotice({ dossier }: { dossier: Dossier }) {
  const { danger: texts, reporting } = useMessages('dossiers');
  const moments = useMoments();
  const inDanger = dossier.reports.filter(({ danger, safeAt }) => danger === 'yes' && safeAt === null);
  const latest = inDanger.at(-1);
  if (latest === undefined) return null;
  return (
    <Group gap="xs" wrap="nowrap">
      <WarningOctagonIcon size={18} weight="bold" aria-hidden style={{ flex: 'none' }} />
      <Text size="sm">
        <Text component="span" inherit fw={700}>
          {texts.reported(moments.dateTime(latest.receivedAt))} {texts.ask}
        </Text>{' '}
        <Anchor
          component={Link}
          inherit
          underline="always"
          to={`/dossiers/${dossier.dossierId}?tab=reports`}
          replace
        >
          {reporting.toReports}
        </Anchor>
      </Text>
    </Group>
  );
}
