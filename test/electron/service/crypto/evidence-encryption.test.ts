import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createDossierKey,
  createEvidenceDecryption,
  createEvidenceEncryption,
  decryptEvidence,
  EVIDENCE_CHUNK_BYTES,
  EvidenceFailure,
  encryptEvidence,
  evidenceFileBytes,
  revealSecret,
  type Secret,
  systemRandom,
} from '../../../../electron/service/crypto/index.ts';

let key: Secret;
beforeAll(async () => {
  key = await createDossierKey();
});

const CHUNK_IN_FILE = EVIDENCE_CHUNK_BYTES + 16;
const PAYLOAD_AT = evidenceFileBytes(0) - 16;

const streamIn = (bytes: Uint8Array, size: number): ReadableStream<Uint8Array> => {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + size));
      at += size;
    },
  });
};

async function readToEnd(stream: ReadableStream<Uint8Array>) {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk);
    return { bytes: Uint8Array.from(Buffer.concat(chunks)), error: null };
  } catch (error) {
    return { bytes: Uint8Array.from(Buffer.concat(chunks)), error };
  }
}

describe('evidence streams', () => {
  it('round-trip any size in any chunking, in a file of the announced size', async () => {
    const sizes = fc.oneof(
      fc.integer({ min: 0, max: 300 }),
      fc.constantFrom(65535, 65536, 65537, 131071, 131072, 131073, 200_000),
    );
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1000, max: 150_000 }), async (size, chunking) => {
        const plain = systemRandom(size);
        const { writable, readable } = await createEvidenceEncryption(key);
        const writing = streamIn(plain, chunking).pipeTo(writable);
        const { bytes: file } = await readToEnd(readable);
        await writing;
        expect(file.length).toBe(evidenceFileBytes(size));
        const reading = await readToEnd(createEvidenceDecryption(key, streamIn(file, chunking)));
        expect(reading.error).toBeNull();
        expect(Buffer.compare(reading.bytes, plain)).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  it('keep memory constant: the writer waits for the reader', async () => {
    const { writable, readable } = await createEvidenceEncryption(key);
    const writer = writable.getWriter();
    let accepted = 0;
    const writing = (async () => {
      for (let count = 0; count < 64; count += 1) {
        await writer.ready;
        void writer.write(new Uint8Array(EVIDENCE_CHUNK_BYTES));
        accepted += 1;
      }
      await writer.close();
    })();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(accepted).toBeLessThan(10);
    await readToEnd(readable);
    await writing;
    expect(accepted).toBe(64);
  });

  it('let go of the source when the reader cancels, and pass on that the writer gave up', async () => {
    const file = await encryptEvidence(key, new Uint8Array(300_000));
    let isCancelled = false;
    const source = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(file.subarray(0, 150_000)),
      cancel: () => {
        isCancelled = true;
      },
    });
    const reader = createEvidenceDecryption(key, source).getReader();
    await reader.read();
    await reader.cancel();
    expect(isCancelled).toBe(true);

    const { writable, readable } = await createEvidenceEncryption(key);
    const writer = writable.getWriter();
    const reading = readToEnd(readable);
    await writer.write(new Uint8Array(10));
    await writer.abort(new Error('import cancelled'));
    expect((await reading).error).toMatchObject({ message: 'import cancelled' });
  });

  it('pass on a failure to read the source as it is: the disk is not the file', async () => {
    const file = await encryptEvidence(key, new Uint8Array(300_000));
    for (const at of [0, 100, 100_000]) {
      const fault = new Error('EIO');
      let isFirst = true;
      const broken = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (isFirst) controller.enqueue(file.subarray(0, at));
          else controller.error(fault);
          isFirst = false;
        },
      });
      expect((await readToEnd(createEvidenceDecryption(key, broken))).error).toBe(fault);
    }
  });
});

