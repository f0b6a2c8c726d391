import { MEMBERS_LIMIT, type MemberFields } from '../../../../../shared/features/vault/members-model.ts';
import type { App } from '../../../app.ts';
import { addMemberSlot } from '../../../crypto/index.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { VaultParts } from '../vault-parts.ts';
import { chooseMemberKdf } from './choose-member-kdf.ts';
import { describeAnew, isPassphraseInUse, presentKeyFile, sessionToChange } from './open-vault.ts';
import { proveKeyFile, putKeyFile } from './store-key-file.ts';

/** How long somebody has to type an own passphrase, in milliseconds. */
const PATIENCE = 600_000;

/** Somebody who was let in by a member and has not chosen a passphrase yet. Cleared then, and when the process ends. */
type Invitation = { readonly fields: MemberFields; readonly until: number };

/** Adding a person in two steps: a member lets somebody in, who then types a passphrase that nobody else knows. */
export function createAdding(
  app: App,
  { judge, provePassphrase }: Pick<VaultParts, 'judge' | 'provePassphrase'>,
  goesOn: () => boolean,
) {
  const { deps } = app;
  const invitations = new Map<string, Invitation>();

  const find = (invitationId: string): Invitation | undefined => {
    const now = deps.clock.monotonic();
    for (const [id, { until }] of invitations) if (until <= now) invitations.delete(id);
    return invitations.get(invitationId);
  };

  return {
    async begin({ fields, passphrase }: { readonly fields: MemberFields; readonly passphrase: string }) {
      const session = sessionToChange(app);
      if (session instanceof Refusal) return session;
      const wrong = await provePassphrase(session, session.slotId, passphrase);
      if (wrong !== null) return wrong;
      const keyFile = await presentKeyFile(session);
      if (keyFile instanceof Refusal) return keyFile;
      if (keyFile.slots.filter(({ kind }) => kind === 'member').length >= MEMBERS_LIMIT) {
        return refuse('TOO_MANY_MEMBERS');
      }
      const invitationId = deps.newId();
      invitations.set(invitationId, { fields, until: deps.clock.monotonic() + PATIENCE });
      return { invitationId };
    },

    /** The row comes first, then the key file, then the proof; a key file that is refused takes the row back. */
    async finish({
      invitationId,
      passphrase,
    }: {
      readonly invitationId: string;
      readonly passphrase: string;
    }) {
      const session = sessionToChange(app);
      if (session instanceof Refusal) return session;
      const invitation = find(invitationId);
      if (invitation === undefined) return refuse('INVITATION_GONE');
      const { fields } = invitation;
      const ownWords = [session.vault.organisation.name, fields.name];
      if (!(await judge(passphrase, ownWords)).acceptable) return refuse('PASSPHRASE_WEAK');
      const present = await presentKeyFile(session);
      if (present instanceof Refusal) return present;
      if (await isPassphraseInUse(present, passphrase, null, goesOn)) return refuse('PASSPHRASE_IN_USE');
      const slotId = deps.newId();
      const createdAt = new Date(deps.clock.now()).toISOString();
      const kdf = await chooseMemberKdf(app, session);
      // Locking began while keys were being derived: nothing is begun that it would have to wait for.
      if (!goesOn()) return refuse('CLOSING');
      const slot = { id: slotId, label: '', createdAt, passphrase, kdf };
      const keyFile = await addMemberSlot(present, session.vaultKey, slot, deps);
      const entered = await session.storage.write('vault.addMember', { slotId, fields });
      if (entered instanceof Refusal) return entered as Refusal<'DISK_FULL' | 'DISK_FAILED'>;
      const refused = await putKeyFile(session.folder, keyFile);
      if (refused !== null) {
        // Where this is refused too, the next opening finds a row without a slot and marks it.
        await session.storage.write('vault.takeMemberBack', { slotId });
        return refused;
      }
      await proveKeyFile(session.folder, slotId, passphrase);
      invitations.delete(invitationId);
      await describeAnew(app);
      return { slotId };
    },

    async cancel({ invitationId }: { readonly invitationId: string }) {
      invitations.delete(invitationId);
      return {};
    },
  };
}
