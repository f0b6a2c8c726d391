import { Anchor, Group } from '@mantine/core';
import { ArrowLeftIcon } from '@phosphor-icons/react/dist/csr/ArrowLeft';
import { Link } from 'react-router';

/** Above a screen's heading: to the list that it is a part of. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <Anchor component={Link} to={to} size="sm">
      <Group component="span" gap={4} display="inline-flex">
        <ArrowLeftIcon aria-hidden />
        {children}
      </Group>
    </Anchor>
  );
}
