import type { EvidenceKind, EvidenceProblem } from '../../../../../shared/features/evidence/model.ts';
import { type PrivateData, privatePatterns } from '../../../../../shared/features/triage/private-patterns.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import { decryptTo, type ReadFile } from '../decrypt-file.ts';
import { WORDS_KEPT } from '../find-words.ts';
import { BundleStopped, watchOf } from './bundle-entry.ts';
import { createWindows } from './create-windows.ts';
import { hidesParts, holdsEarlierStates } from './hides-parts.ts';
import { createHitList, type HitList, type SiftedDatum } from './hit-list.ts';
import { lookThroughPdf } from './look-through-pdf.ts';
import { pngTexts } from './png-texts.ts';
import { printableRuns } from './printable-runs.ts';
import { tellsPlace } from './tells-place.ts';
import { textReadings } from './text-readings.ts';

/** What the vault read out of a file when it came, and out of its pictures since. */
export type KeptWords = { readonly words: string; readonly readWords: string };
export type Sifting = ReadFile & {
  readonly kind: EvidenceKind;
  readonly sought: PrivateData;
  readonly kept: KeptWords;
  /** A PDF is told as unread: taking it apart took too much. */
  readonly withoutPages: boolean;
  readonly watch: SharedArrayBuffer;
};
export type SiftedFile = {
  readonly problem: EvidenceProblem | null;
  readonly found: readonly SiftedDatum[];
};

/**
 * Bytes of which every one is looked at, by kind; of the rest only the end. In pictures programs write what they tell of the
 * making at the beginning and at the end, and between are its points; of other kinds somebody is asked to look anyway.
 */
const lookedAt: Readonly<Record<EvidenceKind, number>> = {
  text: Number.POSITIVE_INFINITY,
  email: Number.POSITIVE_INFINITY,
  pdf: 16 * 1024 * 1024,
  image: 0,
  other: 0,
};

/**
 * Reads a file to its last byte and answers which private data stand in it: in the words that the vault read out of it, in
 * all of a text, also beyond what is kept of that, in all texts of a PDF, and in what any file tells beside what it shows.
 * What no program can tell is told as unread, by page where it is one of a PDF.
 */
export async function siftFile({
  sought,
  kept,
  watch,
  kind,
  withoutPages,
  ...file
}: Sifting): Promise<SiftedFile | Refusal<'STOPPED'>> {
  const { isStopped, count } = watchOf(watch);
  const goOn = () => {
    if (isStopped()) throw new BundleStopped('stopped');
  };
  const hits = createHitList(privatePatterns(sought));
  hits.lookIn('file-words', kept.words);
  hits.lookIn('picture-words', kept.readWords);
  // What comes after it was not kept; of a PDF it is read below.
  if (kind !== 'pdf' && kept.words.length >= WORDS_KEPT - 1) hits.tell('file-words', 'unread');
  const windows = createWindows(createLook(kind, sought, hits), lookedAt[kind]);
  let whole: Uint8Array[] | null = kind === 'pdf' && !withoutPages ? [] : null;
  try {
    const problem = await decryptTo(file, (bytes) => {
      goOn();
      count(bytes.length);
      windows.add(bytes);
      if (windows.isWhole()) whole?.push(bytes);
      else whole = null;
    });
    if (problem !== null) return { problem, found: [] };
    windows.end();
    if (kind === 'pdf') await siftPdf(whole, hits, goOn);
  } catch (error) {
    if (error instanceof BundleStopped) return refuse('STOPPED');
    throw error;
  }
  return { problem: null, found: hits.all() };
}

/** Looks at a piece of a file as it is stored. */
function createLook(kind: EvidenceKind, sought: PrivateData, hits: HitList): (bytes: Uint8Array) => void {
  const isText = kind === 'text' || kind === 'email';
  const patterns = privatePatterns(sought, { isAmongBytes: !isText });
  return (bytes) => {
    const packed = kind === 'image' ? pngTexts(bytes) : { texts: [], isWhole: true };
    const parts = [bytes, ...packed.texts];
    const texts = isText ? textReadings(bytes) : parts.map(printableRuns);
    for (const text of texts) hits.lookIn('file-data', text, patterns);
    if (parts.some(tellsPlace)) hits.tell('file-data', 'place');
    if (!packed.isWhole || hidesParts(kind, bytes, texts)) hits.tell('file-data', 'unread');
  };
}

/** @param whole all of it; null where that is too much */
async function siftPdf(
  whole: readonly Uint8Array[] | null,
  hits: HitList,
  onPage: () => void,
): Promise<void> {
  if (whole === null) return hits.tell('file-data', 'unread');
  const bytes = new Uint8Array(Buffer.concat(whole));
  const isOneState = !holdsEarlierStates(bytes);
  const look = await lookThroughPdf(bytes, {
    onPage,
    shown: (text) => hits.lookIn('file-words', text),
    beside: (text) => hits.lookIn('file-data', text),
  });
  if (!look.isWhole || !isOneState) hits.tell('file-data', 'unread');
  if (look.broken.length > 0) hits.tell('file-words', 'unread', look.broken);
  if (look.pictured.length > 0) hits.tell('picture-words', 'unread', look.pictured);
}
