import type { PoliceExport } from '../../../../../../shared/features/triage/police-model.ts';
import type { App, Session } from '../../../../app.ts';
import { createPassphraseJudge, makePassphraseKey, normalisePassphrase } from '../../../../crypto/index.ts';
import { renderDocument } from '../../../../documents/render-document.ts';
import { Refusal, refuse } from '../../../../refusal.ts';
import { createFileRun, type FileRun, type WantedEntry } from '../../../evidence/api.ts';
import { findSavePlace } from '../../../vault/api.ts';
import { toExhibitProblems } from './exhibit-problems.ts';
import type { PackageToWrite } from './package-handlers.ts';
import { hashList, type PackagePaper, packageManifest, sha256Of } from './package-manifest.ts';
import { readMe } from './read-me.ts';

type Way =
  | { readonly kind: 'sealed'; readonly passphrase: string }
  | { readonly kind: 'plain'; readonly form: 'zip' | 'folder'; readonly reason: string };
type Wanted = {
  readonly reportId: string;
  readonly folderId: string;
  readonly fileName: string;
  readonly way: Way;
  /** Why it leaves though consent was refused, withdrawn or had ended. */
  readonly withoutConsent?: string | undefined;
};
type Running = { readonly run: FileRun; step: 'checking' | 'letter' | 'writing'; total: number };
type Common = Refusal<
  'DISK_FULL' | 'DISK_FAILED' | 'NOT_CONFIRMED' | 'NOT_FOUND' | 'REPORT_CHANGED' | 'CONSENT_LACKING'
>;

/** Packages that leave the vault, one at a time; ended by who asked and at lock. */
export function createPoliceExports(app: App) {
  const judge = createPassphraseJudge(app.deps.threads.passphrases, 0);
  let running: Running | null = null;
  app.onLock(async () => running?.run.stop());
  return {
    cancel: () => running?.run.stop(),
    progress: () => ({
      running: running !== null,
      step: running?.step ?? null,
      done: Math.min(running?.run.done() ?? 0, running?.total ?? 0),
      total: running?.total ?? 0,
    }),
    async write(wanted: Wanted) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      // What exhibits leave is entered first, and here nothing can be.
      if (session.vault.mode.kind !== 'open') return refuse('VAULT_READ_ONLY');
      if (running !== null) return refuse('EXPORT_RUNNING');
      const present: Running = {
        run: createFileRun(app, session),
        step: 'checking',
        total: 0,
      };
      running = present;
      try {
        return await writePackage(session, wanted, present);
      } finally {
        running = null;
      }
    },
  };

  async function writePackage(
    session: Session,
    { reportId, way, withoutConsent = '', ...wanted }: Wanted,
    present: Running,
  ) {
    if (way.kind === 'sealed' && !(await judge(way.passphrase)).acceptable) return refuse('PASSPHRASE_WEAK');
    const found = (await session.storage.read('triage.policePackage', { reportId, withoutConsent })) as
      | PackageToWrite
      | Common;
    if (found instanceof Refusal) return found;
    const { content, names, fingerprint } = found;
    const { exhibits } = content;
    present.total = exhibits.reduce((bytes, { size }) => bytes + size, 0);
    const place = await findSavePlace(app, wanted);
    if (place instanceof Refusal) return place;
    // Before the letter is drawn: each needs much memory for a moment, and one of them at a time is enough.
    const key =
      way.kind === 'sealed'
        ? await makePassphraseKey(app.deps.threads.passphrases, normalisePassphrase(way.passphrase))
        : null;
    present.step = 'letter';
    const papers = await papersOf(found);
    if (present.run.isStopped()) return stopped(session);
    const isSealed = way.kind === 'sealed';
    const asked = { reportId, fingerprint, isSealed, withoutConsent };
    const entered = await session.storage.write('triage.enterPoliceExport', asked);
    if (entered instanceof Refusal) return entered as Common;
    present.step = 'writing';
    const entries = [
      ...papers.all.map((paper): WantedEntry => ({ kind: 'bytes', ...paper })),
      ...exhibits.map(
        ({ evidenceId, size }, index): WantedEntry => ({
          kind: 'evidence',
          id: evidenceId,
          size,
          name: names[index] ?? '',
        }),
      ),
    ];
    const form = way.kind === 'sealed' ? 'zip' : way.form;
    const written = await present.run
      .bundle({ entries, form, key, at: app.deps.clock.now(), place })
      .finally(() => key?.fileKey.fill(0));
    if (written instanceof Refusal)
      return written.code === 'STOPPED' ? stopped(session) : refuse(written.code);
    if ('damaged' in written)
      return refuse('EXHIBITS_DAMAGED', { exhibits: toExhibitProblems(exhibits, written.damaged) });
    const made: Omit<PoliceExport, 'exportId' | 'at' | 'memberName'> = {
      form,
      isSealed,
      reason: way.kind === 'plain' ? way.reason : '',
      withoutConsent,
      exhibits: exhibits.length,
      bytes: written.bytes,
      manifestSha256: sha256Of(papers.manifest.bytes),
    };
    const kept = await session.storage.write('triage.recordPoliceExport', { reportId, ...made });
    if (kept instanceof Refusal) return kept as Common;
    return { path: place.path, exhibits: exhibits.length, bytes: written.bytes };
  }

  /** The letter in both forms, how to check the package, and the lists that name every file. */
  async function papersOf({ content, letter, names }: PackageToWrite) {
    const at = app.deps.clock.now();
    const written: PackagePaper[] = [
      { name: 'aangifte.docx', bytes: await rendered('docx', letter) },
      { name: 'aangifte.pdf', bytes: await rendered('pdf', letter) },
      readMe(content),
    ];
    const manifest = packageManifest(content, { papers: written, names, at });
    const listed = [...written, manifest];
    return { manifest, all: [...listed, hashList(content, { papers: listed, names })] };
  }

  async function rendered(format: 'docx' | 'pdf', letter: PackageToWrite['letter']): Promise<Uint8Array> {
    const bytes = await renderDocument(app.deps, format, letter);
    if (!(bytes instanceof Refusal)) return bytes;
    // A logo that cannot be drawn: without it the letter still goes out.
    const { logo: _, ...organisation } = letter.organisation;
    const plain = await renderDocument(app.deps, format, { ...letter, organisation });
    if (plain instanceof Refusal) throw new Error('a letter without pictures was not written');
    return plain;
  }

  function stopped(session: Session) {
    return app.session() === session ? refuse('EXPORT_CANCELLED') : refuse('VAULT_CLOSED');
  }
}
