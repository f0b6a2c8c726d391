import { toHandle } from '../../../../../shared/features/people/sender-handle.ts';
import type { WriteContext } from '../../../slice.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { chosenPack } from '../../reference/api.ts';
import { findSenderId, insertSender } from './sender-store.ts';

/** An account as somebody wrote it down; `platform` is an item of the pack's section platforms. */
export type WrittenSender = { readonly platform: string; readonly text: string };

/**
 * The record of the account that a text names on a platform, made where it was not known yet. Any spelling of one account
 * leads to the same record.
 * @returns null where the text names nobody, and in a vault that keeps no pack yet: those are linked once it does
 */
export function findOrAddSender(
  { db, now, newId }: Pick<WriteContext, 'db' | 'now' | 'newId'>,
  { platform, text }: WrittenSender,
): string | null {
  const handle = handleOf(db, { platform, text });
  if (handle === null) return null;
  const known = findSenderId(db, platform, handle);
  if (known !== undefined) return known;
  const senderId = newId();
  insertSender(db, { senderId, platform, handle, name: text.trim(), now });
  return senderId;
}

/** The normal form by the pack of this vault; a platform that it does not know is taken for a place with names. */
export function handleOf(db: ReadableDb, { platform, text }: WrittenSender): string | null {
  const pack = text === '' ? null : chosenPack(db);
  if (pack === null) return null;
  return toHandle(pack.sections.platforms.find(({ id }) => id === platform) ?? {}, text);
}
