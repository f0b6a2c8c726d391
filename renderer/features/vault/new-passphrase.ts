import { errorCode } from '../../ui/errors.tsx';
import type { FieldErrors } from '../../ui/field-error.ts';

/** The codes of the service that are about the new passphrase stand at its field. */
export function newPassphraseRefusal(code: string | null): FieldErrors {
  return code === 'PASSPHRASE_WEAK' || code === 'PASSPHRASE_IN_USE' ? { passphrase: code } : {};
}

/** What is to be said apart from the fields; null where it stands, or stood, at one of them. */
export function noticeOf(error: unknown): unknown {
  const code = errorCode(error);
  return code === 'WRONG_PASSPHRASE' || Object.keys(newPassphraseRefusal(code)).length > 0 ? null : error;
}
