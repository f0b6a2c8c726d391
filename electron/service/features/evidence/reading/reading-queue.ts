import { PREVIEW_LIMIT, type ReadingProgress } from '../../../../../shared/features/evidence/model.ts';
import type { App, Session } from '../../../app.ts';
import { Refusal } from '../../../refusal.ts';
import { startThread, type Thread } from '../../../threads/start-thread.ts';
import { type Passed, withinBounds } from '../bounds-passed.ts';
import { openDossierKey } from '../evidence-keys.ts';
import { toWords, WORDS_KEPT } from '../find-words.ts';
import { patience } from '../patience.ts';
import { toReadFile } from '../to-read-file.ts';
import type { ReadItem, ToRead } from './reading-handlers.ts';
import type { PageAnswer, ReadingQuestion } from './reading-worker.ts';

/** Longest that one page may take, in milliseconds: strangers made these files. */
const PAGE_PATIENCE = 60_000;
/** A file at which the program ended so often is not tried again by itself. */
const TRIES = 5;
/** Milliseconds between looks whether imports and copies are done: somebody waits for those. */
const GIVE_WAY = 250;

export type ReadingQueue = {
  /** Something came into the row. */
  readonly wake: () => void;
  readonly progress: () => ReadingProgress;
  /** Breaks off the file at hand; what waits is taken out of the row by who asks. */
  readonly breakOff: () => Promise<void>;
};

/**
 * Reads the words of pictures and scanned pages: in the background, one file at a time, after imports and copies. What waits
 * stands in the database, so that it goes on after the next opening; locking ends it at once.
 * @param isBusy whether somebody waits for an import or a copy, which needs much memory itself
 */
export function createReadingQueue(
  app: Pick<App, 'deps' | 'session' | 'onOpen' | 'onLock'>,
  isBusy: () => boolean,
): ReadingQueue {
  let thread: Thread | null = null;
  let isRunning = false;
  // It was asked for while the row was being looked at.
  let isAsked = false;
  let isLocking = false;
  // Of this run through the row; cleared when it is empty.
  let done = 0;
  let left = 0;
  let pages: ReadingProgress['pages'] = null;

  const wake = (): void => {
    isAsked = true;
    if (isRunning) return;
    isRunning = true;
    void run().catch(() => {
      isRunning = false;
      app.deps.log('background-failed');
    });
  };
  const breakOff = async (): Promise<void> => {
    const ending = thread;
    thread = null;
    await ending?.end();
  };
  app.onOpen(async () => wake());
  app.onLock(async () => {
    isLocking = true;
    await breakOff();
  });

  return {
    wake,
    progress: () => ({ done, total: done + left, pages }),
    breakOff,
  };

  /** Ends when the row is empty and nothing came into it while the thread was being ended. */
  async function run(): Promise<void> {
    while (isAsked) {
      isAsked = false;
      for (;;) {
        await giveWay();
        const session = app.session();
        // In rescue nothing may be written, so nothing is read.
        if (isLocking || session === null || session.vault.mode.kind !== 'open') break;
        const next = (await session.storage.read('evidence.nextToRead', null)) as ToRead | null | Refusal;
        if (next === null || next instanceof Refusal) break;
        left = next.count;
        const read = await readItem(session, next);
        if (read === 'broken-off') continue;
        if (isLocking) break;
        const { evidenceId } = next;
        const kept = await session.storage.write('evidence.recordReading', { evidenceId, read });
        if (kept instanceof Refusal) break;
        done += 1;
        left -= 1;
      }
      done = 0;
      left = 0;
      await breakOff();
    }
    isRunning = false;
  }

  async function giveWay(): Promise<void> {
    while (isBusy() && !isLocking) await patience(GIVE_WAY);
  }

  /** Null where nothing could be read. */
  async function readItem(session: Session, item: ToRead): Promise<ReadItem | null | 'broken-off'> {
    if (item.file === null || item.size > PREVIEW_LIMIT || item.tries >= TRIES) return null;
    const begun = await session.storage.draft('evidence.beginReading', { evidenceId: item.evidenceId });
    if (begun instanceof Refusal) return null;
    // Locking may have begun meanwhile: no thread is started any more.
    if (isLocking) return 'broken-off';
    thread ??= startThread(app.deps.threads.reading);
    const reading = thread;
    try {
      const read = await readPages(reading, session, item);
      if (read === null) await breakOff();
      return read;
    } catch {
      const wasBrokenOff = thread !== reading;
      if (!wasBrokenOff) thread = null;
      return wasBrokenOff ? 'broken-off' : null;
    } finally {
      pages = null;
    }
  }

  async function readPages(reading: Thread, session: Session, item: ToRead): Promise<ReadItem | null> {
    const { file, kind, mediaType, textToo } = item;
    using key = file === null ? null : openDossierKey(session, file);
    if (file === null || key === null) return null;
    const question: ReadingQuestion = {
      ...toReadFile(session, file, key),
      kind,
      mediaType,
      textToo,
    };
    const opened = await inTime<{ readonly count: number }>(reading.call('open', question));
    if (opened === null || opened.count === 0) return null;
    let words = '';
    const whole: number[] = [];
    let broken = 0;
    for (let index = 0; index < opened.count && words.length < WORDS_KEPT; index += 1) {
      pages = { done: index, total: opened.count };
      await giveWay();
      const page = await inTime<PageAnswer>(reading.call('page', { index }));
      if (page === null) {
        // It may still be at that page: the next file is read by another.
        await breakOff();
        return words === '' ? null : { words: toWords(words), pages: whole };
      }
      if (page.isBroken) broken += 1;
      words += `${page.words}\n`;
      // Of one that is cut nobody knows what the rest says.
      if (page.isRead && words.length < WORDS_KEPT) whole.push(index + 1);
    }
    return broken === opened.count ? null : { words: toWords(words), pages: whole };
  }

  /**
   * Null where it took too long or too much memory, or the disk refused.
   * @throws where an import or a copy that came meanwhile may have taken the memory: it is tried again after that
   */
  async function inTime<Answer>(answer: Promise<unknown>): Promise<Answer | null> {
    let passed: Passed | null = null;
    const found = await withinBounds(answer, PAGE_PATIENCE, (bound) => {
      passed = bound;
    });
    if (found === null && passed === 'memory' && isBusy()) {
      await breakOff();
      throw new Error('a reading was broken off');
    }
    return found instanceof Refusal ? null : (found as Answer | null);
  }
}
