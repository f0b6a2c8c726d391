import type { readingContract } from '../../../../../shared/features/evidence/reading-contract.ts';
import type { App } from '../../../app.ts';
import type { ServiceHandlers } from '../../../slice.ts';
import { writeNow } from '../write-now.ts';
import type { ReadingQueue } from './reading-queue.ts';

type Count = { readonly count: number };

/** What the page can ask of the reading of words: how far it is, again, all of a dossier, no more. */
export function readingServices(
  app: Pick<App, 'session'>,
  queue: ReadingQueue,
): ServiceHandlers<typeof readingContract> {
  return {
    readingProgress: async () => queue.progress(),
    readAgain: async (input) => {
      const asked = await writeNow<Record<never, never>, 'NOT_FOUND'>(app, 'evidence.askReading', input);
      queue.wake();
      return asked;
    },
    readDossier: async (input) => {
      const asked = await writeNow<Count, 'NOT_FOUND'>(app, 'evidence.askDossierReading', input);
      queue.wake();
      return asked;
    },
    async cancelReading() {
      const cancelled = await writeNow<Count>(app, 'evidence.cancelReadings', null);
      await queue.breakOff();
      return cancelled;
    },
  };
}
