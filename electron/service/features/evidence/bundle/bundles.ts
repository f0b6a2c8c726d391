import type { EvidenceKind } from '../../../../../shared/features/evidence/model.ts';
import type { PrivateData } from '../../../../../shared/features/triage/private-patterns.ts';
import type { App, Session } from '../../../app.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { startThread } from '../../../threads/start-thread.ts';
import { withinBounds } from '../bounds-passed.ts';
import type { EvidenceProblem } from '../decrypt-file.ts';
import { openDossierKey } from '../evidence-keys.ts';
import { partialOf, rememberOutside } from '../outside/unfinished.ts';
import type { ListedFile } from '../store.ts';
import { toReadFile } from '../to-read-file.ts';
import { type BundleEntry, WATCH_BYTES } from './bundle-entry.ts';
import type { KeptWords, SiftedFile, Sifting } from './sift-file.ts';
import type { Bundle, BundleAnswer, DamagedEntry } from './write-bundle.ts';

/** One file of a bundle as its maker names it: a paper, or evidence by its id. */
export type WantedEntry = { readonly name: string } & (
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'evidence'; readonly id: string; readonly size: number }
);
type Place = { readonly path: string; readonly replace: boolean };
type Damaged = { readonly damaged: readonly DamagedEntry[] };
type Fault = Refusal<'STOPPED' | 'DISK_FULL' | 'DISK_FAILED' | 'NAME_TAKEN'>;

/** What works on several evidence files at once: one thread, stopped by who asked and by the lock. */
export type FileRun = {
  readonly stop: () => void;
  /** Stopped, or the vault is locked. */
  readonly isStopped: () => boolean;
  /** Bytes of originals that were read. */
  readonly done: () => number;
  /** Writes them outside the vault as one; see `writeBundle`. */
  readonly bundle: (
    wanted: Pick<Bundle, 'form' | 'key' | 'at'> & {
      readonly entries: readonly WantedEntry[];
      readonly place: Place;
    },
  ) => Promise<
    { readonly bytes: number } | Damaged | Fault | Refusal<'FOLDER_NOT_WRITABLE' | 'NOT_CONFIRMED'>
  >;
  /** Looks for private data in what files themselves tell; `each` is told of one after another. */
  readonly sift: (
    items: readonly ItemToSift[],
    sought: PrivateData,
    each: (id: string, found: SiftedFile['found']) => Promise<Fault | null>,
  ) => Promise<Damaged | Fault>;
};

export type ItemToSift = {
  readonly id: string;
  readonly kind: EvidenceKind;
  /** One at a time: the words of hundreds are more than has to be in memory at once. */
  readonly kept: () => Promise<KeptWords | Fault>;
};

/** Milliseconds that taking apart a PDF may take: strangers made these files. */
const PDF_PATIENCE = 120_000;
/** Milliseconds after which is told again that somebody waits for what is written, also without a hand on the keys. */
const TOUCH_EVERY = 20_000;

