import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import type { Language } from '../../../shared/kernel/primitives.ts';
import { knowVault } from '../../support/know-vault.ts';
import type { LuwteTestOptions } from '../../support/launch-luwte.ts';
import { openStage, type StageUnderTest } from '../../support/stage-under-test.ts';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';
import { placesIn } from '../../support/test-places.ts';
import { unlockVault } from './demo-vault.ts';

/**
 * A window with a copy of a demo vault of the university open in it, for journeys that begin where one was made:
 * in the data folder, known, and with the same people in it as `openDemo` makes. Its register shows.
 */
export async function openSampleDemo(
  journey: string,
  options: Omit<LuwteTestOptions, 'folder' | 'vaultPath' | 'language'> & {
    readonly language?: Language;
  } = {},
): Promise<StageUnderTest> {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  const original = inject('demoVault');
  const { dataFolder } = placesIn(folder, options.disk);
  const vault = join(dataFolder, basename(original));
  cpSync(original, vault, { recursive: true });
  knowVault(dataFolder, vault);
  const opened = await openStage(journey, { ...options, folder });
  await unlockVault(opened.stage, /voorbeeld/);
  return opened;
}
