import { createRouterClient, implement } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type {
  ImportQueue,
  QueuedImport,
} from '../../../../../renderer/features/evidence/adding/import-queue.ts';
import {
  createImportQueue,
  isUnderWay,
} from '../../../../../renderer/features/evidence/adding/import-queue.ts';
import type { EvidenceCalls } from '../../../../../renderer/ui/send-file.ts';
import { evidenceContract } from '../../../../../shared/features/evidence/contract.ts';
import { CHUNK_BYTES, EVIDENCE_LIMIT } from '../../../../../shared/features/evidence/model.ts';

const dossierId = '019aa000-0000-7000-8000-000000000001';
const target = { dossierId, incidentId: null, sourceUrl: '', capturedAt: 1_795_000_000_000 };

type Receiver = {
  readonly calls: EvidenceCalls;
  /** Names of begun, finished and cancelled imports, in order. */
  readonly log: string[];
  readonly bytesByName: Map<string, Uint8Array>;
  readonly mostInFlight: () => number;
};

/** The contract itself, answered in memory: what arrives is parsed by the real schemas. */
function createReceiver(fault?: {
  readonly at: number;
  readonly code: 'FILE_CHANGED' | 'DISK_FULL';
}): Receiver {
  const log: string[] = [];
  const bytesByName = new Map<string, Uint8Array>();
  const imports = new Map<
    string,
    { name: string; size: number; capturedAt: number | null; pieces: Uint8Array[] }
  >();
  let count = 0;
  let inFlight = 0;
  let most = 0;
  const os = implement(evidenceContract);
  const calls = createRouterClient({
    beginImport: os.beginImport.handler(({ input }) => {
      count += 1;
      const importId = `019aa000-0000-7000-8000-${String(count).padStart(12, '0')}`;
      imports.set(importId, {
        name: input.fileName,
        size: input.size,
        capturedAt: input.capturedAt,
        pieces: [],
      });
      log.push(`begin ${input.fileName}`);
      return { importId };
    }),
    importChunk: os.importChunk.handler(async ({ input, errors }) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await new Promise((resolve) => setTimeout(resolve, 1));
      inFlight -= 1;
      const current = imports.get(input.importId);
      if (current === undefined) throw errors.NO_SUCH_IMPORT();
      if (fault?.at === input.sequence) throw errors[fault.code]();
      if (input.sequence !== current.pieces.length) throw errors.FILE_CHANGED();
      current.pieces.push(input.bytes);
      return { received: current.pieces.reduce((sum, piece) => sum + piece.length, 0) };
    }),
    finishImport: os.finishImport.handler(({ input, errors }) => {
      const current = imports.get(input.importId);
      if (current === undefined) throw errors.NO_SUCH_IMPORT();
      const bytes = Buffer.concat(current.pieces);
      if (bytes.length !== current.size) throw errors.FILE_CHANGED();
      imports.delete(input.importId);
      bytesByName.set(current.name, new Uint8Array(bytes));
      log.push(`finish ${current.name}`);
      return {
        evidenceId: input.importId,
        dossierId,
        incidentIds: [],
        collectedBy: '',
        reading: 'not-needed' as const,
        derivedFrom: null,
        alike: [],
        fileName: current.name,
        mediaType: 'text/plain',
        kind: 'text' as const,
        size: current.size,
        sha256: '0'.repeat(64),
        capturedAt: current.capturedAt,
        capturedPrecision: 'minute',
        captureWay: null,
        captureNote: '',
        sourceUrl: '',
        addedAt: 0,
      };
    }),
    cancelImport: os.cancelImport.handler(({ input }) => {
      log.push(`cancel ${imports.get(input.importId)?.name}`);
      imports.delete(input.importId);
      return {};
    }),
  });
  return { calls, log, bytesByName, mostInFlight: () => most };
}

function createQueue(receiver: Receiver): { queue: ImportQueue; added: string[] } {
  const added: string[] = [];
  const queue = createImportQueue({ evidence: receiver.calls, added: (item) => added.push(item.fileName) });
  return { queue, added };
}

function ended(queue: ImportQueue): Promise<readonly QueuedImport[]> {
  return new Promise((resolve) => {
    const look = () => {
      if (!queue.snapshot().some(isUnderWay)) resolve(queue.snapshot());
    };
    queue.subscribe(look);
    look();
  });
}

const states = (items: readonly QueuedImport[]) =>
  items.map(({ fileName, state }) => `${fileName}: ${state}`);

function fileOf(bytes: number, name: string): File {
  return new File([new Uint8Array(bytes).map((_, index) => index % 251)], name);
}

