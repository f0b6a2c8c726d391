import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';
import { useArrivalFocus } from './use-arrival-focus.ts';

/** The top of a screen: its one first-level heading, and what can be done here. */
export function PageHeader({ title, actions }: { title: ReactNode; actions?: ReactNode }) {
  useArrivalFocus();
  return (
    <Group
      component="header"
      justify="space-between"
      align="center"
      className={classes['header']}
      wrap="wrap"
    >
      <Title order={1} size="h2" tabIndex={-1} data-page-title>
        {title}
      </Title>
      {actions === undefined ? null : <Group gap="xs">{actions}</Group>}
    </Group>
  );
}
