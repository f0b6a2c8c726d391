import {
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { decodeHeadFile, encodeHeadSlot, HEAD_FILE_BYTES, HEAD_SLOT_BYTES } from '../crypto/index.ts';
import type { ChainHead } from './audit-trail.ts';
import type { AuditKeys } from './key-ring.ts';

/** `vault.head`: the head of the audit chain outside the database, so that lost commits cannot hide. */
export type HeadStorage = {
  /** Writes the next head into the older of the two slots and syncs it; throws where the disk refuses. */
  write(head: ChainHead): void;
  close(): void;
};

/** The newest head on disk, without a trace; null where the file is absent, empty or has no valid slot. */
export function readHead(path: string, auditKeys: AuditKeys): ChainHead | null {
  return existsSync(path) ? decodeHeadFile(new Uint8Array(readFileSync(path)), auditKeys).head : null;
}

/** Opens or makes the file. The two slots alternate, so that a torn write leaves the other one whole. */
export function openHeadStorage(path: string, auditKeys: AuditKeys): HeadStorage {
  const descriptor = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    return createHeadStorage(path, descriptor, auditKeys);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

function createHeadStorage(path: string, descriptor: number, auditKeys: AuditKeys): HeadStorage {
  fchmodSync(descriptor, 0o600);
  const present = new Uint8Array(readFileSync(path));
  const reading = decodeHeadFile(present, auditKeys);
  // Both slots have their place from the start: a head follows a commit, so a full disk must not refuse it.
  const rest = HEAD_FILE_BYTES - present.length;
  writeWhole(descriptor, new Uint8Array(Math.max(0, rest)), present.length);
  let slot = reading.nextSlot;
  return {
    write(head) {
      const auditKey = auditKeys(head.generation);
      if (auditKey === null) throw new Error('no audit key for the generation of this head');
      const bytes = encodeHeadSlot(head, auditKey);
      writeWhole(descriptor, bytes, slot * HEAD_SLOT_BYTES);
      fsyncSync(descriptor);
      slot = slot === 0 ? 1 : 0;
    },
    close: () => closeSync(descriptor),
  };
}

/** The system may write less than it was given (a disk that just filled up): the rest follows, or it throws why not. */
function writeWhole(descriptor: number, bytes: Uint8Array, position: number): void {
  let done = 0;
  while (done < bytes.length) {
    const written = writeSync(descriptor, bytes, done, bytes.length - done, position + done);
    if (written === 0) throw new Error('the head of the audit chain was not written whole');
    done += written;
  }
}
