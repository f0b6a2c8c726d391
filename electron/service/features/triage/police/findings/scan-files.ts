import type { ExhibitProblem } from '../../../../../../shared/features/triage/police-model.ts';
import type { App } from '../../../../app.ts';
import { Refusal, refuse } from '../../../../refusal.ts';
import { createFileRun, type FileRun } from '../../../evidence/api.ts';
import type { ExhibitWords } from '../package/content-store.ts';
import { toExhibitProblems } from '../package/exhibit-problems.ts';
import type { ToScan } from './finding-handlers.ts';
import type { FileScan } from './finding-store.ts';

type StorageRefusal = Refusal<'NOT_FOUND' | 'DISK_FULL' | 'DISK_FAILED' | 'NOT_CONFIRMED'>;

/** Files that are entered in one transaction. */
const KEPT_AT_ONCE = 20;

/** Looking through the files of a package, one package at a time; ended by who asked and at lock. */
export function createPoliceScans(app: Pick<App, 'deps' | 'session' | 'onLock' | 'touch'>) {
  let running: { readonly run: FileRun; readonly total: number } | null = null;
  app.onLock(async () => running?.run.stop());
  return {
    cancel: () => running?.run.stop(),
    progress: () => ({
      running: running !== null,
      done: Math.min(running?.run.done() ?? 0, running?.total ?? 0),
      total: running?.total ?? 0,
    }),
    scan,
  };

  async function scan(reportId: string) {
    const session = app.session();
    if (session === null) return refuse('VAULT_CLOSED');
    if (running !== null) return refuse('SCAN_RUNNING');
    const run = createFileRun(app, session);
    running = { run, total: 0 };
    try {
      const found = (await session.storage.read('triage.policeFilesToScan', { reportId })) as
        | ToScan
        | StorageRefusal;
      if (found instanceof Refusal) return found;
      const { sought, hash, exhibits, all } = found;
      running = { run, total: exhibits.reduce((bytes, { size }) => bytes + size, 0) };
      const readAt = new Map<string, number>();
      const items = exhibits.map(({ evidenceId, kind }) => ({
        id: evidenceId,
        kind,
        async kept() {
          const words = (await session.storage.read('triage.policeExhibitWords', { evidenceId })) as
            | ExhibitWords
            | Refusal<'DISK_FAILED'>;
          if (!(words instanceof Refusal)) readAt.set(evidenceId, words.readAt);
          return words;
        },
      }));
      let scanned: FileScan[] = [];
      const keep = async () => {
        const files = scanned;
        scanned = [];
        if (files.length === 0 || app.session() !== session) return null;
        const kept = await session.storage.write('triage.recordPoliceScan', {
          reportId,
          sought: hash,
          files,
        });
        return kept instanceof Refusal ? (kept as Refusal<'DISK_FULL' | 'DISK_FAILED'>) : null;
      };
      const answer = await run.sift(items, sought, async (evidenceId, hits) => {
        scanned.push({ evidenceId, readAt: readAt.get(evidenceId) ?? 0, found: hits });
        return scanned.length >= KEPT_AT_ONCE ? keep() : null;
      });
      // Of a scan that was stopped too: what was read need not be read again.
      const kept = await keep();
      if (kept !== null) return kept;
      if (app.session() !== session) return refuse('VAULT_CLOSED');
      if (answer instanceof Refusal)
        return answer.code === 'STOPPED' ? refuse('SCAN_CANCELLED') : (answer as StorageRefusal);
      const damaged: ExhibitProblem[] = toExhibitProblems(all, answer.damaged);
      return damaged.length > 0
        ? refuse('EXHIBITS_DAMAGED', { exhibits: damaged })
        : { scanned: exhibits.length };
    } finally {
      running = null;
    }
  }
}
