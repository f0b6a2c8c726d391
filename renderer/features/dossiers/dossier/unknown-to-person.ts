import { type Report, SELF } from '../../../../shared/features/dossiers/model.ts';

/**
 * What the affected person was not told yet (H 3.2.1): `all` where every report came from somebody else and none
 * was told, so that whoever phones her gives it away; `some` where one of the reports waits; null where none does.
 */
export function unknownToPerson(
  reports: readonly Pick<Report, 'reporter' | 'informed'>[],
): 'all' | 'some' | null {
  const isUntold = ({ reporter, informed }: Pick<Report, 'reporter' | 'informed'>) =>
    reporter !== SELF && informed === 'not-yet';
  if (!reports.some(isUntold)) return null;
  return reports.every(isUntold) ? 'all' : 'some';
}
