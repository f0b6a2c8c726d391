import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { confirmSheet, makeVault, startService } from './start-service.ts';
import { makeFolder, removeFolder } from './test-folder.ts';

/**
 * A closed vault that a service has made and confirmed, made once for a file; every test gets a copy of its own.
 * Answers the home folder: the vault is `kluis.luwte` in it, the data folder `data` knows it.
 */
export function copyVault(): () => string {
  const original = makeFolder();
  beforeAll(async () => {
    const started = startService(original);
    await makeVault(started);
    await confirmSheet(started);
    await started.stop();
  });
  afterAll(() => removeFolder(original));
  return () => {
    const folder = makeFolder();
    onTestFinished(() => removeFolder(folder));
    cpSync(join(original, 'kluis.luwte'), join(folder, 'kluis.luwte'), { recursive: true });
    return folder;
  };
}
