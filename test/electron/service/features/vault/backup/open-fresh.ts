import { join } from 'node:path';
import { createManifestReader } from '../../../../../../electron/service/features/vault/backup/manifest-reader.ts';
import { addAutomatic } from '../../../../../../electron/service/features/vault/backup/vault-backups.ts';
import { finishVault } from '../../../../../../electron/service/features/vault/finish-vault.ts';
import { Refusal } from '../../../../../../electron/service/refusal.ts';
import { openVaultSession } from '../../../../../support/open-vault-session.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { makeVault, startService } from '../../../../../support/start-service.ts';
import { makeFolder, removeFolder } from '../../../../../support/test-folder.ts';

/** A vault of its own, open without the service around it, with a clock that is moved by hand. */
export async function openFresh() {
  const home = makeFolder();
  const started = startService(home);
  await makeVault(started);
  await started.stop();
  let now = Date.UTC(2026, 10, 20, 9);
  const { deps: real } = startService(home);
  const deps = { ...real, clock: { ...real.clock, now: () => now } };
  const session = await openVaultSession(deps, join(home, 'kluis.luwte'));
  const app = { deps, session: () => session };
  const manifests = createManifestReader(deps.threads.storage);
  return {
    home,
    app,
    deps,
    session,
    manifests,
    backups: join(session.folder, 'backups'),
    async end(): Promise<void> {
      await finishVault(session, deps);
      removeFolder(home);
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    /** One more dossier, and a backup of it. Answers its name. */
    async backUp(): Promise<string> {
      await session.storage.write('dossiers.create', sampleDossier);
      const made = await addAutomatic(app, manifests, session, unwatched());
      if (made instanceof Refusal) throw new Error(made.code);
      return made.backupId;
    },
  };
}

/** Work that nobody watches or cancels. */
export const unwatched = () => ({
  counter: new SharedArrayBuffer(16),
  expect: () => undefined,
  add: () => undefined,
  signal: new AbortController().signal,
});
