import type { ImportedItem, ImportFields } from '../../shared/features/evidence/model.ts';
import { CHUNK_BYTES } from '../../shared/features/evidence/model.ts';

type OfImport = { readonly importId: string };

/** The service's procedures by which a file is taken in. */
export type EvidenceCalls = {
  readonly beginImport: (fields: ImportFields) => Promise<{ importId: string }>;
  readonly importChunk: (
    piece: OfImport & { readonly sequence: number; readonly bytes: Uint8Array<ArrayBuffer> },
  ) => Promise<{ received: number }>;
  readonly finishImport: (asked: OfImport) => Promise<ImportedItem>;
  readonly cancelImport: (asked: OfImport) => Promise<unknown>;
};

/** The page could not read the file itself: moved, gone, changed since it was chosen, or protected. */
export class UnreadableFile extends Error {}
/** The file gave fewer bytes than it had when it was chosen. */
export class ShortFile extends Error {}

/** Pieces on their way at once: one being stored while the next is read. More would only fill memory. */
const IN_FLIGHT = 2;

type SendFile = {
  readonly evidence: EvidenceCalls;
  readonly file: Blob;
  readonly fields: ImportFields;
  /** Aborting cancels the import at the service too; the promise then rejects. */
  readonly signal: AbortSignal;
  readonly received: (bytes: number) => void;
  /** All bytes are there; from here on it cannot be cancelled. */
  readonly finishing: () => void;
};

/**
 * Sends one file in pieces and answers the stored item. Holds at most three pieces in memory. When anything
 * fails, the import is cancelled at the service, so that nothing half stays behind, and the error is passed on.
 */
export async function sendFile(order: SendFile): Promise<ImportedItem> {
  const { evidence, file, fields, signal } = order;
  await assertReadable(file);
  signal.throwIfAborted();
  const { importId } = await evidence.beginImport(fields);
  try {
    await sendPieces(importId, order);
    signal.throwIfAborted();
    order.finishing();
    return await evidence.finishImport({ importId });
  } catch (error) {
    // The first error is what the person must hear; a failing clean-up is repeated by the service at start.
    await evidence.cancelImport({ importId }).catch(() => undefined);
    throw error;
  }
}

async function sendPieces(importId: string, { evidence, file, signal, received }: SendFile) {
  const onTheWay: Promise<void>[] = [];
  let sequence = 0;
  for (let offset = 0; offset < file.size; offset += CHUNK_BYTES) {
    signal.throwIfAborted();
    const bytes = await readPiece(file, offset, Math.min(CHUNK_BYTES, file.size - offset));
    if (onTheWay.length >= IN_FLIGHT) await onTheWay.shift();
    signal.throwIfAborted();
    const answer = evidence
      .importChunk({ importId, sequence, bytes })
      .then((reply) => received(reply.received));
    // Whoever waits for it hears of a failure; without this line the second of two would count as unheard.
    answer.catch(() => undefined);
    onTheWay.push(answer);
    sequence += 1;
  }
  for (const answer of onTheWay) await answer;
}

/** Finds out before the service is troubled whether the file can be opened at all. */
async function assertReadable(file: Blob) {
  await readPiece(file, 0, Math.min(1, file.size));
}

async function readPiece(file: Blob, offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
  } catch {
    // The browser's reason holds the path; which file it was is known here.
    throw new UnreadableFile();
  }
  if (bytes.length !== length) throw new ShortFile();
  return bytes;
}

/** File systems allow line breaks and half characters in names; one line of whole characters is kept. */
export function fileToName(file: File): string {
  return file.name.toWellFormed().replace(/[\r\n\0]+/g, ' ');
}
