import { cleanFileName } from './clean-file-name.ts';
import type { EvidenceKind } from './model.ts';

/**
 * What a copy without data about its maker is called: a PNG of a picture, a PDF of a PDF.
 *
 * @param words puts the name without its ending, and the new ending, together in the language of the screen
 */
export function nameOfCopy(
  fileName: string,
  kind: EvidenceKind,
  words: (stem: string, ending: string) => string,
): string {
  const cleaned = cleanFileName(fileName);
  const dot = cleaned.lastIndexOf('.');
  return words(dot > 0 ? cleaned.slice(0, dot) : cleaned, kind === 'pdf' ? '.pdf' : '.png');
}