describe('the import queue', () => {
  it('brings files over whole, one after the other, in pieces with at most two on the way', async () => {
    const receiver = createReceiver();
    const { queue, added } = createQueue(receiver);
    const large = fileOf(3 * CHUNK_BYTES + 17, 'groot.bin');
    queue.add([large, fileOf(0, 'leeg.txt'), fileOf(5, 'klein.txt')], target);
    const items = await ended(queue);
    expect({
      states: states(items),
      log: receiver.log,
      added,
      most: receiver.mostInFlight(),
      same: Buffer.from(await large.arrayBuffer()).equals(
        receiver.bytesByName.get('groot.bin') ?? Buffer.alloc(0),
      ),
    }).toEqual({
      states: ['groot.bin: done', 'leeg.txt: done', 'klein.txt: done'],
      log: [
        'begin groot.bin',
        'finish groot.bin',
        'begin leeg.txt',
        'finish leeg.txt',
        'begin klein.txt',
        'finish klein.txt',
      ],
      added: ['groot.bin', 'leeg.txt', 'klein.txt'],
      most: 2,
      same: true,
    });
  });

  it('says with each file when it was captured', async () => {
    const receiver = createReceiver();
    const stored: (number | null)[] = [];
    const queue = createImportQueue({
      evidence: receiver.calls,
      added: ({ capturedAt }) => stored.push(capturedAt),
    });
    queue.add([fileOf(3, 'a.png')], target);
    queue.add([fileOf(3, 'b.png')], { ...target, capturedAt: null });
    await ended(queue);
    expect(stored).toEqual([target.capturedAt, null]);
  });

  it('refuses a file above 4 GiB before reading a byte', async () => {
    const receiver = createReceiver();
    const { queue } = createQueue(receiver);
    const huge = fileOf(1, 'huge.bin');
    Object.defineProperty(huge, 'size', { value: EVIDENCE_LIMIT + 1 });
    queue.add([huge], target);
    expect([queue.snapshot()[0]?.failure, receiver.log]).toEqual([
      { problem: 'too-large', reference: null },
      [],
    ]);
  });

  it('names an unreadable file, begins nothing for it, and goes on with the next', async () => {
    const receiver = createReceiver();
    const { queue } = createQueue(receiver);
    const gone = fileOf(10, 'weg.txt');
    gone.slice = () => {
      const piece = new Blob([]);
      piece.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
      return piece;
    };
    queue.add([gone, fileOf(3, 'goed.txt')], target);
    const items = await ended(queue);
    expect([states(items), items[0]?.failure?.problem, receiver.log]).toEqual([
      ['weg.txt: failed', 'goed.txt: done'],
      'unreadable',
      ['begin goed.txt', 'finish goed.txt'],
    ]);
  });

  it('leaves nothing half behind when a file becomes shorter while it is read', async () => {
    const receiver = createReceiver();
    const { queue } = createQueue(receiver);
    const shrunk = fileOf(CHUNK_BYTES + 10, 'korter.bin');
    const slice = shrunk.slice.bind(shrunk);
    shrunk.slice = (from, to) => slice(from, Math.min(to ?? 0, CHUNK_BYTES + 5));
    queue.add([shrunk], target);
    const items = await ended(queue);
    expect([items[0]?.failure?.problem, receiver.log]).toEqual([
      'changed',
      ['begin korter.bin', 'cancel korter.bin'],
    ]);
  });

  it('tells why the service refused, and cancels', async () => {
    const receiver = createReceiver({ at: 1, code: 'DISK_FULL' });
    const { queue } = createQueue(receiver);
    queue.add([fileOf(4 * CHUNK_BYTES, 'vol.bin')], target);
    const items = await ended(queue);
    expect([items[0]?.state, items[0]?.failure?.problem, receiver.log]).toEqual([
      'failed',
      'no-room',
      ['begin vol.bin', 'cancel vol.bin'],
    ]);
  });

  it('cancels what is under way and what waits', async () => {
    const receiver = createReceiver();
    const { queue, added } = createQueue(receiver);
    queue.add([fileOf(50 * CHUNK_BYTES, 'a.bin'), fileOf(5, 'b.txt')], target);
    await new Promise<void>((resolve) => {
      const stop = queue.subscribe(() => {
        if ((queue.snapshot()[0]?.received ?? 0) === 0) return;
        stop();
        resolve();
      });
    });
    queue.cancelAll();
    const items = await ended(queue);
    queue.dismiss();
    expect([states(items), receiver.log, added, queue.snapshot()]).toEqual([
      ['a.bin: cancelled', 'b.txt: cancelled'],
      ['begin a.bin', 'cancel a.bin'],
      [],
      [],
    ]);
  });

  it('keeps names on one line', async () => {
    const receiver = createReceiver();
    const { queue } = createQueue(receiver);
    queue.add([fileOf(1, 'twee\nregels\ud800.txt')], target);
    const items = await ended(queue);
    expect(states(items)).toEqual(['twee regels\ufffd.txt: done']);
  });
});
