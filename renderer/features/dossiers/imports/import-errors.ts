import type { Messages } from '../../../../shared/messages.ts';
import { errorCode, errorData } from '../../../ui/errors.tsx';

/** The sentences of an import by code; for a table that cannot be read the one that says why. */
export function importErrors(
  texts: Messages['dossiers']['imports'],
  error: unknown,
): Readonly<Record<string, string>> {
  if (errorCode(error) !== 'TABLE_UNREADABLE') return texts.errors;
  const data = errorData(error);
  const { problem, row } = { problem: data?.['problem'], row: data?.['row'] };
  if (problem === 'open-quote' && typeof row === 'number') {
    return { ...texts.errors, TABLE_UNREADABLE: texts.openQuoteAt(row) };
  }
  const sentences: Readonly<Record<string, string>> = texts.unreadable;
  const own =
    typeof problem === 'string' && Object.hasOwn(sentences, problem) ? sentences[problem] : undefined;
  return own === undefined ? texts.errors : { ...texts.errors, TABLE_UNREADABLE: own };
}
