import { v7 } from 'uuid';
import { sql } from '../../../../../../electron/service/storage/sql.ts';
import type { IncidentFields } from '../../../../../../shared/features/dossiers/model.ts';
import { SENDER_LINK_PURPOSE } from '../../../../../../shared/features/people/sender-link-purpose.ts';
import type { Signal } from '../../../../../../shared/features/triage/signals-model.ts';
import { slotId } from '../../../../../support/vault-keys.ts';
import { createSenderVault, type SenderVault } from '../../people/senders/sender-vault.ts';

export const DAY = 86_400_000;
/** A Monday, at noon. */
export const start = Date.UTC(2026, 5, 1, 10);

export type SignalVault = SenderVault & {
  /** So many messages of one account, as many days apart. Answers their ids. */
  readonly addSeries: (dossierId: string, series: Series) => string[];
  readonly signals: (dossierId: string, now?: number) => readonly Signal[];
  /** What waits in Today, after what the background has to do. */
  readonly waiting: (now?: number) => readonly { readonly objectId: string; readonly subject: string }[];
  /** Weighs what changed, as the background does; answers how many parts it took. */
  readonly weigh: (now?: number) => number;
  /** The person agrees that the dossier is compared with others. */
  readonly agree: (dossierId: string, until?: number | null) => string;
};

export type Series = {
  readonly sender: string;
  readonly count: number;
  readonly every: number;
  readonly from?: number;
  readonly fields?: Partial<IncidentFields>;
};

/** A vault of a university in which messages come in series. */
export async function createSignalVault(): Promise<SignalVault> {
  const vault = await createSenderVault();
  const weigh = (now?: number) => {
    const at = now === undefined ? {} : { now };
    for (let parts = 0; ; parts += 1) {
      const part = vault.read('triage.weighStale', null, at) as { stale: readonly unknown[] };
      if (part.stale.length === 0) return parts;
      vault.write('triage.keepSignals', part, at);
    }
  };
  return {
    ...vault,
    addSeries: (dossierId, { sender, count, every, from = start, fields = {} }) =>
      Array.from({ length: count }, (_, index) =>
        vault.addMessage(dossierId, {
          sender,
          forms: ['insult'],
          occurredAt: from + index * every * DAY,
          ...fields,
        }),
      ),
    signals(dossierId, now) {
      const at = now === undefined ? {} : { now };
      return (vault.read('triage.signals', { dossierId }, at) as { signals: readonly Signal[] }).signals;
    },
    weigh,
    waiting(now) {
      weigh(now);
      const at = now === undefined ? {} : { now };
      const { tasks } = vault.read('today.list', {}, at) as {
        tasks: readonly { kind: string; objectId: string; subject: string }[];
      };
      return tasks
        .filter(({ kind }) => kind === 'signal')
        .map(({ objectId, subject }) => ({ objectId, subject }));
    },
    agree(dossierId, until = null) {
      const consentId = v7();
      vault.db.runOne(sql`
        INSERT INTO consents (consent_id, dossier_id, purpose, answer, scope, recipient, how, given_at, until, remarks,
          created_at, slot_id)
        VALUES (${consentId}, ${dossierId}, ${SENDER_LINK_PURPOSE}, 'given', '', '', 'spoken', ${start}, ${until}, '',
          ${start}, ${slotId})`);
      return consentId;
    },
  };
}
