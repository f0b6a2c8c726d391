import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ServiceClient } from '../../../electron/cli/connect-client.ts';
import type { OrganisationKind } from '../../../shared/features/vault/model.ts';
import type { Language } from '../../../shared/kernel/primitives.ts';
import { knowVault } from '../../support/know-vault.ts';
import type { LuwteTestOptions } from '../../support/launch-luwte.ts';
import { sampleVault } from '../../support/sample-vault.ts';
import { openStage, type StageUnderTest } from '../../support/stage-under-test.ts';
import { confirmSheet, startService } from '../../support/start-service.ts';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';
import { makePlaces, placesIn } from '../../support/test-places.ts';
import { unlockVault } from './demo-vault.ts';

type FilledVault<Filled> = StageUnderTest & {
  /** Folder where the picker begins, and where exports go. */
  readonly home: string;
  /** What `fill` answered. */
  readonly filled: Filled;
};

/** A window with a new vault in which the service itself wrote what a journey begins with. Its register shows. */
export async function openFilledVault<Filled>(
  journey: string,
  kind: OrganisationKind,
  fill: (client: ServiceClient) => Promise<Filled>,
  options: Omit<LuwteTestOptions, 'folder' | 'vaultPath' | 'language'> & {
    readonly language?: Language;
  } = {},
): Promise<FilledVault<Filled>> {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  makePlaces(folder);
  const { dataFolder, homeFolder } = placesIn(folder);
  const started = startService(homeFolder);
  const { client } = started;
  const { folderId } = await client.vault.browse({ folderId: null });
  const { organisation, ...rest } = sampleVault;
  await client.vault.create({ folderId, name: 'kluis', ...rest, organisation: { ...organisation, kind } });
  await confirmSheet(started);
  const filled = await fill(client);
  await started.stop();
  knowVault(dataFolder, join(homeFolder, 'kluis.luwte'));
  const opened = await openStage(journey, { ...options, folder });
  await unlockVault(opened.stage, /kluis/i, sampleVault.passphrase);
  return { ...opened, home: homeFolder, filled };
}
