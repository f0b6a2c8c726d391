import { join } from 'node:path';
import type { vaultContract } from '../../../../shared/features/vault/contract.ts';
import type { App, Session } from '../../app.ts';
import { checkPassphrase, generatePassphrase, openSlotWithPassphrase } from '../../crypto/index.ts';
import { Refusal, refuse } from '../../refusal.ts';
import { defineSlice, type ServiceHandlers } from '../../slice.ts';
import { checkVault } from './check-vault.ts';
import { createTurn } from './create-turn.ts';
import { createVault } from './create-vault.ts';
import { createDemoVault, demoPassphrase } from './demo/create-demo-vault.ts';
import { demoOptions } from './demo/demo-options.ts';
import { fillDemo } from './demo/fill-demo.ts';
import { finishVault } from './finish-vault.ts';
import { createKnownVaults } from './known-vaults.ts';
import { createPlaces } from './places.ts';
import { createRecovery } from './recovery.ts';
import { confirmRecovery, describeVault, enterRecoveryRenewed, enterUnlock, foundVault } from './store.ts';
import { createUnlockDelay } from './unlock-delay.ts';
import { readVaultKeyFile, unlockVault } from './unlock-vault.ts';
import { isFileName, VAULT_SUFFIX } from './vault-files.ts';
import { readWordList } from './word-list.ts';

/** Words of a generated passphrase (security.md K2). */
const PASSPHRASE_WORDS = 6;

export const vaultSlice = defineSlice<typeof vaultContract>({
  services: vaultServices,
  internalReads: { describe: describeVault },
  internalWrites: { found: foundVault, confirmRecovery, enterRecoveryRenewed, enterUnlock, fillDemo },
});

