import { Alert } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import type { Messages } from '../../shared/messages.ts';
import { useMessages } from './language.tsx';

/** The code of a declared error of the service; null for anything else. */
export function errorCode(error: unknown): string | null {
  return error instanceof ORPCError && typeof error.code === 'string' ? error.code : null;
}

/** What a declared error carries besides its code; null without. */
export function errorData(error: unknown): Readonly<Record<string, unknown>> | null {
  if (!(error instanceof ORPCError)) return null;
  const data: unknown = error.data;
  return isRecord(data) ? data : null;
}

/** Which fields the service refused and why, as `path -> code`; empty unless the code is INPUT_REFUSED. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  if (errorCode(error) !== 'INPUT_REFUSED') return {};
  const fields: unknown = errorData(error)?.['fields'];
  if (!Array.isArray(fields)) return {};
  return Object.fromEntries(
    fields.flatMap((field: unknown) =>
      isRecord(field) && typeof field['path'] === 'string' && typeof field['code'] === 'string'
        ? [[field['path'], field['code']]]
        : [],
    ),
  );
}

/** The sentence for an error: the screen's own text for its code first, then the common ones; never raw text. */
export function errorSentence(
  error: unknown,
  texts: Readonly<Record<string, string>>,
  common: Messages['kernel']['errors'],
): string {
  const code = errorCode(error);
  if (code === null) return common.unknown;
  const own = Object.hasOwn(texts, code) ? texts[code] : undefined;
  if (own !== undefined) return own;
  switch (code) {
    case 'VAULT_CLOSED':
    case 'CLOSING':
    case 'INPUT_REFUSED':
    case 'DISK_FULL':
    case 'DISK_FAILED':
    case 'DATABASE_DAMAGED':
    case 'VAULT_READ_ONLY':
    case 'NOT_CONFIRMED':
    case 'NOT_FOUND':
    case 'RECOVERY_UNCONFIRMED':
    case 'BUSY':
      return common[code];
    case 'INTERNAL': {
      const reference = errorData(error)?.['reference'];
      return typeof reference === 'string' ? common.INTERNAL(reference) : common.unknown;
    }
    default:
      return common.unknown;
  }
}

type ErrorNoticeProps = {
  /** Nothing is shown for null and undefined. */
  error: unknown;
  /** The screen's own sentences, by code. */
  texts?: Readonly<Record<string, string>>;
};

/** Says calmly what went wrong, what is safe and what to do. Read out at once by screen readers. */
export function ErrorNotice({ error, texts = {} }: ErrorNoticeProps) {
  const { errors } = useMessages('kernel');
  if (error === null || error === undefined) return null;
  return (
    <Alert role="alert" color="clay" variant="light" icon={<InfoIcon aria-hidden />} title={errors.title}>
      {errorSentence(error, texts, errors)}
    </Alert>
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
