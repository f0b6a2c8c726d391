import { Buffer } from 'node:buffer';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { PackProblem, PackProblemCode } from '../../../../shared/features/reference/pack-problem.ts';
import { packFilePaths } from './pack-files.ts';
import { FILE_LIMIT, type PackTexts } from './read-pack-folder.ts';

/** Most entries: some thirty files, as many schemas, and what a system puts beside each. */
const ENTRY_LIMIT = 500;
/** Most bytes of all that is unpacked. */
const TOTAL_LIMIT = 10_000_000;
/** So many times its packed size is more than text ever gets; small files may. */
const RATIO_LIMIT = 150;
const RATIO_FREE = 50_000;

/**
 * Reads the files of a pack out of a ZIP, at its top or in one folder. What a stranger made is looked at before it is
 * unpacked, and never touches the disk; files that are no part of a pack are left alone.
 */
export async function readPackZip(bytes: Uint8Array<ArrayBuffer>): Promise<PackTexts> {
  const refused = (code: PackProblemCode, detail = ''): PackTexts => ({
    ok: false,
    problems: [{ file: '', line: 1, column: 1, code, detail: detail.slice(0, 100) }],
  });
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      decodeStrings: false,
    });
    if (zip.entryCount > ENTRY_LIMIT) return refused('zip-too-large');
    const found = await findEntries(zip);
    if (!found.ok) return refused(found.code, found.detail);
    return await readTexts(zip, found.entries);
  } catch {
    // Whatever a reader of ZIP files trips over: strangers made it.
    return refused('zip-damaged');
  }
}

type Found =
  | { readonly ok: true; readonly entries: ReadonlyMap<string, Entry> }
  | { readonly ok: false; readonly code: PackProblemCode; readonly detail: string };

/** The entries of a pack by name without `.yaml`; nothing is unpacked yet. */
async function findEntries(zip: ZipFile): Promise<Found> {
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = yauzl.getFileNameLowLevel(
      entry.generalPurposeBitFlag,
      entry.fileNameRaw,
      entry.extraFields,
      true,
    );
    total += entry.uncompressedSize;
    const code = problemOf(entry, name) ?? (total > TOTAL_LIMIT ? 'zip-too-large' : null);
    if (code !== null) return { ok: false, code, detail: name };
    if (entries.has(name)) return { ok: false, code: 'zip-twice', detail: name };
    entries.set(name, entry);
  }
  const folder = [...entries.keys()]
    .filter((name) => /^([^/]+\/)?pack\.yaml$/.test(name) && !name.startsWith('__MACOSX/'))
    .map((name) => name.slice(0, -'pack.yaml'.length));
  if (folder.length !== 1) return { ok: false, code: 'zip-no-pack', detail: '' };
  const own = packFilePaths.flatMap((name) => {
    const entry = entries.get(`${folder[0]}${name}.yaml`);
    return entry === undefined ? [] : [[name, entry] as const];
  });
  return { ok: true, entries: new Map(own) };
}

const KIND_OF_FILE = 0o170000;
const LINK = 0o120000;

function problemOf(entry: Entry, name: string): PackProblemCode | null {
  if (yauzl.validateFileName(name) !== null || name.includes('\\') || name.includes('\u0000'))
    return 'zip-name';
  if (((entry.externalFileAttributes >>> 16) & KIND_OF_FILE) === LINK) return 'zip-link';
  if (entry.isEncrypted()) return 'zip-locked';
  const { compressedSize, uncompressedSize } = entry;
  return uncompressedSize > RATIO_FREE && uncompressedSize > compressedSize * RATIO_LIMIT
    ? 'zip-too-large'
    : null;
}

async function readTexts(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<PackTexts> {
  const texts = new Map<string, string>();
  const problems: PackProblem[] = [];
  for (const [file, entry] of entries) {
    const text = entry.uncompressedSize > FILE_LIMIT ? 'too-large' : await readText(zip, entry);
    if (typeof text === 'string') problems.push({ file, line: 1, column: 1, code: 'too-large', detail: '' });
    else if (text.text === null) problems.push({ file, line: 1, column: 1, code: 'not-text', detail: '' });
    else texts.set(file, text.text);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, texts };
}

/** The reader checks that an entry has as many bytes as it says, and ends it where it has more. */
async function readText(zip: ZipFile, entry: Entry): Promise<{ readonly text: string | null }> {
  const pieces: Buffer[] = [];
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)) };
  } catch {
    return { text: null };
  }
}
