import { Anchor, Group, Text } from '@mantine/core';
import type { Icon } from '@phosphor-icons/react';
import { Link } from 'react-router';

type DossierNoticeProps = {
  icon: Icon;
  /** What must be known before anything else is done: it stands out more. */
  isUrgent?: boolean;
  dossierId: string;
  /** Where it is dealt with: what stands behind the question mark of the dossier's address, and the words of the way there. */
  place: string;
  link: string;
  children: string;
};

/** Something about a dossier that everybody should read first: in words, not in a colour; and the way there. */
export function DossierNotice({
  icon: NoticeIcon,
  isUrgent = false,
  dossierId,
  place,
  link,
  children,
}: DossierNoticeProps) {
  return (
    <Group gap="xs" wrap="nowrap">
      <NoticeIcon size={18} weight={isUrgent ? 'bold' : 'regular'} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm">
        <Text component="span" inherit fw={isUrgent ? 700 : 600}>
          {children}
        </Text>{' '}
        <Anchor component={Link} inherit underline="always" to={`/dossiers/${dossierId}?${place}`} replace>
          {link}
        </Anchor>
      </Text>
    </Group>
  );
}
