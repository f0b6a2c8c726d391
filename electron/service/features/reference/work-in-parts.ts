import { setTimeout as wait } from 'node:timers/promises';
import type { App, Session } from '../../app.ts';
import { Refusal } from '../../refusal.ts';

/** How often it is asked whether the vault keeps its pack by now, and how long for, in milliseconds. */
const ASK_EVERY = 250;
const ASK_FOR = 60_000;

/** What a read answers: the next incidents for which there is something to do. */
export type NextPart = {
  /** False while the vault keeps no pack, without which it cannot be done. */
  readonly ready: boolean;
  readonly incidentIds: readonly string[];
  /** Where the next part goes on; null after the last one. */
  readonly last: string | null;
};

/**
 * Does what was left undone for older incidents, in the background: each part is found by one internal read (`after`) and
 * done by one internal write (`incidentIds`). What is done already is left alone, so it can be broken off at any time and is
 * finished after the next opening.
 */
export async function workInParts(
  { session: present }: Pick<App, 'session'>,
  session: Session,
  { read, write }: { readonly read: string; readonly write: string },
): Promise<void> {
  if (session.vault.mode.kind !== 'open') return;
  let waited = 0;
  for (let after: string | null = ''; after !== null && present() !== null; ) {
    const found = (await session.storage.read(read, { after })) as NextPart | Refusal;
    if (found instanceof Refusal) return;
    if (!found.ready) {
      waited += ASK_EVERY;
      if (waited > ASK_FOR) return;
      await wait(ASK_EVERY, undefined, { ref: false });
      continue;
    }
    const { incidentIds } = found;
    if (incidentIds.length > 0) {
      const answer = await session.storage.write(write, { incidentIds });
      if (answer instanceof Refusal) return;
    }
    after = found.last;
  }
}
