import type { PoliceExhibit, PoliceFact } from '../../../../../shared/features/triage/police-model.ts';
import type { Contents } from './use-contents.ts';

/** Puts one exhibit a place further on (1) or back (-1); the same order where there is no such place. */
export function moveExhibit(
  evidenceIds: readonly string[],
  evidenceId: string,
  by: 1 | -1,
): readonly string[] {
  const from = evidenceIds.indexOf(evidenceId);
  const to = from + by;
  if (from === -1 || to < 0 || to >= evidenceIds.length) return evidenceIds;
  const order = [...evidenceIds];
  order.splice(from, 1);
  order.splice(to, 0, evidenceId);
  return order;
}

/** The order in which they were captured; those of which nobody knows when come last, as they stood. */
export function sortByCapture(
  evidenceIds: readonly string[],
  exhibits: readonly PoliceExhibit[],
): readonly string[] {
  const momentById = new Map(exhibits.map(({ evidenceId, capturedAt }) => [evidenceId, capturedAt]));
  const moment = (id: string) => momentById.get(id) ?? Number.MAX_SAFE_INTEGER;
  return evidenceIds.toSorted((one, other) => moment(one) - moment(other));
}

/** Evidence of the incidents that are told, and that does not go along yet; in the order of the incidents. */
export function exhibitsOfFacts(
  facts: readonly PoliceFact[],
  { incidentIds, evidenceIds }: Contents,
): readonly string[] {
  const told = new Set(incidentIds);
  const taken = new Set(evidenceIds);
  const wanted = facts.filter(({ incidentId }) => told.has(incidentId)).flatMap((fact) => fact.evidenceIds);
  return [...new Set(wanted)].filter((id) => !taken.has(id));
}
