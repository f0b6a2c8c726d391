import type { App } from '../../../app.ts';
import { changeSlotPassphrase } from '../../../crypto/index.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { VaultParts } from '../vault-parts.ts';
import { chooseMemberKdf } from './choose-member-kdf.ts';
import { forgetSlot, isPassphraseInUse, presentKeyFile, sessionToChange } from './open-vault.ts';
import { proveKeyFile, putKeyFile } from './store-key-file.ts';

type Change = { readonly passphrase: string; readonly newPassphrase: string };

/** One's own new passphrase; no other slot is touched (security.md K5). */
export async function changePassphrase(
  app: App,
  { judge, openOwnSlot }: Pick<VaultParts, 'judge' | 'openOwnSlot'>,
  { passphrase, newPassphrase }: Change,
  goesOn: () => boolean,
) {
  const session = sessionToChange(app);
  if (session instanceof Refusal) return session;
  const { slotId, folder, storage, vault } = session;
  const opened = await openOwnSlot(session, slotId, passphrase);
  if (opened instanceof Refusal) return opened;
  try {
    const ownWords = [vault.organisation.name, vault.member.name];
    if (!(await judge(newPassphrase, ownWords)).acceptable) return refuse('PASSPHRASE_WEAK');
    const present = await presentKeyFile(session);
    if (present instanceof Refusal) return present;
    if (await isPassphraseInUse(present, newPassphrase, slotId, goesOn)) return refuse('PASSPHRASE_IN_USE');
    const kdf = await chooseMemberKdf(app, session);
    if (!goesOn()) return refuse('CLOSING');
    const keyFile = await changeSlotPassphrase(present, opened, { passphrase: newPassphrase, kdf }, app.deps);
    const entered = await storage.write('vault.enterPassphraseChanged', null);
    if (entered instanceof Refusal) return entered as Refusal<'DISK_FULL' | 'DISK_FAILED'>;
    const refused = await putKeyFile(folder, keyFile);
    if (refused !== null) {
      await storage.write('vault.enterPassphraseKept', { slotId });
      return refused;
    }
    await proveKeyFile(folder, slotId, newPassphrase);
    return {};
  } finally {
    forgetSlot(opened);
  }
}
