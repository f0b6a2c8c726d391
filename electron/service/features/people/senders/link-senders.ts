import { setTimeout as wait } from 'node:timers/promises';
import type { App, Session } from '../../../app.ts';
import { Refusal } from '../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import { chosenPackId } from '../../reference/api.ts';
import { findOrAddSender, handleOf } from './find-or-add-sender.ts';
import { findUnlinked, listUnlinked, setIncidentSender } from './sender-store.ts';

/** Messages per write: short enough for somebody at work not to notice. */
const AT_ONCE = 100;
/** How often it is asked whether the vault keeps its pack by now, and how long for, in milliseconds. */
const ASK_EVERY = 250;
const ASK_FOR = 60_000;

type Found = {
  /** False while the vault keeps no pack, which says how accounts are written. */
  readonly ready: boolean;
  readonly incidentIds: readonly string[];
  /** Where the next part goes on; null after the last one. */
  readonly last: string | null;
};

/**
 * Links the messages that were written down before senders were records, in the background. What is linked already is left
 * alone, so it can be broken off at any time and is finished after the next opening.
 */
export async function linkSenders(
  { session: present }: Pick<App, 'session'>,
  session: Session,
): Promise<void> {
  if (session.vault.mode.kind !== 'open') return;
  let waited = 0;
  for (let after: string | null = ''; after !== null && present() !== null; ) {
    const found = (await session.storage.read('people.unlinkedSenders', { after })) as Found | Refusal;
    if (found instanceof Refusal) return;
    if (!found.ready) {
      waited += ASK_EVERY;
      if (waited > ASK_FOR) return;
      await wait(ASK_EVERY, undefined, { ref: false });
      continue;
    }
    const { incidentIds } = found;
    if (incidentIds.length > 0) {
      const answer = await session.storage.write('people.linkSenders', { incidentIds });
      if (answer instanceof Refusal) return;
    }
    after = found.last;
  }
}

/** The next messages that name an account in words only. */
export function unlinkedSenders({ db }: ReadContext, { after }: { readonly after: string }): Found {
  const messages = listUnlinked(db, after, AT_ONCE);
  const ready = messages.length === 0 || chosenPackId(db) !== null;
  return {
    ready,
    incidentIds: messages.filter((one) => handleOf(db, one) !== null).map(({ incidentId }) => incidentId),
    last: messages.length < AT_ONCE ? null : (messages.at(-1)?.incidentId ?? null),
  };
}

export function linkSomeSenders(
  context: WriteContext,
  { incidentIds }: { readonly incidentIds: readonly string[] },
): Record<never, never> {
  let linked = 0;
  for (const incidentId of incidentIds) {
    // Somebody may have changed it since.
    const message = findUnlinked(context.db, incidentId);
    const senderId = message === undefined ? null : findOrAddSender(context, message);
    if (senderId === null) continue;
    setIncidentSender(context.db, incidentId, senderId);
    linked += 1;
  }
  context.audit({ action: 'people.linkSenders', objectId: '', count: linked });
  return {};
}
