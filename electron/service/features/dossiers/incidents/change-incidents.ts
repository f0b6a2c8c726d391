import { INCIDENT_ITEMS } from '../../../../../shared/features/dossiers/incident-items.ts';
import type {
  ChangedIncident,
  IncidentChange,
} from '../../../../../shared/features/dossiers/incident-views-model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { findOrAddSender } from '../../people/api.ts';
import { touchDossier } from '../dossier-store.ts';
import { indexIncident } from '../incident-handlers.ts';
import { postponeIndexing } from '../search/pending.ts';
import { syncComplaintTerms } from './complaint-store.ts';
import { textKey } from './incident-keys.ts';
import {
  changeLists,
  findSeveral,
  type ListChanges,
  type StandingIncident,
  updateSeveral,
} from './several-store.ts';

type Several = { readonly incidentIds: readonly string[]; readonly change: IncidentChange };

/** Changes several incidents in one write, all or none; answers what they had before, and when they were changed. */
export function changeIncidents(
  context: WriteContext,
  { incidentIds, change }: Several,
): { before: ChangedIncident[]; changedAt: number } | Refusal<'NOT_FOUND' | 'TOO_MANY_ITEMS'> {
  const ids = [...new Set(incidentIds)];
  const stored = findSeveral(context.db, ids);
  if (stored.length < ids.length) return refuse('NOT_FOUND');
  const next = stored.map((incident) => ({
    ...incident,
    forms: changed(incident.forms, change.addForms, change.removeForms),
    offences: changed(incident.offences, change.addOffences, change.removeOffences),
    platform: change.platform ?? incident.platform,
    sender: change.sender ?? incident.sender,
    observedBy: change.observedBy ?? incident.observedBy,
    updatedAt: context.now,
  }));
  const isTooMuch = next.some(
    ({ forms, offences }) => Math.max(forms.length, offences.length) > INCIDENT_ITEMS,
  );
  if (isTooMuch) return refuse('TOO_MANY_ITEMS');
  setSeveral(context, stored, next);
  context.audit({ action: 'dossiers.changeIncidents', objectId: ids[0] ?? '', count: ids.length });
  return {
    before: stored.map(({ incidentId, forms, offences, platform, sender, observedBy, updatedAt }) => ({
      ...{ incidentId, forms, offences, platform, sender, observedBy, updatedAt },
    })),
    changedAt: context.now,
  };
}

/**
 * Gives several incidents back what they had before `changedAt`. Those that somebody changed since keep that: `left` says how
 * many. They get back when they were changed last as well, so that a change before this one can be undone after it.
 */
export function setIncidents(
  context: WriteContext,
  { items, changedAt }: { readonly items: readonly ChangedIncident[]; readonly changedAt: number },
): { left: number } | Refusal<'NOT_FOUND'> {
  const given = new Map(items.map((item) => [item.incidentId, item]));
  const stored = findSeveral(context.db, [...given.keys()]);
  if (stored.length < given.size) return refuse('NOT_FOUND');
  const untouched = stored.filter(({ updatedAt }) => updatedAt === changedAt);
  const next = untouched.map((incident) => ({ ...incident, ...given.get(incident.incidentId) }));
  if (next.length > 0) setSeveral(context, untouched, next);
  context.audit({
    action: 'dossiers.setIncidents',
    objectId: items[0]?.incidentId ?? '',
    count: next.length,
  });
  return { left: stored.length - next.length };
}

function changed(items: readonly string[], add: readonly string[], remove: readonly string[]): string[] {
  return [...new Set([...items, ...add])].filter((item) => !remove.includes(item));
}

/**
 * Ten thousand are changed while others wait, so only what differs is written, by as few statements as can be.
 * @param next the same incidents in the same order
 */
function setSeveral(
  context: WriteContext,
  stored: readonly StandingIncident[],
  next: readonly StandingIncident[],
): void {
  const { db, now } = context;
  const pairs = next.flatMap((is, place) => {
    const was = stored[place];
    return was === undefined ? [] : [{ was, is }];
  });
  const senderIdOf = senderIds(context);
  updateSeveral(
    db,
    next.map((is) => ({
      ...{ incidentId: is.incidentId, platform: is.platform, sender: is.sender, observedBy: is.observedBy },
      updatedAt: is.updatedAt,
      senderId: senderIdOf(is),
      textKey: textKey(is),
    })),
  );
  changeLists(db, 'forms', listChanges(pairs, 'forms'));
  const offences = listChanges(pairs, 'offences');
  changeLists(db, 'offences', offences);
  const charged = new Set([...offences.taken, ...offences.given].map(([incidentId]) => incidentId));
  if (charged.size > 0) syncComplaintTerms(db, [...charged]);
  const renamed = pairs.flatMap(({ was, is }) => (was.sender === is.sender ? [] : [is]));
  postponeIndexing(
    context,
    renamed.map(({ incidentId }) => incidentId),
  );
  for (const is of renamed) indexIncident(context, is.dossierId, is.incidentId, is);
  for (const dossierId of new Set(next.map((is) => is.dossierId))) touchDossier(db, dossierId, now);
}

/** The record of a sender, looked up once for all that have the same. */
function senderIds(context: WriteContext): (incident: StandingIncident) => string | null {
  const known = new Map<string, string | null>();
  return ({ dossierId, platform, sender: text }) => {
    const key = JSON.stringify([dossierId, platform, text]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const senderId = findOrAddSender(context, { dossierId, platform, text });
    known.set(key, senderId);
    return senderId;
  };
}

type Pair = { readonly was: StandingIncident; readonly is: StandingIncident };

function listChanges(pairs: readonly Pair[], list: 'forms' | 'offences'): ListChanges {
  const missing = (from: StandingIncident, other: StandingIncident) =>
    [...new Set(from[list])]
      .filter((item) => !other[list].includes(item))
      .map((item) => [from.incidentId, item] as const);
  return {
    given: pairs.flatMap(({ was, is }) => missing(is, was)),
    taken: pairs.flatMap(({ was, is }) => missing(was, is)),
  };
}