describe('a damaged evidence file', () => {
  const plain = Uint8Array.from({ length: 3 * EVIDENCE_CHUNK_BYTES - 5 }, (_, i) => i % 251);
  let file: Uint8Array;
  beforeAll(async () => {
    file = await encryptEvidence(key, plain);
  });

  const spoil = (at: number): Uint8Array => {
    const bad = Uint8Array.from(file);
    bad[at] = (bad[at] ?? 0) ^ 1;
    return bad;
  };

  it('with any byte of the header flipped is refused whole', async () => {
    for (let at = 0; at < PAYLOAD_AT - 16; at += 1) {
      expect(await decryptEvidence(key, spoil(at))).toEqual({
        ok: false,
        code: 'unreadable-header',
        chunk: null,
      });
    }
  });

  it('names the altered chunk, after giving every chunk before it', async () => {
    for (const [chunk, at] of [
      [0, PAYLOAD_AT - 1],
      [0, PAYLOAD_AT],
      [1, PAYLOAD_AT + CHUNK_IN_FILE],
      [2, PAYLOAD_AT + 2 * CHUNK_IN_FILE + 9],
      [2, file.length - 1],
    ] as const) {
      const reading = await readToEnd(createEvidenceDecryption(key, streamIn(spoil(at), 10_000)));
      expect(reading.error).toBeInstanceOf(EvidenceFailure);
      expect(reading.error).toMatchObject({ code: 'damaged', chunk });
      expect(Buffer.compare(reading.bytes, plain.subarray(0, chunk * EVIDENCE_CHUNK_BYTES))).toBe(0);
    }
  });

  it('cut anywhere never ends well, chunk borders included, and is called truncated when its size is known', async () => {
    const borders = [0, 1, 2].map((chunk) => PAYLOAD_AT + chunk * CHUNK_IN_FILE);
    const cuts = new Set([...Array(30).keys()].map((n) => n * 7));
    for (const border of borders)
      for (const near of [-17, -16, -1, 0, 1, 15, 16, 17]) cuts.add(border + near);
    cuts.add(file.length - 1);
    for (const cut of cuts) {
      const part = file.subarray(0, cut);
      expect((await decryptEvidence(key, part)).ok).toBe(false);
      const named = await decryptEvidence(key, part, { expectedFileBytes: file.length });
      expect(named).toMatchObject({ ok: false, code: 'truncated' });
    }
  });

  it('with chunks exchanged, doubled, dropped or something added is refused', async () => {
    const header = file.subarray(0, PAYLOAD_AT);
    const chunks = [0, 1, 2].map((n) =>
      file.subarray(PAYLOAD_AT + n * CHUNK_IN_FILE, PAYLOAD_AT + (n + 1) * CHUNK_IN_FILE),
    );
    for (const order of [
      [1, 0, 2],
      [0, 0, 2],
      [0, 2],
      [0, 1],
      [0, 1, 2, 2],
    ]) {
      const bad = Buffer.concat([header, ...order.map((n) => chunks[n] ?? header)]);
      expect(await decryptEvidence(key, bad)).toMatchObject({ ok: false, code: 'damaged' });
    }
    expect(await decryptEvidence(key, Buffer.concat([file, Uint8Array.of(0)]))).toMatchObject({
      ok: false,
      code: 'damaged',
    });
  });

  it('of another dossier does not open', async () => {
    const other = await createDossierKey();
    expect(await decryptEvidence(other, file)).toEqual({ ok: false, code: 'unreadable-header', chunk: null });
  });
});

describe.skipIf(!existsSync('/usr/bin/age'))('Debian’s age (skipped where /usr/bin/age is absent)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-age-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('opens our file with the dossier key, and we open its file', async () => {
    const identity = join(folder, 'key.txt');
    writeFileSync(identity, revealSecret(key), { mode: 0o600 });
    for (const size of [0, 1, 65536, 200_001]) {
      const plain = systemRandom(size);
      const ours = join(folder, 'ours.age');
      writeFileSync(ours, await encryptEvidence(key, plain));
      const opened = execFileSync('/usr/bin/age', ['-d', '-i', identity, ours], { maxBuffer: 1e6 });
      expect(Buffer.compare(opened, plain)).toBe(0);

      const theirs = join(folder, 'theirs.age');
      execFileSync('/usr/bin/age', ['-e', '-i', identity, '-o', theirs], { input: plain });
      const back = await decryptEvidence(key, readFileSync(theirs));
      expect(back.ok && Buffer.compare(back.bytes, plain)).toBe(0);
    }
  });
});
