import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useFocusWanted } from './use-focus-wanted.ts';

/** A part of a page under its own heading. @property gap between what stands in it. @property isWanted somebody was led here */
export function Section({
  title,
  gap = 'sm',
  isWanted = false,
  children,
}: {
  title: string;
  gap?: 'sm' | 'md';
  isWanted?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const heading = useFocusWanted(isWanted);
  return (
    <section aria-labelledby={id}>
      <Stack gap={gap}>
        <Title order={2} size="h4" id={id} ref={heading} {...(isWanted ? { tabIndex: -1 } : {})}>
          {title}
        </Title>
        {children}
      </Stack>
    </section>
  );
}
