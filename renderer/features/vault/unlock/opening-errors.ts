import { errorData } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';

/** What can be wrong with a vault at opening, told apart: code to sentence, figures of `error` filled in. */
export function useOpeningErrors(error: unknown): Readonly<Record<string, string>> {
  const { HISTORY_MISSING, ...plain } = useMessages('vault').unlock.errors;
  const missing = errorData(error)?.['missing'];
  return { ...plain, HISTORY_MISSING: HISTORY_MISSING(typeof missing === 'number' ? missing : 1) };
}
