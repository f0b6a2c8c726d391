import type { SeverityChange } from '../../../../shared/features/triage/model.ts';

type ChangeGroup = Omit<SeverityChange, 'value'> & { readonly values: readonly string[] };

/** What would change a proposal, with the items of a list that do the same together; in the order in which they came. */
export function groupChanges(changes: readonly SeverityChange[]): readonly ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const { fact, how, value, severity } of changes) {
    const key = `${fact} ${how} ${severity}`;
    groups.set(key, { fact, how, severity, values: [...(groups.get(key)?.values ?? []), value] });
  }
  return [...groups.values()];
}
