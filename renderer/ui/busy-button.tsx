import type { ButtonProps } from '@mantine/core';
import { Button, Loader } from '@mantine/core';
import type { ComponentProps } from 'react';

type BusyButtonProps = Omit<ButtonProps, 'loading'> &
  Pick<ComponentProps<'button'>, 'ref' | 'type' | 'name' | 'onClick' | 'aria-label' | 'aria-describedby'> & {
    /** What it does is under way: pressing it again does nothing. */
    busy: boolean;
    /** It cannot be done now, and may have had the focus when that came about: it looks disabled and keeps it. */
    blocked?: boolean;
  };

/**
 * A button that shows that it is at work. It stays focusable meanwhile: a disabled button would lose the focus,
 * and with it the place of everybody who works by keyboard. `disabled` is for what cannot have the focus yet.
 */
export function BusyButton({
  busy,
  blocked = false,
  onClick,
  type = 'button',
  leftSection,
  ...props
}: BusyButtonProps) {
  return (
    <Button
      {...props}
      {...(blocked ? { 'data-disabled': true } : {})}
      type={type}
      aria-disabled={busy || blocked || undefined}
      leftSection={busy ? <Loader size="1em" color="currentColor" aria-hidden /> : leftSection}
      onClick={(event) => {
        if (busy || blocked) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
