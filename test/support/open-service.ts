import { onTestFinished } from 'vitest';
import {
  type ChangeDeps,
  confirmSheet,
  makeVault,
  type StartedService,
  startService,
} from './start-service.ts';
import { makeFolder, removeFolder } from './test-folder.ts';

export { passphrase } from './start-service.ts';
export type ServiceUnderTest = StartedService;

/** The real service for one test, with a data folder of its own. */
export function openService(change: ChangeDeps = (deps) => deps, folder = newFolder()): ServiceUnderTest {
  const started = startService(folder, change);
  onTestFinished(started.stop);
  return started;
}

/** A vault with a confirmed recovery sheet, open. Answers its folder. */
export async function createOpenVault(started: ServiceUnderTest, name = 'kluis'): Promise<string> {
  const folder = await makeVault(started, name);
  await confirmSheet(started);
  return folder;
}

export function newFolder(): string {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  return folder;
}
