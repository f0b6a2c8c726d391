import type { ReactNode } from 'react';
import { useState } from 'react';
import { PassphraseField } from '../passphrase-field.tsx';

type OwnPassphraseProps = {
  label: string;
  description?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  autoFocus?: boolean;
};

/** The passphrase that somebody has already, as proof of who is at the keyboard. */
export function OwnPassphrase(props: OwnPassphraseProps) {
  const [visible, setVisible] = useState(false);
  return (
    <PassphraseField
      {...props}
      autoComplete="current-password"
      visible={visible}
      onVisibilityChange={setVisible}
    />
  );
}
