import type { FieldErrors } from '../../../ui/field-error.ts';

/** What the name of a new folder is to blame for stands at the name. */
export function nameProblem(code: string | null): FieldErrors {
  return code === 'NAME_TAKEN' || code === 'NAME_REFUSED' ? { name: code } : {};
}
