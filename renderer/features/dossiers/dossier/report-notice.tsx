import { Anchor, Group, Text } from '@mantine/core';
import type { Icon } from '@phosphor-icons/react';
import { Link } from 'react-router';
import { useMessages } from '../../../ui/language.tsx';

type ReportNoticeProps = {
  icon: Icon;
  /** What must be known before anything else is done: it stands out more. */
  isUrgent?: boolean;
  dossierId: string;
  children: string;
};

/** Something about the reports of a dossier that everybody should read first: in words, not in a colour; and the way there. */
export function ReportNotice({ icon: NoticeIcon, isUrgent = false, dossierId, children }: ReportNoticeProps) {
  const { reporting: texts } = useMessages('dossiers');
  return (
    <Group gap="xs" wrap="nowrap">
      <NoticeIcon size={18} weight={isUrgent ? 'bold' : 'regular'} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm">
        <Text component="span" inherit fw={isUrgent ? 700 : 600}>
          {children}
        </Text>{' '}
        <Anchor component={Link} inherit underline="always" to={`/dossiers/${dossierId}?tab=reports`} replace>
          {texts.toReports}
        </Anchor>
      </Text>
    </Group>
  );
}
