import { STALKING_OFFENCE } from '../../../../../../shared/features/triage/signals-model.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { figuresInDossier, type SenderFigures } from '../../signals/weigh-dossiers.ts';
import type { ToldIncident } from './content-store.ts';

type Told = {
  readonly dossierId: string;
  readonly offences: readonly string[];
  readonly incidents: readonly Pick<ToldIncident, 'senderId' | 'offences'>[];
};

/**
 * Of a report of stalking: what each sender did in this dossier, as the signals count it. Stalking is what messages are
 * together (285b Sr); the facts one by one do not tell that. The senders in the order of their first fact.
 */
export function stalkingPatterns(db: ReadableDb, { dossierId, offences, incidents }: Told): SenderFigures[] {
  if (!offences.includes(STALKING_OFFENCE)) return [];
  const marked = incidents.filter((incident) => incident.offences.includes(STALKING_OFFENCE));
  const senderIds = (marked.length === 0 ? incidents : marked).flatMap(({ senderId }) => senderId ?? []);
  return figuresInDossier({ db }, { dossierId, senderIds: [...new Set(senderIds)] });
}
