import { errorData } from '../../../ui/errors.tsx';
import type { FieldErrors } from '../../../ui/field-error.ts';

/** Name of the field of a group, from 1. */
export function groupField(group: unknown): string {
  return `group-${String(group)}`;
}

/** Groups that nobody has typed yet. */
export function emptyGroupErrors(groups: readonly string[]): FieldErrors {
  const empty = groups.flatMap((group, index) => (group.trim() === '' ? [index + 1] : []));
  return atGroups(empty, 'empty');
}

/** Groups of which the service says that they cannot be right; none where it is about something else. */
export function wrongGroupErrors(error: unknown): FieldErrors {
  const groups = errorData(error)?.['groups'];
  return atGroups(Array.isArray(groups) ? groups : [], 'wrong');
}

function atGroups(groups: readonly unknown[], code: string): FieldErrors {
  return Object.fromEntries(groups.map((group) => [groupField(group), code]));
}
