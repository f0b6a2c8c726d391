import type { EvidenceItem, ImportedItem } from '../../../../shared/features/evidence/model.ts';
import { EVIDENCE_LIMIT } from '../../../../shared/features/evidence/model.ts';
import type { CaptureWay } from '../../../../shared/kernel/capture-way.ts';
import type { DayPrecision } from '../../../../shared/kernel/primitives.ts';
import { type EvidenceCalls, fileToName, sendFile } from '../../../ui/send-file.ts';
import type { ImportFailure } from './import-failure.ts';
import { errorToFailure } from './import-failure.ts';

/** Where a file belongs, and what is known of where it came from. */
export type ImportTarget = {
  readonly dossierId: string;
  readonly incidentId: string | null;
  readonly sourceUrl: string;
  /** When the screenshot was made, in milliseconds; null when nobody said so. */
  readonly capturedAt: number | null;
  /** `day`: nobody gave the time. Absent: the moment is exact. */
  readonly capturedPrecision?: DayPrecision;
  /** Who collected it, in words; empty: not written down. */
  readonly collectedBy?: string;
  /** How it was captured; null: not written down. */
  readonly captureWay?: CaptureWay | null;
  readonly captureNote?: string;
};

/** One file in the queue, as the screens show it. */
export type QueuedImport = ImportTarget & {
  readonly key: number;
  readonly fileName: string;
  /** Bytes of the file, and how many of them the service has taken. */
  readonly size: number;
  readonly received: number;
  readonly state: 'waiting' | 'sending' | 'finishing' | 'done' | 'failed' | 'cancelled';
  /** Only when `state` is `failed`. */
  readonly failure: ImportFailure | null;
  /** What of its dossier it may be the same as, once it is added. */
  readonly alike?: ImportedItem['alike'];
};

export type ImportQueue = {
  /** Puts files at the end; too large ones fail at once, before a byte is read. */
  readonly add: (files: readonly File[], target: ImportTarget) => void;
  readonly cancel: (key: number) => void;
  readonly cancelAll: () => void;
  /** Takes everything that ended off the list. */
  readonly dismiss: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** The same array until something changes. */
  readonly snapshot: () => readonly QueuedImport[];
};

type Deps = {
  readonly evidence: EvidenceCalls;
  /** Called after each file that is safely in the vault. */
  readonly added: (item: EvidenceItem) => void;
};

/**
 * Files on their way into the vault, one after the other. The queue lives as long as the page, above the
 * routes: leaving the screen does not stop it. It holds file handles and names only, and dies with the page
 * (lock).
 */
export function createImportQueue({ evidence, added }: Deps): ImportQueue {
  let items: readonly QueuedImport[] = [];
  let nextKey = 1;
  let running = false;
  const files = new Map<number, File>();
  const cancellers = new Map<number, AbortController>();
  const listeners = new Set<() => void>();

  function change(key: number, part: Partial<QueuedImport>) {
    publish(items.map((item) => (item.key === key ? { ...item, ...part } : item)));
  }

  function publish(next: readonly QueuedImport[]) {
    items = next;
    for (const listener of listeners) listener();
  }

  async function run() {
    if (running) return;
    running = true;
    for (;;) {
      const item = items.find(({ state }) => state === 'waiting');
      const file = item === undefined ? undefined : files.get(item.key);
      if (item === undefined || file === undefined) break;
      await send(item, file);
    }
    running = false;
  }

  async function send(item: QueuedImport, file: File) {
    const canceller = new AbortController();
    cancellers.set(item.key, canceller);
    change(item.key, { state: 'sending' });
    try {
      const stored = await sendFile({
        evidence,
        file,
        fields: {
          dossierId: item.dossierId,
          incidentId: item.incidentId,
          fileName: item.fileName,
          size: item.size,
          capturedAt: item.capturedAt,
          sourceUrl: item.sourceUrl,
          ...(item.capturedPrecision === undefined ? {} : { capturedPrecision: item.capturedPrecision }),
          ...(item.collectedBy === undefined ? {} : { collectedBy: item.collectedBy }),
          ...(item.captureWay === undefined ? {} : { captureWay: item.captureWay }),
          ...(item.captureNote === undefined ? {} : { captureNote: item.captureNote }),
        },
        signal: canceller.signal,
        received: (received) => change(item.key, { received }),
        finishing: () => change(item.key, { state: 'finishing', received: item.size }),
      });
      change(item.key, { state: 'done', received: item.size, alike: stored.alike });
      added(stored);
    } catch (error) {
      if (canceller.signal.aborted) change(item.key, { state: 'cancelled' });
      else change(item.key, { state: 'failed', failure: errorToFailure(error) });
    } finally {
      cancellers.delete(item.key);
      files.delete(item.key);
    }
  }

  function cancel(key: number) {
    const item = items.find((candidate) => candidate.key === key);
    if (item?.state === 'waiting') {
      files.delete(key);
      change(key, { state: 'cancelled' });
    }
    if (item?.state === 'sending') cancellers.get(key)?.abort();
  }

  return {
    add: (chosen, target) => {
      const queued = chosen.map((file): QueuedImport => {
        const key = nextKey;
        nextKey += 1;
        const tooLarge = file.size > EVIDENCE_LIMIT;
        if (!tooLarge) files.set(key, file);
        return {
          ...target,
          key,
          fileName: fileToName(file),
          size: file.size,
          received: 0,
          state: tooLarge ? 'failed' : 'waiting',
          failure: tooLarge ? { problem: 'too-large', reference: null } : null,
        };
      });
      publish([...items, ...queued]);
      void run();
    },
    cancel,
    cancelAll: () => {
      for (const { key } of items) cancel(key);
    },
    dismiss: () => publish(items.filter(isUnderWay)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => items,
  };
}

/** Not ended yet: waiting, sending or being finished. */
export function isUnderWay({ state }: QueuedImport): boolean {
  return state === 'waiting' || state === 'sending' || state === 'finishing';
}
