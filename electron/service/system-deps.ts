import { totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { v7 } from 'uuid';
import type { Host } from '../host.ts';
import { calibrateKdf, measureKdf, systemRandom } from './crypto/index.ts';
import type { ServiceDeps, StartValues } from './deps.ts';
import { describePlace } from './features/vault/api.ts';
import { openLog } from './open-log.ts';
import { threadPrograms } from './thread-programs.ts';

export type SystemOptions = {
  readonly host: Host;
  /** The entry's own address: the programs of the threads lie beside it. */
  readonly entry: string;
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  readonly start: StartValues;
};

/** The real clock, randomness, files and log of this computer. */
export function systemDeps({ host, entry, dataFolder, resourcesFolder, start }: SystemOptions): ServiceDeps {
  const now = () => Date.now();
  const monotonic = () => performance.now();
  return {
    clock: { now, monotonic },
    newId: () => v7(),
    randomBytes: systemRandom,
    log: openLog(dataFolder, now),
    host,
    folders: {
      data: dataFolder,
      resources: resourcesFolder,
      builtPacks: fileURLToPath(new URL('./packs', entry)),
    },
    chooseKdf: () =>
      calibrateKdf({
        measure: (strength) => measureKdf(strength, monotonic),
        // A quarter of the computer's memory, so that opening never drives it to its swap.
        memoryLimitKiB: totalmem() / 4 / 1024,
      }),
    describePlace,
    threads: threadPrograms(entry),
    start,
  };
}
