import { type SenderHandle, toHandle } from '../../../../../shared/features/people/sender-handle.ts';
import type { WriteContext } from '../../../slice.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { chosenPack } from '../../reference/api.ts';
import { findSenderId, insertSender } from './sender-store.ts';

/** A sender as somebody wrote it down; `platform` is an item of the pack's section platforms. */
export type WrittenSender = { readonly platform: string; readonly text: string };

/**
 * The record of the sender that a text of a dossier names on a platform, made where it was not known yet. Any spelling of
 * one account leads to the same record, from whichever dossier; plain words mean somebody of their own dossier alone.
 * @returns null where the text names nobody, and in a vault that keeps no pack yet: those are linked once it does
 */
export function findOrAddSender(
  { db, now, newId }: Pick<WriteContext, 'db' | 'now' | 'newId'>,
  { dossierId, platform, text }: WrittenSender & { readonly dossierId: string },
): string | null {
  const named = handleOf(db, { platform, text });
  if (named === null) return null;
  const key = { platform, handle: named.handle, dossierId: named.isWords ? dossierId : null };
  const known = findSenderId(db, key);
  if (known !== undefined) return known;
  const senderId = newId();
  insertSender(db, key, { senderId, name: text.trim(), now });
  return senderId;
}

/** The normal form by the pack of this vault; a platform that it does not know is taken for a place with names. */
export function handleOf(db: ReadableDb, { platform, text }: WrittenSender): SenderHandle | null {
  const pack = text === '' ? null : chosenPack(db);
  if (pack === null) return null;
  return toHandle(pack.sections.platforms.find(({ id }) => id === platform) ?? {}, text);
}
