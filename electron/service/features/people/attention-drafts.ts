import type { Session } from '../../app.ts';
import type { ReadContext, WriteContext } from '../../slice.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';
import { hasSpecialConsent } from './special-consent.ts';

/** What a draft may hold, by field. */
type Value = Readonly<Record<string, unknown>>;

/** Drafts of the form about a person; what follows is their id. */
const KEY = 'people.person:';
/** Fields of that form which are special-category data (9 AVG). */
const FIELDS = ['vulnerability', 'vulnerabilities'];

/** A draft without what deserves extra attention, unless there is consent to note that; other drafts as they are. */
export function withoutAttention<Kept extends Value>(
  db: ReadableDb,
  key: string,
  value: Kept,
  now: number,
): Kept {
  if (!holdsAttention(key, value) || hasSpecialConsent(db, key.slice(KEY.length), now)) return value;
  return Object.fromEntries(Object.entries(value).filter(([field]) => !FIELDS.includes(field))) as Kept;
}

function holdsAttention(key: string, value: Value): boolean {
  return key.startsWith(KEY) && FIELDS.some((field) => Object.hasOwn(value, field));
}

/** Takes it out of the stored drafts of everybody for which there is no consent (any more); answers of how many. */
export function clearAttentionDrafts(db: WritableDb, now: number): number {
  const ended = endedDrafts(db, now);
  for (const { slotId, key, value } of ended) {
    db.runOne(sql`UPDATE drafts SET value = ${value} WHERE slot_id = ${slotId} AND draft_key = ${key}`);
  }
  return ended.length;
}

/** Stored drafts that hold what there is no consent for, with what may stay of them. */
function endedDrafts(db: ReadableDb, now: number) {
  return db
    .all<{ slotId: string; key: string; value: string }>(sql`
      SELECT slot_id AS slotId, draft_key AS key, value FROM drafts
      WHERE substr(draft_key, 1, ${KEY.length}) = ${KEY}`)
    .flatMap(({ slotId, key, value }) => {
      const stored = JSON.parse(value) as Value;
      const kept = withoutAttention(db, key, stored, now);
      return kept === stored ? [] : [{ slotId, key, value: JSON.stringify(kept) }];
    });
}

/** A consent can end while the vault is closed: what was typed under it goes when the vault is opened. */
export async function clearDraftsOnOpen({ storage, vault }: Session): Promise<void> {
  if (vault.mode.kind !== 'open') return;
  const found = (await storage.read('people.endedDrafts', {})) as { readonly count?: number };
  if (found.count !== undefined && found.count > 0) await storage.write('people.clearDrafts', {});
}

export const countEndedDrafts = ({ db, now }: ReadContext): { readonly count: number } => ({
  count: endedDrafts(db, now).length,
});

export function clearEndedDrafts({ db, now, audit }: WriteContext): Record<never, never> {
  audit({ action: 'people.clearDrafts', objectId: '', count: clearAttentionDrafts(db, now) });
  return {};
}
