import type { evidenceContract } from '../../../../shared/features/evidence/contract.ts';
import { PREVIEW_LIMIT, type Preview } from '../../../../shared/features/evidence/model.ts';
import type { App } from '../../app.ts';
import { Refusal, refuse } from '../../refusal.ts';
import type { ServiceHandlers } from '../../slice.ts';
import { startThread, type Thread } from '../../threads/start-thread.ts';
import { collectOrphans } from './collect-orphans.ts';
import type { ForPreview } from './evidence-handlers.ts';
import { unwrap } from './evidence-keys.ts';
import { createImports } from './imports.ts';
import { createCopies } from './leaving/derive-copy.ts';
import { leavingServices } from './leaving/leaving-services.ts';
import { removeUnfinished } from './outside/unfinished.ts';
import { patience } from './patience.ts';
import { createReadingQueue } from './reading/reading-queue.ts';
import { readingServices } from './reading/reading-services.ts';
import { createReadingThread } from './reading-thread.ts';
import { toReadFile } from './to-read-file.ts';

/** Longest that reading a file for the screen may take, in milliseconds: a hostile one could keep it for ever. */
const PREVIEW_PATIENCE = 30_000;

/** Milliseconds after opening: a check that was asked for right away still counts them. */
const COLLECT_AFTER = 60_000;

/** What the port thread itself does for this slice. */
export function evidenceServices(app: App): ServiceHandlers<typeof evidenceContract> {
  // Started with the first file; ends with the process.
  let thread: Thread | null = null;
  const files = (): Thread => {
    thread ??= startThread(app.deps.threads.files, () => {
      thread = null;
    });
    return thread;
  };
  const imports = createImports(app, files, () => queue.wake());
  const copies = createCopies(app, imports);
  const queue = createReadingQueue(app, () => imports.isBusy() || copies.isBusy());
  // Apart from the imports: a file that hangs the one that reads it must not stop them.
  const previews = createReadingThread({
    program: app.deps.threads.files,
    patience: () => patience(PREVIEW_PATIENCE),
  });
  let collectingOrphans: NodeJS.Timeout | undefined;
  app.onOpen(async (session) => {
    const count = await removeUnfinished(session);
    if (count > 0) app.deps.log('unfinished-removed', { count });
  });
  app.onOpen(async () => {
    collectingOrphans = setTimeout(() => {
      // As it is then: damage can have been found since the opening.
      const session = app.session();
      if (session === null) return;
      void collectOrphans(session, app.deps.clock.now())
        .then((count) => (count > 0 ? app.deps.log('orphans-collected', { count }) : undefined))
        .catch(() => app.deps.log('background-failed'));
    }, COLLECT_AFTER).unref();
  });
  app.onLock(async () => clearTimeout(collectingOrphans));

  return {
    beginImport: imports.begin,
    importChunk({ importId, sequence, bytes }) {
      // Somebody waits for it, also without a hand on the keys.
      app.touch();
      return imports.chunk(importId, sequence, bytes);
    },
    finishImport: ({ importId }) => imports.finish(importId),
    async cancelImport({ importId }) {
      await imports.cancel(importId);
      return {};
    },
    ...readingServices(app, queue),
    ...leavingServices(app, files, copies),
    async preview({ evidenceId }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const found = await session.storage.read('evidence.forPreview', { evidenceId });
      if (found instanceof Refusal) return found as Refusal<'NOT_FOUND' | 'DISK_FAILED'>;
      const { item, file } = found as ForPreview;
      if (item.size > PREVIEW_LIMIT) return { kind: 'none', reason: 'too-large' };
      if (item.kind === 'other') return { kind: 'none', reason: 'unknown-kind' };
      // Entered before it is shown: a view that cannot be entered does not happen. In a vault that is open for reading only
      // nothing can be entered, and the screen says so.
      const isEntered = session.vault.mode.kind === 'open';
      const entered = isEntered ? await session.storage.write('evidence.recordView', { evidenceId }) : null;
      if (entered instanceof Refusal) return entered as Refusal<'DISK_FULL' | 'DISK_FAILED'>;
      using key = unwrap(session, file);
      const preview = await previews.read('preview', {
        ...toReadFile(session, file, key),
        kind: item.kind,
        mediaType: item.mediaType,
      });
      if (preview === null) return refuse('EVIDENCE_DAMAGED', { problem: 'unreadable' });
      return preview as Preview | Refusal<'EVIDENCE_DAMAGED'>;
    },
  };
}
