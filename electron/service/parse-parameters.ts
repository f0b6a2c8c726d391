import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { SystemOptions } from './system-deps.ts';

/**
 * What a host started the service with.
 * @param entry address of the service's program: what belongs to it lies beside it
 * @throws where a parameter is unknown, or the data folder is not an absolute path
 */
export function parseParameters(words: readonly string[], entry: string): Omit<SystemOptions, 'host'> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      'data-folder': { type: 'string' },
      'resources-folder': { type: 'string' },
      vault: { type: 'string' },
      lang: { type: 'string' },
      'trial-host': { type: 'boolean' },
      'screen-seen': { type: 'boolean' },
    },
  });
  return {
    entry,
    dataFolder: absolute(values['data-folder'], 'data-folder'),
    resourcesFolder: values['resources-folder'] ?? fileURLToPath(new URL('../../resources', entry)),
    start: {
      vaultPath: values.vault ?? null,
      language: values.lang === 'nl' || values.lang === 'en' ? values.lang : null,
      trialHost: values['trial-host'] ?? false,
      screenSeen: values['screen-seen'] ?? false,
    },
  };
}

function absolute(path: string | undefined, name: string): string {
  if (path === undefined || !isAbsolute(path)) throw new Error(`--${name} needs an absolute path`);
  return path;
}
