import { errorCode } from '../../ui/errors.tsx';
import type { FieldErrors } from '../../ui/field-error.ts';

/** A new passphrase, typed twice. */
export type NewPassphrase = { readonly passphrase: string; readonly again: string };

export const emptyNewPassphrase: NewPassphrase = { passphrase: '', again: '' };

/** Field to code; null where both fields say the same. How strong it is, the service judges. */
export function newPassphraseErrors({ passphrase, again }: NewPassphrase): FieldErrors | null {
  if (passphrase === '') return { passphrase: 'passphrase-empty' };
  return again === passphrase ? null : { again: 'passphrase-different' };
}

/** The codes of the service that are about the new passphrase stand at its field. */
export function newPassphraseRefusal(code: string | null): FieldErrors {
  return code === 'PASSPHRASE_WEAK' || code === 'PASSPHRASE_IN_USE' ? { passphrase: code } : {};
}

/** What is to be said apart from the fields; null where it stands, or stood, at one of them. */
export function noticeOf(error: unknown): unknown {
  const code = errorCode(error);
  return code === 'WRONG_PASSPHRASE' || Object.keys(newPassphraseRefusal(code)).length > 0 ? null : error;
}
