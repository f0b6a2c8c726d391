import type { ReadContext } from '../../../slice.ts';
import { createDisclosure } from './disclosure.ts';
import { dossiersOfAccount, findSender, listAccounts, type SenderRecord } from './sender-page-store.ts';

/** What of a sender may be told within a dossier, or over all of them. */
export type SenderView = {
  /** What stands for the sender there, and what is written within the dossier is written of; null: it wrote nothing there. */
  readonly main: SenderRecord | null;
  /** None: the sender is not to be told of. */
  readonly accounts: readonly SenderRecord[];
  /** So many more belong to the sender. */
  readonly withheld: number;
  /** Of any account, also one that was split off. */
  readonly isShown: (senderId: string) => boolean;
  /** Whether what was written there may be read here; null: over all dossiers. */
  readonly isReadable: (writtenIn: string | null) => boolean;
};

/**
 * Within a dossier: accounts that wrote in it, or in dossiers that may be told of; plain words of no other. Over all
 * dossiers: accounts alone, with nothing that was written in one of them, since that is told dossier by dossier.
 */
export function viewSender(
  asking: Pick<ReadContext, 'db' | 'now'>,
  rootId: string,
  dossierId: string | null,
): SenderView {
  const { db } = asking;
  const all = listAccounts(db, rootId);
  const isDisclosed = dossierId === null ? null : createDisclosure(asking, dossierId);
  const isVisible = (account: SenderRecord | undefined) => {
    if (account === undefined) return false;
    if (account.dossierId !== null) return account.dossierId === dossierId;
    return isDisclosed === null || dossiersOfAccount(db, account.senderId).some(isDisclosed);
  };
  const accounts = all.filter(isVisible);
  const standing =
    dossierId === null
      ? accounts
      : accounts.filter(({ senderId }) => dossiersOfAccount(db, senderId).includes(dossierId));
  const main =
    standing.find(({ senderId }) => senderId === rootId) ??
    standing.find((account) => account.dossierId === null) ??
    standing[0] ??
    null;
  return {
    main,
    accounts,
    withheld: all.length - accounts.length,
    isShown: (senderId) =>
      accounts.some((account) => account.senderId === senderId) || isVisible(findSender(db, senderId)),
    isReadable: (writtenIn) => writtenIn === null || (isDisclosed?.(writtenIn) ?? false),
  };
}
