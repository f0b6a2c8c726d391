import type { WriteContext } from '../../slice.ts';
import { settleWhere } from '../actions/api.ts';
import { hasAllEvidence } from '../dossiers/api.ts';

/** Nobody need be asked for evidence any more once it lies beside every message of a dossier. */
export function settleEvidence(context: WriteContext, dossierId: string): void {
  settleWhere(context, dossierId, 'evidence', () => hasAllEvidence(context.db, dossierId));
}
