import type { App, Session } from '../../app.ts';
import { createPassphraseJudge, type OpenedSlot, openSlotWithPassphrase } from '../../crypto/index.ts';
import { Refusal, refuse } from '../../refusal.ts';
import { createAutomaticBackups } from './backup/automatic-backups.ts';
import { createLongWork } from './backup/long-work.ts';
import { createManifestReader } from './backup/manifest-reader.ts';
import { createTurn } from './create-turn.ts';
import { finishVault } from './finish-vault.ts';
import { createKnownVaults } from './known-vaults.ts';
import { createRecovery } from './recovery.ts';
import { placesOf } from './save-outside.ts';
import { createUnlockDelay } from './unlock-delay.ts';
import { readVaultKeyFile } from './unlock-vault.ts';
import { readWordList } from './word-list.ts';

/** What the procedures of this slice share, once per process. */
export type VaultParts = ReturnType<typeof createVaultParts>;

export function createVaultParts(app: App) {
  const { deps } = app;
  const known = createKnownVaults(deps.folders.data, deps.newId);
  const places = placesOf(app);
  const recovery = createRecovery(app);
  const delay = createUnlockDelay(deps.clock.monotonic);
  const judgePassphrase = createPassphraseJudge(deps.threads.passphrases);
  const work = createLongWork();
  const manifests = createManifestReader(deps.threads.storage);
  const automatic = createAutomaticBackups(app, work, manifests);
  // One opening at a time: two at once would leave a vault that nobody closes, and guesses would overtake the delay.
  const turn = createTurn();
  const inTurn =
    <Input, Output>(open: (input: Input) => Promise<Output>) =>
    (input: Input) =>
      turn(() => open(input));

  /** A vault has just opened: takes it over and remembers that it did. Answers the id it is known by. */
  const takeOver = async (session: Session, failed: number): Promise<string> => {
    const { vaultId, entered } = await enter(session, failed);
    app.open(session);
    const lastOpenedAt = deps.clock.now();
    // A full disk keeps nobody from reading; what could not be entered is entered the next time.
    const failedUnlocks = entered instanceof Refusal ? failed : 0;
    // A replaced vault that is worked in again is no longer one that may go.
    const isUsed = session.vault.mode.kind === 'open';
    const inUse = isUsed ? { replaces: null, replacedAt: null, replacedBy: null } : {};
    const old = isUsed ? ((await known.find(vaultId))?.replaces ?? null) : null;
    if (old !== null) await note(old, { replacedAt: lastOpenedAt, replacedBy: vaultId });
    await note(vaultId, { lastOpenedAt, lastSlotId: session.slotId, failedUnlocks, ...inUse });
    return vaultId;
  };

  /** Writes on the list of known vaults. It is a convenience: where its disk refuses, the vault opens all the same. */
  const note = (vaultId: string, change: Parameters<typeof known.change>[1]): Promise<void> =>
    known.change(vaultId, change).catch(() => deps.log('known-vaults-not-written'));

  /** What is written of an opening before it counts. A vault that nobody takes over is closed again. */
  const enter = async (session: Session, failed: number) => {
    try {
      const vaultId = await known.add(session.folder, session.vault.demo);
      return { vaultId, entered: await session.storage.write('vault.enterUnlock', { failed }) };
    } catch (error) {
      await finishVault(session, deps);
      throw error;
    }
  };

  return {
    known,
    places,
    recovery,
    delay,
    work,
    manifests,
    automatic,
    inTurn,
    takeOver,
    note,
    judge,
    provePassphrase,
    openOwnSlot,
  };

  async function judge(passphrase: string, ownWords: readonly string[]) {
    const words = new Set(await readWordList(deps.folders.resources));
    return judgePassphrase(passphrase, { words, ownWords });
  }

  /**
   * Proves the passphrase of one member of the open vault. Wrong ones wait as they do at unlocking: an open vault must
   * not be the place to guess at.
   */
  async function provePassphrase(
    session: Session,
    slotId: string,
    passphrase: string,
  ): Promise<Refusal<'WRONG_PASSPHRASE' | 'DATABASE_DAMAGED'> | null> {
    const opened = await openOwnSlot(session, slotId, passphrase);
    if (opened instanceof Refusal) return opened;
    for (const key of [opened.vaultKey, opened.receiveKey, opened.signKey]) key[Symbol.dispose]();
    return null;
  }

  /** The same, with the keys of the slot: whoever gets them wipes them. */
  async function openOwnSlot(
    session: Session,
    slotId: string,
    passphrase: string,
  ): Promise<OpenedSlot | Refusal<'WRONG_PASSPHRASE' | 'DATABASE_DAMAGED'>> {
    // Each slot by itself: a colleague's slips must not keep somebody from proving who they are.
    const guessed = `${session.vaultId} ${slotId}`;
    const wrong = () => refuse('WRONG_PASSPHRASE', { waitSeconds: Math.ceil(delay.wait(guessed) / 1000) });
    if (delay.wait(guessed) > 0) return wrong();
    const keyFile = await readVaultKeyFile(session.folder);
    if (keyFile instanceof Refusal) return refuse('DATABASE_DAMAGED');
    const opening = await openSlotWithPassphrase(keyFile, slotId, passphrase);
    if (!opening.ok) {
      // A slot that is damaged or changed says nothing about the passphrase, and must not be called a slip.
      if (opening.code !== 'wrong-passphrase') return refuse('DATABASE_DAMAGED');
      delay.failed(guessed);
      return wrong();
    }
    delay.succeeded(guessed);
    return opening;
  }
}
