import { PasswordInput, Text } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { useMessages } from '../../ui/language.tsx';
import { useCapsLock } from './unlock/caps-lock.ts';

type PassphraseFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  description?: ReactNode;
  error?: ReactNode;
  disabled?: boolean;
  autoFocus?: boolean;
  autoComplete: 'current-password' | 'new-password';
  visible?: boolean;
  onVisibilityChange?: (visible: boolean) => void;
  fieldRef?: Ref<HTMLInputElement>;
};

/** A passphrase, hidden until shown; says when Caps Lock is on. Nothing typed is cut (K2). */
export function PassphraseField({ value, onChange, autoFocus, fieldRef, ...field }: PassphraseFieldProps) {
  const { unlock } = useMessages('vault');
  const capsLock = useCapsLock();
  const autoFocused = autoFocus === true ? { 'data-autofocus': true, autoFocus: true } : {};
  return (
    <div>
      <PasswordInput
        {...field}
        {...autoFocused}
        {...(fieldRef === undefined ? {} : { ref: fieldRef })}
        {...capsLock.watch}
        // The part does not set it by itself; a form sends the focus to what is invalid.
        {...(field.error ? { 'aria-invalid': true } : {})}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        spellCheck={false}
        visibilityToggleFocusable
        visibilityToggleButtonProps={{ 'aria-label': field.visible === true ? unlock.hide : unlock.show }}
      />
      <Text size="sm" role="status" mt={4}>
        {capsLock.on ? unlock.capsLock : ''}
      </Text>
    </div>
  );
}
