import type { EvidenceItem } from '../../../../../shared/features/evidence/model.ts';

type Item = Pick<EvidenceItem, 'evidenceId' | 'kind' | 'incidentIds' | 'derivedFrom'>;

/**
 * What can be a copy of an exhibit: what was made of it here, and what somebody made of it in another program, which is of
 * its kind or a picture of it, and stands with an incident of it, or with none as it does. Never a signed mandate.
 */
export function copiesFor<Of extends Item>(
  exhibit: Item,
  items: readonly Of[],
  mandateIds: ReadonlySet<string | null>,
): readonly Of[] {
  return items.filter(({ evidenceId, kind, incidentIds, derivedFrom }) => {
    if (evidenceId === exhibit.evidenceId || mandateIds.has(evidenceId)) return false;
    if (derivedFrom === exhibit.evidenceId) return true;
    const isBeside =
      exhibit.incidentIds.length === 0
        ? incidentIds.length === 0
        : incidentIds.some((id) => exhibit.incidentIds.includes(id));
    return (kind === exhibit.kind || kind === 'image') && isBeside;
  });
}
