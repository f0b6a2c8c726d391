import type { PoliceFinding } from '../../../../../shared/features/triage/police-model.ts';

/** One's own text first, then incidents, then exhibits by number: all that is found in one of them stands together. */
export function orderFindings(findings: readonly PoliceFinding[]): readonly PoliceFinding[] {
  return findings.toSorted(
    (one, other) => rank(one) - rank(other) || (one.number ?? 0) - (other.number ?? 0),
  );
}

function rank({ place }: PoliceFinding): number {
  if (place === 'text') return 0;
  return place === 'incident' ? 1 : 2;
}
