import type { WriteContext } from '../../../../slice.ts';
import { itemsSettledBy, reopenPlaced, settleActions } from '../../../actions/api.ts';
import { lastFiledAt } from '../reports/report-store.ts';
import { isDecidedAgainst } from './filing-advice.ts';

/**
 * A report to the police was made, or was not after all: the action that asks for one follows.
 * @param takenBack when it was written down as made, where that was a mistake; in milliseconds since 1970
 */
export function followReport(context: WriteContext, dossierId: string, takenBack?: number): void {
  if (takenBack !== undefined) askAgain(context, dossierId, { settledAt: takenBack, putAside: false });
  if (lastFiledAt(context.db, dossierId) !== null) settleActions(context, dossierId, 'police-report');
  else putAsideIfAgainst(context, dossierId);
}

/**
 * The action that asks for a report is put aside where it was decided that there will be none, and back where that is decided
 * otherwise; what somebody put aside by hand stays so.
 * @param against when the decision before this one was taken, where it was against a report; in milliseconds since 1970
 */
export function followReportDecision(context: WriteContext, dossierId: string, against: number | null): void {
  if (against !== null) askAgain(context, dossierId, { settledAt: against, putAside: true });
  if (lastFiledAt(context.db, dossierId) === null) putAsideIfAgainst(context, dossierId);
}

function askAgain(
  context: WriteContext,
  dossierId: string,
  settled: { readonly settledAt: number; readonly putAside: boolean },
): void {
  reopenPlaced(context, dossierId, {
    items: itemsSettledBy(context, dossierId, 'police-report'),
    ...settled,
  });
}

function putAsideIfAgainst(context: WriteContext, dossierId: string): void {
  if (isDecidedAgainst(context.db, dossierId))
    settleActions(context, dossierId, 'police-report', 'put-aside');
}
