import { join } from 'node:path';
import type { OrganisationKind } from '../../../../../shared/features/vault/model.ts';
import type { Language } from '../../../../../shared/kernel/primitives.ts';
import type { ServiceDeps } from '../../../deps.ts';
import { VAULT_SUFFIX } from '../vault-files.ts';
import type { DemoShape } from './demo-dossier.ts';

export type DemoOptions = {
  readonly pack: OrganisationKind;
  readonly language: Language;
  /** The folder of the vault, ending in `.luwte`. */
  readonly folder: string;
  readonly dossiers: number;
  readonly seed: number;
  readonly shape: DemoShape;
};

/** What the page's sample vault holds, and the command line's where it says nothing else. */
const defaults = { dossiers: 24, seed: 1, shape: { notes: 6, incidents: 5 } };

/** Where and how large: as the command line said, else among the program's own data, under a name of its own. */
export function demoOptions(
  { folders, newId, start }: Pick<ServiceDeps, 'folders' | 'newId' | 'start'>,
  { pack, language }: Pick<DemoOptions, 'pack' | 'language'>,
): DemoOptions {
  const name = demoName(language, pack);
  if (start.demo === undefined) {
    const folder = join(folders.data, `${name}-${newId().slice(-6)}${VAULT_SUFFIX}`);
    return { ...defaults, pack, language, folder };
  }
  return { ...defaults, ...start.demo, pack, language, folder: join(start.demo.folder, name + VAULT_SUFFIX) };
}

function demoName(language: Language, pack: OrganisationKind): string {
  if (language === 'nl') return pack === 'university' ? 'voorbeeld-universiteit' : 'voorbeeld-partij';
  return pack === 'university' ? 'demo-university' : 'demo-party';
}
