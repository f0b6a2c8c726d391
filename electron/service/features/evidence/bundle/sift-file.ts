import type { EvidenceKind, EvidenceProblem } from '../../../../../shared/features/evidence/model.ts';
import { findPrivate } from '../../../../../shared/features/triage/find-private.ts';
import type { PrivateDatum } from '../../../../../shared/features/triage/police-model.ts';
import { type PrivateData, privatePatterns } from '../../../../../shared/features/triage/private-patterns.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import { decryptTo, type ReadFile } from '../decrypt-file.ts';
import { BundleStopped, watchOf } from './bundle-entry.ts';
import { printableRuns } from './printable-runs.ts';
import { tellsPlace } from './tells-place.ts';
import { textReadings } from './text-readings.ts';

export type Sifting = ReadFile & {
  readonly kind: EvidenceKind;
  readonly sought: PrivateData;
  readonly watch: SharedArrayBuffer;
};
export type SiftedDatum = {
  readonly datum: PrivateDatum;
  readonly before: string;
  readonly hit: string;
  readonly after: string;
};
export type SiftedFile = {
  readonly problem: EvidenceProblem | null;
  readonly found: readonly SiftedDatum[];
};

/** Bytes that are looked at together. */
const WINDOW = 256 * 1024;
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
/** Bytes by which pieces of a long text overlap: more than a datum takes. */
const OVERLAP = 1024;
const AROUND = 40;
/** Most that is told of one file; that there are more is told too. */
const MOST = 50;

/**
 * Reads a file to its last byte and answers which private data stand in it beside what it shows: in its properties, and
 * in all of a text, also beyond what is kept of that for searching. A compressed part (a document's own properties) is not
 * opened: where a PDF or an e-mail has those, or a PDF is too large to look at all of it, that is told as unread.
 */
export async function siftFile({
  sought,
  watch,
  kind,
  ...file
}: Sifting): Promise<SiftedFile | Refusal<'STOPPED'>> {
  const { isStopped, count } = watchOf(watch);
  const isText = kind === 'text' || kind === 'email';
  const patterns = privatePatterns(sought, { isAmongBytes: !isText });
  const found = new Map<string, SiftedDatum>();
  let tells = false;
  let hides = false;
  let isFull = false;
  const look = (bytes: Uint8Array) => {
    for (const text of isText ? textReadings(bytes) : [printableRuns(bytes)]) lookIn(text);
    tells ||= tellsPlace(bytes);
    hides ||= (kind === 'email' && hidesParts(bytes)) || (kind === 'pdf' && packsParts(bytes));
  };
  const lookIn = (text: string) => {
    for (const { datum, from, until, hit } of findPrivate(text, patterns)) {
      const before = text.slice(Math.max(0, from - AROUND), from).toWellFormed();
      const after = text.slice(until, until + AROUND).toWellFormed();
      const key = `${datum} ${hit}`;
      if (found.size < MOST || found.has(key)) found.set(key, { datum, before, hit, after });
      else isFull = true;
    }
  };
  const held = createWindows(look, lookedAt[kind]);
  try {
    const problem = await decryptTo(file, (bytes) => {
      if (isStopped()) throw new BundleStopped('stopped');
      count(bytes.length);
      held.add(bytes);
    });
    if (problem !== null) return { problem, found: [] };
  } catch (error) {
    if (error instanceof BundleStopped) return refuse('STOPPED');
    throw error;
  }
  for (const part of held.rest()) look(part);
  hides ||= kind === 'pdf' && !held.isWhole();
  const without = { before: '', hit: '', after: '' };
  return {
    problem: null,
    found: [
      ...found.values(),
      ...(tells ? [{ datum: 'place' as const, ...without }] : []),
      ...(isFull ? [{ datum: 'too-many' as const, ...without }] : []),
      ...(hides ? [{ datum: 'unread' as const, ...without }] : []),
    ],
  };
}

/** A stream in pieces that overlap, up to `most` bytes; of what comes after that only the end. */
function createWindows(each: (bytes: Uint8Array) => void, most: number) {
  let head: Uint8Array[] = [];
  let headBytes = 0;
  let seen = 0;
  const tail: Uint8Array[] = [];
  let tailBytes = 0;
  return {
    add(bytes: Uint8Array): void {
      seen += bytes.length;
      if (headBytes < WINDOW) {
        head.push(bytes);
        headBytes += bytes.length;
      } else {
        tail.push(bytes);
        tailBytes += bytes.length;
      }
      if (seen < most && headBytes >= WINDOW) {
        const piece = Buffer.concat(head);
        each(piece);
        head = [Buffer.from(piece.subarray(-OVERLAP))];
        headBytes = OVERLAP;
      }
      for (
        let [oldest] = tail;
        oldest !== undefined && tailBytes - oldest.length >= WINDOW;
        [oldest] = tail
      ) {
        tail.shift();
        tailBytes -= oldest.length;
      }
    },
    rest: () => [head, tail].filter((parts) => parts.length > 0).map((parts) => Buffer.concat(parts)),
    /** All of it was given out. */
    isWhole: () => tail.length === 0,
  };
}

/** Attachments of an e-mail, and e-mails of a kind that keeps its parts out of sight. */
function hidesParts(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return true;
  return /content-disposition:\s*attachment|content-transfer-encoding:\s*base64/i.test(
    new TextDecoder('latin1').decode(bytes),
  );
}

/** Parts of a PDF that are no page: files within it, objects that are packed together, and all of one that is encrypted. */
function packsParts(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return ['/ObjStm', '/EmbeddedFile', '/Encrypt', '/RichMedia'].some((name) =>
    buffer.includes(name, 0, 'latin1'),
  );
}
