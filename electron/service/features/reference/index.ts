import type { referenceContract } from '../../../../shared/features/reference/contract.ts';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import { refuse } from '../../refusal.ts';
import { defineSlice } from '../../slice.ts';
import { readOwnPack } from './read-own-pack.ts';

export const referenceSlice = defineSlice<typeof referenceContract>({
  services(app) {
    // Packs are files of the program: read once, cleared when the process ends.
    const packs = new Map<string, Promise<Pack>>();
    return {
      async pack() {
        const kind = app.session()?.vault.organisation.kind;
        if (kind === undefined) return refuse('VAULT_CLOSED');
        const known = packs.get(kind);
        if (known !== undefined) return known;
        const pack = readOwnPack(app.deps.folders, kind);
        packs.set(kind, pack);
        // What could not be read now is read again the next time.
        pack.catch(() => packs.delete(kind));
        return pack;
      },
    };
  },
});
