import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KeyFile, openKeyFile } from '../../../../../../electron/service/crypto/index.ts';
import type { MemberFields } from '../../../../../../shared/features/vault/members-model.ts';
import { passphrase, type StartedService } from '../../../../../support/start-service.ts';

export const samsPassphrase = 'de lange kano drijft langs een oude molen';
export const laterPassphrase = 'zeven potloden slapen onder het tapijt';

export const sam: MemberFields = {
  name: 'Sam Oeverzegge',
  role: 'jurist',
  disciplines: ['lawyer'],
  substituteSlotId: null,
};

/** Adds somebody with an own passphrase; answers the slot. */
export async function addPerson(
  { client }: Pick<StartedService, 'client'>,
  fields: MemberFields = sam,
  own = samsPassphrase,
): Promise<string> {
  const { invitationId } = await client.vault.beginMember({ fields, passphrase });
  const { slotId } = await client.vault.finishMember({ invitationId, passphrase: own });
  return slotId;
}

export function readVaultJson(vaultFolder: string): string {
  return readFileSync(join(vaultFolder, 'vault.json'), 'utf8');
}

export function keyFileOf(vaultFolder: string): KeyFile {
  const opening = openKeyFile(readVaultJson(vaultFolder));
  if (!opening.ok) throw new Error(opening.code);
  return opening.keyFile;
}
