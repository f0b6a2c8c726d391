import {
  type PrivateData,
  type PrivatePattern,
  privatePatterns,
} from '../../../../../../shared/features/triage/private-patterns.ts';
import { townOf } from '../../../../../../shared/features/triage/town-patterns.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { letterheadOf } from '../../../settings/api.ts';
import { besideFields, type PackageText } from './package-texts.ts';

/** Says where the police or the declarant is, and nothing of where the person lives. */
const placesOfWork: ReadonlySet<string> = new Set([
  'declarantReach',
  'station',
  'officer',
  'officerReach',
  ...Object.values(besideFields),
]);

/**
 * What is sought in the texts of a package, by the text. A town by itself is asked about there, where it can be replaced, and not
 * in each file that names it.
 */
export function createTextPatterns(
  db: ReadableDb,
  sought: PrivateData,
): (text: PackageText) => readonly PrivatePattern[] {
  const publicTowns = [townOf(letterheadOf(db).address ?? '')];
  const everywhere = privatePatterns(sought);
  const inTold = privatePatterns(sought, { publicTowns });
  return ({ field }) => (placesOfWork.has(field) ? everywhere : inTold);
}
