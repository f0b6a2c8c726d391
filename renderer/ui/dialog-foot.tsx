import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { BusyButton } from './busy-button.tsx';

type DialogFootProps = {
  /** Words of the button that leaves without doing it. */
  leave: string;
  onLeave: () => void;
  busy: boolean;
  /** Words of the button that sends the form. */
  children: ReactNode;
};

/** The end of a dialog with a form: leave it, or send it. */
export function DialogFoot({ leave, onLeave, busy, children }: DialogFootProps) {
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onLeave}>
        {leave}
      </Button>
      <BusyButton type="submit" busy={busy}>
        {children}
      </BusyButton>
    </Group>
  );
}
