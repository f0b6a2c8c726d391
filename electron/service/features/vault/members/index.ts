import type { membersContract } from '../../../../../shared/features/vault/members-contract.ts';
import type { App } from '../../../app.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { ServiceHandlers } from '../../../slice.ts';
import type { VaultParts } from '../vault-parts.ts';
import { createAdding } from './add-member.ts';
import { changePassphrase } from './change-passphrase.ts';
import { kdfOf, listMembers, markUnfinished } from './list-members.ts';
import { describeAnew, presentKeyFile } from './open-vault.ts';
import { createRecovering } from './recover-vault.ts';
import { revokeMember } from './revoke-member.ts';
import { secondPersonsOf } from './second-person.ts';

/** Who can open the vault. What changes the key file goes in turn: two at once would undo each other's change. */
export function membersServices(app: App, parts: VaultParts): ServiceHandlers<typeof membersContract> {
  const { inTurn } = parts;
  let isLocking = false;
  app.onLock(async () => {
    isLocking = true;
  });
  const goesOn = () => !isLocking;
  const adding = createAdding(app, parts, goesOn);
  const recovering = createRecovering(app, parts);
  const secondPersons = secondPersonsOf(app);
  // In turn as well: somebody who is being added just now is not unfinished.
  app.onOpen(
    inTurn(async (session) => {
      if (session.vault.mode.kind === 'open' && (await markUnfinished(session))) await describeAnew(app);
    }),
  );

  return {
    async members() {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      // The frame shows the name of who is here: after a change it is to show the new one.
      const { recoveryConfirmed } = session.vault;
      await describeAnew(app, { recoveryConfirmed });
      return listMembers(session);
    },
    // In turn, as all that proves a passphrase: guesses side by side would overtake the delay.
    beginMember: inTurn(adding.begin),
    finishMember: inTurn(adding.finish),
    cancelMember: adding.cancel,
    changePassphrase: inTurn((input) => changePassphrase(app, parts, input, goesOn)),
    revokeMember: inTurn((input) => revokeMember(app, parts, secondPersons, input)),
    proveSecondPerson: inTurn(async ({ slotId, passphrase }) => {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      if (slotId === session.slotId) return refuse('OWN_SLOT');
      const keyFile = await presentKeyFile(session);
      if (keyFile instanceof Refusal) return keyFile;
      if (!keyFile.slots.some(({ id, kind }) => id === slotId && kind === 'member'))
        return refuse('NOT_FOUND');
      const wrong = await parts.provePassphrase(session, slotId, passphrase);
      return wrong ?? secondPersons.prove(slotId);
    }),
    beginRecovery: inTurn(recovering.begin),
    finishRecovery: inTurn(recovering.finish),
    async kdf() {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const keyFile = await presentKeyFile(session);
      if (keyFile instanceof Refusal) return keyFile;
      return { own: kdfOf(keyFile.slots.find(({ id }) => id === session.slotId)) };
    },
  };
}
