import {
  cleanFileName,
  uniqueFileNames,
} from '../../../../../../shared/features/evidence/clean-file-name.ts';
import type { PackageContent } from './read-package.ts';

/** The folder of the exhibits within a package. */
const FOLDER = 'bewijsstukken';

/**
 * Names of the exhibits' files in a package: their number, and what they were called, on every system and each once. Signed
 * mandates say so.
 */
export function exhibitNames({
  exhibits,
  mandateIds,
}: Pick<PackageContent, 'exhibits' | 'mandateIds'>): string[] {
  const width = Math.max(3, String(exhibits.length).length);
  const names = exhibits.map(({ evidenceId, fileName }, index) => {
    const number = String(index + 1).padStart(width, '0');
    const isUnsaid = mandateIds.includes(evidenceId) && !/machtiging/i.test(fileName);
    const word = isUnsaid ? `${number} machtiging` : number;
    return cleanFileName(`${word} ${cleanFileName(fileName.normalize('NFC'))}`);
  });
  return uniqueFileNames(names).map((name) => `${FOLDER}/${name}`);
}

/** Says in the manifest that an exhibit is a signed mandate. */
export function mandateWord(
  { mandateIds }: Pick<PackageContent, 'mandateIds'>,
  { evidenceId }: { readonly evidenceId: string },
): { readonly kind: 'mandate' | 'exhibit' } {
  return { kind: mandateIds.includes(evidenceId) ? 'mandate' : 'exhibit' };
}
