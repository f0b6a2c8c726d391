import { join } from 'node:path';
import type { vaultContract } from '../../../../shared/features/vault/contract.ts';
import type { App } from '../../app.ts';
import { generatePassphrase } from '../../crypto/index.ts';
import { canPrintLogo } from '../../documents/can-print-logo.ts';
import { Refusal, refuse } from '../../refusal.ts';
import type { ServiceHandlers } from '../../slice.ts';
import { auditServices } from './audit/index.ts';
import { backupServices } from './backup/index.ts';
import { changeLogo } from './change-logo.ts';
import { checkVault } from './check-vault.ts';
import { createVault } from './create-vault.ts';
import { createDemoVault, demoPassphrase } from './demo/create-demo-vault.ts';
import { demoOptions } from './demo/demo-options.ts';
import { membersServices } from './members/index.ts';
import { safetyServices } from './safety/index.ts';
import { readClosedKeyFile, unlockVault } from './unlock-vault.ts';
import { isFileName, isInVault, VAULT_SUFFIX } from './vault-files.ts';
import { createVaultParts } from './vault-parts.ts';
import { readWordList } from './word-list.ts';

/** Words of a generated passphrase (security.md K2). */
const PASSPHRASE_WORDS = 6;

/** What the port thread itself does for this slice. */
export function vaultServices(app: App): ServiceHandlers<typeof vaultContract> {
  const { deps } = app;
  const parts = createVaultParts(app);
  const locking = new AbortController();
  app.onLock(async () => locking.abort());
  const { known, places, recovery, delay, inTurn, takeOver, note, judge, provePassphrase } = parts;
  return {
    ...membersServices(app, parts),
    ...backupServices(app, parts),
    ...auditServices(app),
    ...safetyServices(app, parts, locking.signal),
    async status() {
      const { vaultPath, trialHost, screenSeen } = deps.start;
      const vaultToOpen = vaultPath === null ? null : await rememberPath(vaultPath);
      const screenLockUntold = !app.isScreenLockTold();
      return {
        vault: app.session()?.vault ?? null,
        trialHost,
        screenLockUntold,
        screenSeen,
        vaultToOpen,
      };
    },
    known: async () => ({ vaults: await known.list() }),
    browse: ({ folderId }) => places.browse(folderId),
    chooseFolder: ({ folderId }) => places.choose(folderId),
    chooseSavePlace: ({ folderId, fileName }) => places.chooseToSave(folderId, fileName),
    async makeFolder({ folderId, name }) {
      const made = await places.make(folderId, name);
      return made instanceof Refusal ? made : { folderId: made };
    },
    async remember({ folderId }) {
      const path = places.pathOf(folderId);
      if (path === undefined) return refuse('FOLDER_NOT_READABLE');
      const keyFile = await readClosedKeyFile(path);
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
      if (organisation.logo !== null && !(await canPrintLogo(deps, organisation.logo)))
        return refuse('LOGO_UNREADABLE');
      const folder = join(parent, name + VAULT_SUFFIX);
      const input = { folder, organisation, member, passphrase, demo: false, kdf: await deps.chooseKdf() };
      const created = await createVault(app, input);
      if (created instanceof Refusal) return created;
      const vaultId = await takeOver(created.session, 0);
      await recovery.begin(created.recoveryKey, created.session);
      return { vaultId };
    }),
    changeLogo: inTurn(({ logo }) => changeLogo(app, logo)),
    recoverySheet: async () => recovery.sheet(),
    // In turn too: of two at once the one that is shown would not be the one in the key file, and a sheet could be
    // confirmed that another has just taken the place of.
    renewRecoverySheet: inTurn(async ({ passphrase }) => {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const proof = await provePassphrase(session, session.slotId, passphrase);
      return proof ?? recovery.renew(session);
    }),
    async saveRecoverySheet({ folderId, fileName }) {
      const sheet = recovery.sheet();
      if (sheet instanceof Refusal) return sheet;
      const folder = places.pathOf(folderId);
      if (folder === undefined) return refuse('FOLDER_NOT_READABLE');
      if (!isFileName(fileName)) return refuse('NAME_REFUSED');
      const path = join(folder, fileName);
      if (isInVault(path)) return refuse('FOLDER_NOT_WRITABLE');
      const saved = await deps.host.saveFile({ path, bytes: sheet.pdf, replace: places.takeConsent(path) });
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
      app.describe({ ...(app.session() ?? session).vault, recoveryConfirmed: true });
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
      if (session === null) return refuse('VAULT_CLOSED');
      return checkVault(app, session, { signal: locking.signal });
    },
  };

  async function rememberPath(path: string): Promise<string | null> {
    const keyFile = await readClosedKeyFile(path);
    return keyFile instanceof Refusal ? null : known.add(path, keyFile.demo);
  }
}
