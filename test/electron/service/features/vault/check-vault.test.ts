import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkVault } from '../../../../../electron/service/features/vault/check-vault.ts';
import { finishVault } from '../../../../../electron/service/features/vault/finish-vault.ts';
import { openVaultSession } from '../../../../support/open-vault-session.ts';
import { copyVault } from '../../../../support/sample-vault-folder.ts';
import { startService } from '../../../../support/start-service.ts';
import { startedThreads } from '../../../../support/started-threads.ts';

const newCopy = copyVault();

test('a check of a vault that has neither evidence nor backups starts no thread for them', async () => {
  const folder = newCopy();
  const { deps } = startService(folder);
  const session = await openVaultSession(deps, join(folder, 'kluis.luwte'));
  onTestFinished(() => finishVault(session, deps));
  const threads = startedThreads();
  const { signal } = new AbortController();
  expect(await checkVault({ deps, session: () => session }, session, { signal })).toMatchObject({
    database: 'ok',
    audit: { status: 'ok' },
    evidence: { checked: 0, damaged: [], orphans: 0 },
    backups: { checked: 0, damaged: [], unreadable: [] },
  });
  expect(threads).toEqual([]);
});
