import type { WriteContext } from '../../../../slice.ts';
import { itemsSettledBy, reopenPlaced, settleActions } from '../../../actions/api.ts';
import { isAnyFiled } from '../reports/report-store.ts';
import { isDecidedAgainst } from './filing-advice.ts';

/**
 * The action that asks for a report to the police follows: done once one was made, put aside where it was decided that there
 * will be none.
 * @param again what was so before is not so any more: a report was not made after all, or will be made after all
 */
export function followReportAction(
  context: WriteContext,
  dossierId: string,
  again: 'not-made' | 'to-be-made' | null = null,
): void {
  const isMade = isAnyFiled(context.db, dossierId);
  if (isMade || isDecidedAgainst(context.db, dossierId)) {
    settleActions(context, dossierId, 'police-report', isMade ? 'done' : 'put-aside');
    return;
  }
  if (again === null) return;
  const items = itemsSettledBy(context, dossierId, 'police-report');
  reopenPlaced(context, dossierId, { items, putAside: again === 'to-be-made' });
}
