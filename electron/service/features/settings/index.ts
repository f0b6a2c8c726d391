import type { settingsContract } from '../../../../shared/features/settings/contract.ts';
import {
  type ExplainedSettings,
  isWeakerThanDefault,
  settingNames,
  type VaultSettings,
} from '../../../../shared/features/settings/model.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { defineSlice, type ReadContext, type WriteContext } from '../../slice.ts';
import { changeLetterhead, readLetterheadText } from './letterhead-store.ts';
import { readSetting, readVaultSettings, writeSetting } from './store.ts';
import { changeResponseTerm, readResponseTerm } from './term-store.ts';

export const settingsSlice = defineSlice<typeof settingsContract>({
  reads: {
    vault: ({ db }) => readVaultSettings(db),
    letterhead: ({ db }) => readLetterheadText(db),
    responseTerm: ({ db }) => ({ term: readResponseTerm(db) }),
  },
  writes: { changeResponseTerm, changeLetterhead },
  internalReads: {
    chosenKdfMemory: ({ db }: ReadContext) => ({ memoryMiB: readSetting(db, 'kdfMemoryMiB') }),
  },
  internalWrites: { storeVaultSettings },
});

type Change = { readonly settings: Partial<VaultSettings>; readonly reason: string | null };

/** One entry for each setting that is named: which one, and to what. */
function storeVaultSettings(
  { db, audit }: WriteContext,
  { settings, reason }: Change,
): ExplainedSettings | Refusal<'REASON_NEEDED'> {
  for (const name of settingNames) {
    const value = settings[name];
    if (value === undefined) continue;
    const isWeaker = isWeakerThanDefault(name, value);
    if (isWeaker && reason === null) return refuse('REASON_NEEDED');
    writeSetting(db, name, value, isWeaker ? reason : null);
    audit({ action: `settings.${name}`, objectId: '', count: value });
  }
  return readVaultSettings(db);
}
