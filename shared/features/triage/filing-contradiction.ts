import type { Contradiction, Decision, FilerFields } from './assess-model.ts';
import { POLICE_ROUTE } from './explain-norms.ts';

/**
 * How what was decided about a report to the police and what was written down of who makes it contradict each other; null
 * where they do not, or where nobody decided yet.
 * @param filer the latest choice; undefined: nobody chose
 * @param isFiled a report was made
 */
export function filingContradiction(
  decision: Pick<Decision, 'routes'> | null,
  { filer, isFiled }: { readonly filer: FilerFields['filer'] | undefined; readonly isFiled: boolean },
): Contradiction | null {
  if (decision === null) return null;
  if (decision.routes.includes(POLICE_ROUTE)) return filer === 'nobody' && !isFiled ? 'nobody-files' : null;
  if (isFiled) return 'filed-anyway';
  return filer === 'organisation' || filer === 'person' ? 'somebody-files' : null;
}
