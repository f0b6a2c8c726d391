import type {
  Grouping,
  IncidentFilter,
  IncidentGroup,
} from '../../../../shared/features/dossiers/incident-views-model.ts';
import { everyIncident } from '../../../../shared/features/dossiers/incident-views-model.ts';

/** A line of the grouped list: the header of a group, or one of its incidents, both by place. */
export type GroupLine =
  | { readonly kind: 'group'; readonly group: number }
  | { readonly kind: 'row'; readonly group: number; readonly row: number };

/** The lines of the list: every header, and below those that are open their incidents. */
export function flattenGroups(groups: readonly IncidentGroup[], open: ReadonlySet<string>): GroupLine[] {
  return groups.flatMap(({ key, count }, group) => {
    const header: GroupLine = { kind: 'group', group };
    if (!open.has(key)) return [header];
    return [header, ...Array.from({ length: count }, (_, row): GroupLine => ({ kind: 'row', group, row }))];
  });
}

/** What lets through the incidents of one group, within the filter that the groups were made with. */
export function groupFilter(
  by: Grouping,
  group: IncidentGroup | undefined,
  filter: IncidentFilter,
): IncidentFilter {
  if (group === undefined) return everyIncident;
  switch (by) {
    case 'day':
      return {
        ...filter,
        from: Math.max(group.from, filter.from ?? group.from),
        until: Math.min(group.until, filter.until ?? group.until),
      };
    case 'platform':
      return { ...filter, platform: group.key };
    case 'sender':
      return { ...filter, sender: group.key };
    case 'form':
      return { ...filter, form: group.key };
  }
}