/** Begins a run over evidence files of the open vault. */
export function createFileRun(app: Pick<App, 'deps' | 'session' | 'touch'>, session: Session): FileRun {
  const watch = new SharedArrayBuffer(WATCH_BYTES);
  const numbers = new BigInt64Array(watch);
  const isStopped = () => Atomics.load(numbers, 0) !== 0n || app.session() !== session;
  return {
    stop: () => void Atomics.store(numbers, 0, 1n),
    isStopped,
    done: () => Number(Atomics.load(numbers, 1)),

    async bundle({ entries, place, ...rest }) {
      const files = await filesOf(
        session,
        entries.flatMap((entry) => (entry.kind === 'evidence' ? [entry.id] : [])),
      );
      if (files instanceof Refusal) return files;
      const opened = entries.map((entry) => openedEntry(session, entry, files));
      const missing = opened.flatMap((entry) => ('problem' in entry ? [entry] : []));
      if (missing.length > 0) return { damaged: missing };
      const question: Bundle = {
        ...rest,
        entries: opened.filter((entry) => 'name' in entry),
        target: place.path,
        partial: partialOf(place.path, app.deps),
        replace: place.replace,
        watch,
      };
      if (isStopped()) return refuse('STOPPED');
      const forget = await rememberOutside(session, question.partial);
      if (forget instanceof Refusal) return forget;
      const thread = startThread(app.deps.threads.files);
      const waiting = setInterval(() => app.touch(), TOUCH_EVERY).unref();
      try {
        const answer = (await thread.call('bundle', question)) as BundleAnswer | Fault;
        // The disk that refuses is the one outside.
        if (answer instanceof Refusal)
          return answer.code === 'DISK_FAILED' ? refuse('FOLDER_NOT_WRITABLE') : answer;
        return answer.damaged.length > 0 ? { damaged: answer.damaged } : { bytes: answer.bytes };
      } finally {
        clearInterval(waiting);
        await thread.end();
        await forget();
      }
    },

    async sift(items, sought, each) {
      const files = await filesOf(
        session,
        items.map(({ id }) => id),
      );
      if (files instanceof Refusal) return files;
      const damaged: DamagedEntry[] = [];
      const sifter = createSifter(app.deps.threads.files);
      // Somebody waits for it, also without a hand on the keys; one file can take minutes.
      const waiting = setInterval(() => app.touch(), TOUCH_EVERY).unref();
      try {
        for (const { id, kind, kept } of items) {
          if (isStopped()) return refuse('STOPPED');
          const opened = openFile(session, files.get(id));
          if (opened === null) {
            damaged.push({ id, problem: 'unreadable' });
            continue;
          }
          const words = await kept();
          if (words instanceof Refusal) return words;
          const answer = await sifter.sift({ ...opened, kind, sought, kept: words, watch });
          if (answer instanceof Refusal) return answer;
          if (answer.problem !== null) damaged.push({ id, problem: answer.problem });
          else {
            const refused = await each(id, answer.found);
            if (refused !== null) return refused;
          }
        }
        return { damaged };
      } finally {
        clearInterval(waiting);
        await sifter.end();
      }
    },
  };
}

/** A thread that looks through files, started anew where a PDF takes too much: of that its pages are left. */
function createSifter(program: URL) {
  let thread = startThread(program);
  const sift = async (question: Sifting): Promise<SiftedFile | Fault | null> => {
    const answer = thread.call('sift', question) as Promise<SiftedFile | Fault>;
    return question.kind === 'pdf' && !question.withoutPages
      ? withinBounds(answer, PDF_PATIENCE).catch(() => null)
      : answer;
  };
  return {
    async sift(asked: Omit<Sifting, 'withoutPages'>): Promise<SiftedFile | Fault> {
      const answer = await sift({ ...asked, withoutPages: false });
      if (answer !== null) return answer;
      await thread.end();
      thread = startThread(program);
      return (await sift({ ...asked, withoutPages: true })) ?? refuse('STOPPED');
    },
    end: () => thread.end(),
  };
}

async function filesOf(
  { storage }: Session,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ListedFile> | Refusal<'DISK_FAILED'>> {
  const files = (await storage.read('evidence.filesByIds', { ids })) as ListedFile[] | Refusal<'DISK_FAILED'>;
  return files instanceof Refusal ? files : new Map(files.map((file) => [file.evidenceId, file]));
}

function openedEntry(
  session: Session,
  entry: WantedEntry,
  files: ReadonlyMap<string, ListedFile>,
): BundleEntry | { readonly id: string; readonly problem: EvidenceProblem } {
  if (entry.kind === 'bytes') return entry;
  const file = openFile(session, files.get(entry.id));
  return file === null ? { id: entry.id, problem: 'unreadable' } : { ...entry, file };
}

function openFile(session: Session, file: ListedFile | undefined) {
  if (file === undefined || file.wrappedKey === null) return null;
  using key = openDossierKey(session, { ...file, wrappedKey: file.wrappedKey });
  return key === null ? null : toReadFile(session, file, key);
}