function vaultServices(app: App): ServiceHandlers<typeof vaultContract> {
  const { deps } = app;
  const known = createKnownVaults(deps.folders.data, deps.newId);
  const places = createPlaces(deps);
  const recovery = createRecovery(app);
  const delay = createUnlockDelay(deps.clock.monotonic);
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
    await note(vaultId, { lastOpenedAt, lastSlotId: session.slotId, failedUnlocks });
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
    async status() {
      const { vaultPath, trialHost } = deps.start;
      const vaultToOpen = vaultPath === null ? null : await rememberPath(vaultPath);
      return { vault: app.session()?.vault ?? null, trialHost, vaultToOpen };
    },
    known: async () => ({ vaults: await known.list() }),
    browse: ({ folderId }) => places.browse(folderId),
    async remember({ folderId }) {
      const path = places.pathOf(folderId);
      if (path === undefined) return refuse('FOLDER_NOT_READABLE');
      const keyFile = await readVaultKeyFile(path);
      if (keyFile instanceof Refusal) return keyFile;
      return { vaultId: await known.add(path, keyFile.demo) };
    },
    async forget({ vaultId }) {
      await known.remove(vaultId);
      return {};
    },
    async suggestPassphrase() {
      const words = await readWordList(deps.folders.resources);
      return { passphrase: generatePassphrase(words, PASSPHRASE_WORDS, deps.randomBytes) };
    },
    async checkPassphrase({ passphrase }) {
      const { acceptable, score, length, reasons } = await judge(passphrase, []);
      return { acceptable, score, length, reasons: [...reasons] };
    },
    create: inTurn(async ({ folderId, name, organisation, member, passphrase }) => {
      if (app.session() !== null) return refuse('ALREADY_OPEN');
      const parent = places.pathOf(folderId);
      if (parent === undefined) return refuse('FOLDER_NOT_READABLE');
      if (!isFileName(name)) return refuse('NAME_REFUSED');
      if (!(await judge(passphrase, [organisation.name, member.name])).acceptable)
        return refuse('PASSPHRASE_WEAK');
      const folder = join(parent, name + VAULT_SUFFIX);
      const input = { folder, organisation, member, passphrase, demo: false, kdf: await deps.chooseKdf() };
      const created = await createVault(app, input);
      if (created instanceof Refusal) return created;
      const vaultId = await takeOver(created.session, 0);
      await recovery.begin(created.recoveryKey, created.session);
      return { vaultId };
    }),
    recoverySheet: async () => recovery.sheet(),
    // In turn too: of two at once the one that is shown would not be the one in the key file, and a sheet could be
    // confirmed that another has just taken the place of.
    renewRecoverySheet: inTurn(async ({ passphrase }) => {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const proof = await provePassphrase(session, passphrase);
      return proof ?? recovery.renew(session);
    }),
    async saveRecoverySheet({ folderId, fileName }) {
      const sheet = recovery.sheet();
      if (sheet instanceof Refusal) return sheet;
      const folder = places.pathOf(folderId);
      if (folder === undefined) return refuse('FOLDER_NOT_READABLE');
      if (!isFileName(fileName)) return refuse('NAME_REFUSED');
      const saved = await deps.host.saveFile({
        path: join(folder, fileName),
        bytes: sheet.pdf,
        replace: false,
      });
      if (saved.ok) return { path: saved.value.path };
      if (saved.code === 'full') return refuse('DISK_FULL');
      return refuse(saved.code === 'exists' ? 'NAME_TAKEN' : 'FOLDER_NOT_WRITABLE');
    },
    confirmRecovery: inTurn(async ({ answers }) => {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const wrong = recovery.wrongGroups(answers);
      if (wrong === null) return refuse('NO_RECOVERY_SHEET');
      if (wrong.length > 0) return refuse('RECOVERY_MISMATCH', { groups: wrong });
      const stored = await session.storage.write('vault.confirmRecovery', null);
      if (stored instanceof Refusal) return stored as Refusal<'DISK_FULL' | 'DISK_FAILED'>;
      recovery.finish();
      app.describe({ ...session.vault, recoveryConfirmed: true });
      return {};
    }),
    unlock: inTurn(async ({ vaultId, passphrase }) => {
      if (app.session() !== null) return refuse('ALREADY_OPEN');
      const wait = delay.wait(vaultId);
      if (wait > 0) return refuse('WRONG_PASSPHRASE', { waitSeconds: Math.ceil(wait / 1000) });
      const vault = await known.find(vaultId);
      if (vault === undefined) return refuse('VAULT_NOT_FOUND');
      const session = await unlockVault(app, vault.path, passphrase, vault.lastSlotId);
      if (session instanceof Refusal) {
        if (session.code !== 'WRONG_PASSPHRASE')
          return session as Exclude<typeof session, Refusal<'WRONG_PASSPHRASE'>>;
        delay.failed(vaultId);
        await note(vaultId, { failedUnlocks: vault.failedUnlocks + 1 });
        deps.log('unlock-failed');
        return refuse('WRONG_PASSPHRASE', { waitSeconds: Math.ceil(delay.wait(vaultId) / 1000) });
      }
      delay.succeeded(vaultId);
      await takeOver(session, vault.failedUnlocks);
      return {};
    }),
    createDemo: inTurn(async ({ pack, language }) => {
      if (app.session() !== null) return refuse('ALREADY_OPEN');
      const session = await createDemoVault(app, demoOptions(deps, { pack, language }));
      if (session instanceof Refusal) return session;
      return { vaultId: await takeOver(session, 0) };
    }),
    demoPassphrase: async () => ({ passphrase: demoPassphrase }),
    async activity() {
      app.touch();
      return {};
    },
    async lock() {
      // Locking waits for calls under way, and this is one: the answer goes first.
      setImmediate(() => void app.lock('asked'));
      return {};
    },
    async check() {
      const session = app.session();
      return session === null ? refuse('VAULT_CLOSED') : checkVault(app, session);
    },
  };

  async function judge(passphrase: string, ownWords: readonly string[]) {
    const words = new Set(await readWordList(deps.folders.resources));
    return checkPassphrase(passphrase, { words, ownWords });
  }

  async function rememberPath(path: string): Promise<string | null> {
    const keyFile = await readVaultKeyFile(path);
    return keyFile instanceof Refusal ? null : known.add(path, keyFile.demo);
  }

  /** Wrong ones wait as they do at unlocking: an open vault must not be the place to guess at. */
  async function provePassphrase(
    session: Session,
    passphrase: string,
  ): Promise<Refusal<'WRONG_PASSPHRASE' | 'DATABASE_DAMAGED'> | null> {
    const { vaultId } = session;
    if (delay.wait(vaultId) > 0) return refuse('WRONG_PASSPHRASE');
    const keyFile = await readVaultKeyFile(session.folder);
    if (keyFile instanceof Refusal) return refuse('DATABASE_DAMAGED');
    const opening = await openSlotWithPassphrase(keyFile, session.slotId, passphrase);
    if (!opening.ok) {
      delay.failed(vaultId);
      return refuse('WRONG_PASSPHRASE');
    }
    delay.succeeded(vaultId);
    opening.vaultKey[Symbol.dispose]();
    return null;
  }
}
