import type { App, Session } from '../../../app.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import { chosenPackId, type NextPart, workInParts } from '../../reference/api.ts';
import { findOrAddSender, handleOf } from './find-or-add-sender.ts';
import { findUnlinked, listUnlinked, setIncidentSender } from './sender-store.ts';

/** Messages per write: short enough for somebody at work not to notice. */
const AT_ONCE = 100;
/** Links the messages that were written down before senders were records, in the background. */
export async function linkSenders(app: Pick<App, 'session'>, session: Session): Promise<void> {
  await workInParts(app, session, { read: 'people.unlinkedSenders', write: 'people.linkSenders' });
}

/** The next messages that name an account in words only. */
export function unlinkedSenders({ db }: ReadContext, { after }: { readonly after: string }): NextPart {
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
