import { ORPCError } from '@orpc/client';
import type { Messages } from '../../../../shared/messages.ts';
import { ShortFile, UnreadableFile } from '../../../ui/send-file.ts';

export type ImportProblem = keyof Messages['evidence']['problems'];

/** Why a file did not get in; `reference` is the service's number for what it did not foresee. */
export type ImportFailure = { readonly problem: ImportProblem; readonly reference: string | null };

const problemsByCode: Readonly<Record<string, ImportProblem>> = {
  FILE_TOO_LARGE: 'too-large',
  NO_ROOM: 'no-room',
  DISK_FULL: 'no-room',
  FILE_CHANGED: 'changed',
  DISK_FAILED: 'disk-failed',
  NOT_FOUND: 'no-dossier',
  VAULT_CLOSED: 'closed',
  CLOSING: 'closed',
  NO_SUCH_IMPORT: 'closed',
  INPUT_REFUSED: 'name-refused',
  RECOVERY_UNCONFIRMED: 'recovery-first',
  DATABASE_DAMAGED: 'vault-damaged',
  BUSY: 'busy',
  VAULT_READ_ONLY: 'read-only',
  NOT_CONFIRMED: 'not-confirmed',
};

export function errorToFailure(error: unknown): ImportFailure {
  if (error instanceof UnreadableFile) return { problem: 'unreadable', reference: null };
  if (error instanceof ShortFile) return { problem: 'changed', reference: null };
  if (!(error instanceof ORPCError)) return { problem: 'failed', reference: null };
  const problem = problemsByCode[error.code];
  return problem === undefined
    ? { problem: 'failed', reference: referenceOf(error.data) }
    : { problem, reference: null };
}

function referenceOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('reference' in data)) return null;
  return typeof data.reference === 'string' ? data.reference : null;
}

/** The sentence that stands at the file. */
export function failureToText(
  { problem, reference }: ImportFailure,
  texts: Messages['evidence']['problems'],
): string {
  return problem === 'failed' ? texts.failed(reference) : texts[problem];
}
