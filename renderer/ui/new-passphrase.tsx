import type { ComponentType } from 'react';
import { createContext, useContext } from 'react';
import type { FieldErrors } from './field-error.ts';

/** A new passphrase, typed twice. */
export type NewPassphrase = { readonly passphrase: string; readonly again: string };

export const emptyNewPassphrase: NewPassphrase = { passphrase: '', again: '' };

/** Field to code; null where both fields say the same. How strong it is, the service judges. */
export function newPassphraseErrors({ passphrase, again }: NewPassphrase): FieldErrors | null {
  if (passphrase === '') return { passphrase: 'passphrase-empty' };
  return again === passphrase ? null : { again: 'passphrase-different' };
}

export type NewPassphraseProps = {
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
  /** What stands over the first field. */
  readonly label: string;
  /** Sentences at the fields. */
  readonly errors: { readonly passphrase?: string | undefined; readonly again?: string | undefined };
  readonly autoFocus?: boolean;
};

const FieldsContext = createContext<ComponentType<NewPassphraseProps> | null>(null);

/** The app hands in the fields of the slice that judges passphrases, so that no slice has to import another. */
export const NewPassphraseProvider = FieldsContext;

/** Two fields for a new passphrase, a meter and a suggestion of six words. */
export function NewPassphraseInput(props: NewPassphraseProps) {
  const Fields = useContext(FieldsContext);
  if (Fields === null) throw new Error('NewPassphraseInput needs a NewPassphraseProvider');
  return <Fields {...props} />;
}
