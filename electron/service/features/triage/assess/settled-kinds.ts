import type { WriteContext } from '../../../slice.ts';
import type { SettledBy } from '../../actions/api.ts';
import { findIntake, hasAllEvidence, hasContactPoint } from '../../dossiers/api.ts';
import { mandateState } from '../police/mandates/mandate-state.ts';
import { isWordAwaited, lastFiledAt } from '../police/reports/report-store.ts';

/** What is there already in a dossier, so that no action need ask for it. */
export function settledKinds({ db, now }: Pick<WriteContext, 'db' | 'now'>, dossierId: string): SettledBy[] {
  return [
    ...(hasContactPoint(findIntake(db, dossierId)?.contactPoint) ? (['contact-point'] as const) : []),
    ...(mandateState(db, dossierId, now) === 'lacking' ? [] : (['mandate'] as const)),
    ...(hasAllEvidence(db, dossierId) ? (['evidence'] as const) : []),
    ...(lastFiledAt(db, dossierId) === null ? [] : (['police-report'] as const)),
    ...(isWordAwaited(db, dossierId) ? (['police-term'] as const) : []),
  ];
}
