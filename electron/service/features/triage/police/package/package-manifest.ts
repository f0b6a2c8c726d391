import { createHash } from 'node:crypto';
import { localDay } from '../../../../../../shared/kernel/zoned-time.ts';
import type { ToldExhibit } from './content-store.ts';
import { mandateWord } from './exhibit-names.ts';
import type { PackageContent } from './read-package.ts';

/** A file of a package beside its exhibits. */
export type PackagePaper = { readonly name: string; readonly bytes: Uint8Array };

export const MANIFEST = 'manifest.json';

/**
 * What is in a package, for programs: each file with its size and SHA-256, each exhibit with when, how and by whom it was captured
 * and which facts it shows. Holds nothing that the letter does not say.
 * @param at milliseconds since 1970
 */
export function packageManifest(
  content: PackageContent,
  {
    papers,
    names,
    at,
  }: { readonly papers: readonly PackagePaper[]; readonly names: readonly string[]; readonly at: number },
): PackagePaper {
  const numbers = new Map(content.incidents.map(({ incidentId }, index) => [incidentId, index + 1]));
  const manifest = {
    format: 'luwte-police-package',
    version: 1,
    case: content.code,
    made: new Date(at).toISOString(),
    declarant: content.report.filer,
    offences: content.offences,
    papers: papers.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: sha256Of(bytes) })),
    exhibits: content.exhibits.map((exhibit, index) => ({
      number: index + 1,
      name: names[index] ?? '',
      ...mandateWord(content, exhibit),
      size: exhibit.size,
      mediaType: exhibit.mediaType,
      sha256: exhibit.sha256,
      capturedAt: capturedAt(exhibit, content.zone),
      addedAt: new Date(exhibit.addedAt).toISOString(),
      capturedBy: exhibit.collectedBy,
      captureWay: exhibit.captureWay,
      captureNote: exhibit.captureNote,
      source: exhibit.sourceUrl,
      isCopy: exhibit.derivedFrom !== null,
      facts: exhibit.incidentIds.flatMap((id) => numbers.get(id) ?? []).toSorted((one, other) => one - other),
    })),
  };
  return { name: MANIFEST, bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) };
}

/** `2026-11-21` where only the day is known, on the organisation's calendar. */
function capturedAt({ capturedAt: at, capturedPrecision }: ToldExhibit, zone: string): string | null {
  if (at === null) return null;
  return capturedPrecision === 'day' ? localDay(at, zone) : new Date(at).toISOString();
}

/** Fingerprints as `sha256sum -c` reads them: one line for each file, and nothing else. */
export function hashList(
  { exhibits }: Pick<PackageContent, 'exhibits'>,
  { papers, names }: { readonly papers: readonly PackagePaper[]; readonly names: readonly string[] },
): PackagePaper {
  const lines = [
    ...papers.map(({ name, bytes }) => `${sha256Of(bytes)}  ${name}`),
    ...exhibits.map(({ sha256 }, index) => `${sha256}  ${names[index] ?? ''}`),
  ];
  return { name: 'SHA256SUMS', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) };
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
