import type { AuditFilter } from '../../../../shared/features/vault/audit-model.ts';

/** How somebody looks at the trail. */
export type AuditView = {
  readonly actions: readonly string[];
  readonly slotId: string | null;
  /** As it was typed. */
  readonly object: string;
  /** Any moment of the first and of the last day. */
  readonly from: number | null;
  readonly until: number | null;
};

export const wholeTrail: AuditView = { actions: [], slotId: null, object: '', from: null, until: null };

/** The clock of the organisation, as `Moments` gives it. */
type Clock = {
  readonly toLocal: (instant: number) => string;
  readonly fromLocal: (text: string) => number;
};

/** What the service is asked for: from the beginning of the first day to the end of the last. */
export function viewToFilter(
  { from, until, ...view }: AuditView,
  { toLocal, fromLocal }: Clock,
): AuditFilter {
  const day = (instant: number) => toLocal(instant).slice(0, 10);
  return {
    actions: [...view.actions],
    slotId: view.slotId,
    object: view.object.trim(),
    from: from === null ? null : fromLocal(day(from)),
    until: until === null ? null : fromLocal(dayAfter(day(until))),
  };
}

/** Whether anything is left out. */
export function isNarrowed({ actions, slotId, object, from, until }: AuditFilter): boolean {
  return actions.length > 0 || slotId !== null || object !== '' || from !== null || until !== null;
}

/** Whether a head code alone is looked for: finding nothing then means something. */
export function seeksHeadCode({ object, ...rest }: AuditFilter): boolean {
  return /^\d+-[0-9a-f]{8}$/i.test(object) && !isNarrowed({ ...rest, object: '' });
}

/** Whether the first day lies after the last. */
export function areDaysReversed({ from, until }: AuditFilter): boolean {
  return from !== null && until !== null && from >= until;
}

/** How and where the list was left. No name of anybody; the end of the page clears it, and locking ends the page. */
type Place = { readonly view: AuditView; readonly offset: number; readonly active: number };

let place: Place = { view: wholeTrail, offset: 0, active: -1 };

export function readAuditPlace(): Place {
  return place;
}

export function rememberAuditPlace(part: Partial<Place>): void {
  place = { ...place, ...part };
}

/** On the calendar alone: days of 23 and 25 hours too. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
