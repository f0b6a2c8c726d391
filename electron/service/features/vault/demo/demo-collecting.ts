import { en } from '../../../../../shared/features/evidence/collecting-messages.en.ts';
import { nl } from '../../../../../shared/features/evidence/collecting-messages.nl.ts';
import type { Language } from '../../../../../shared/kernel/primitives.ts';
import { Refusal } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { sql } from '../../../storage/sql.ts';
import { finishCollecting, handOver } from '../../evidence/api.ts';
import { createRandomSource } from './random-source.ts';

const DAY = 24 * 60 * 60 * 1000;

const askedOf = {
  nl: ['Afdeling communicatie', 'Een collega', 'Beveiliging'],
  en: ['Communications', 'A colleague', 'Security'],
} as const;
const requestOf = { nl: nl.suggestion, en: en.suggestion } as const;

/** In some dossiers somebody else collects; in closed ones that is done. Has a stream of choices of its own. */
export function writeCollecting(
  at: (now: number) => WriteContext,
  dossierId: string,
  { receivedAt, now, isClosed }: { receivedAt: number; now: number; isClosed: boolean },
): void {
  const random = createRandomSource(Math.floor(receivedAt / 60_000) + 1);
  if (!random.chance(0.3)) return;
  const { language } = at(receivedAt).db.get<{ language: Language }>(
    sql`SELECT language FROM organisation`,
  ) ?? { language: 'nl' };
  const handed = handOver(at(receivedAt), {
    dossierId,
    collecting: {
      asked: random.pick(askedOf[language]),
      request: requestOf[language],
      until: now + random.between(-3, 14) * DAY,
    },
    draftKey: null,
  });
  if (handed instanceof Refusal) throw new Error('a demo dossier was refused');
  const later = Math.min(receivedAt + DAY, now);
  if (isClosed) finishCollecting(at(later), { collectingId: handed.collectingId, note: '' });
}
