import type { Pack } from '../../../../shared/features/reference/model.ts';
import type { Projection } from '../../../../shared/features/reviews/model.ts';
import { calendarDays, localDay } from '../../../../shared/kernel/zoned-time.ts';
import type { CaseFigures } from './projection-store.ts';

/** Ids of the pack's items, in the pack's own order. */
export type PackIds = { readonly channels: readonly string[]; readonly forms: readonly string[] };

export type ProjectionFrame = { readonly pack: PackIds; readonly timeZone: string; readonly now: number };

export function packIdsOf({ sections }: Pack): PackIds {
  return { channels: sections.channels.map(({ id }) => id), forms: sections.forms.map(({ id }) => id) };
}

/** Turns figures of a dossier into what may stand on the big screen. */
export function makeProjection(figures: CaseFigures, { pack, timeZone, now }: ProjectionFrame): Projection {
  const toDay = (instant: number) => localDay(instant, timeZone);
  return {
    code: figures.code,
    status: figures.status,
    openedOn: toDay(figures.receivedAt),
    // The moment of a report is typed by people, who may be ahead of the clock.
    daysOpen: Math.max(0, calendarDays(figures.receivedAt, now, timeZone)),
    reports: figures.reports.map(({ channel, receivedAt }) => ({
      receivedOn: toDay(receivedAt),
      channel: placeIn(pack.channels, channel),
    })),
    terms: figures.reports
      .flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]))
      .toSorted((one, other) => one - other)
      .map((at) => ({ dueOn: toDay(at), inDays: calendarDays(now, at, timeZone) })),
    incidents: countByMonth(figures.incidents, (instant) => toDay(instant).slice(0, 7), pack.forms),
    evidence: countByKind(figures.evidence),
  };
}

function countByMonth(
  incidents: CaseFigures['incidents'],
  monthOf: (instant: number) => string,
  forms: PackIds['forms'],
): Projection['incidents'] {
  const months = new Map<string, { ids: Set<string>; forms: Map<number | null, Set<string>> }>();
  for (const { incidentId, occurredAt, form } of incidents) {
    const name = monthOf(occurredAt);
    const month = months.get(name) ?? { ids: new Set(), forms: new Map() };
    months.set(name, month);
    month.ids.add(incidentId);
    if (form === null) continue;
    const place = placeIn(forms, form);
    // Of an incident with two forms that the pack does not know, there is one.
    month.forms.set(place, (month.forms.get(place) ?? new Set()).add(incidentId));
  }
  return [...months].map(([month, { ids, forms: ofForm }]) => ({
    month,
    count: ids.size,
    forms: [...ofForm].map(([form, having]) => ({ form, count: having.size })),
  }));
}

function countByKind(evidence: CaseFigures['evidence']): Projection['evidence'] {
  const counts = { image: 0, pdf: 0, email: 0, text: 0, other: 0 };
  for (const { kind, count } of evidence) {
    counts[Object.hasOwn(counts, kind) ? (kind as keyof typeof counts) : 'other'] += count;
  }
  return (Object.keys(counts) as (keyof typeof counts)[])
    .map((kind) => ({ kind, count: counts[kind] }))
    .filter(({ count }) => count > 0);
}

function placeIn(ids: readonly string[], id: string): number | null {
  const place = ids.indexOf(id);
  return place === -1 ? null : place;
}
