import type { ButtonProps } from '@mantine/core';
import { Button, Loader } from '@mantine/core';
import type { ComponentProps } from 'react';

type BusyButtonProps = Omit<ButtonProps, 'loading'> &
  Pick<ComponentProps<'button'>, 'type' | 'onClick' | 'aria-label'> & {
    /** What it does is under way: pressing it again does nothing. */
    busy: boolean;
  };

/**
 * A button that shows that it is at work. It stays focusable meanwhile: a disabled button would lose the focus,
 * and with it the place of everybody who works by keyboard. `disabled` is for what cannot have the focus yet.
 */
export function BusyButton({ busy, onClick, type = 'button', leftSection, ...props }: BusyButtonProps) {
  return (
    <Button
      {...props}
      type={type}
      aria-disabled={busy || undefined}
      leftSection={busy ? <Loader size="1em" color="currentColor" aria-hidden /> : leftSection}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
