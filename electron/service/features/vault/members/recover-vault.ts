import type { App } from '../../../app.ts';
import type { Secret } from '../../../crypto/index.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { unlockVault } from '../unlock-vault.ts';
import type { VaultParts } from '../vault-parts.ts';
import { listResettable, resetMember, withRecoveryKey } from './reset-member.ts';
import { readTypedRecoveryKey, wrongRecoveryKey } from './typed-recovery-key.ts';

/** How long a recovery that was begun may take, in milliseconds. */
const PATIENCE = 600_000;

/** A recovery key that opens a vault. Cleared when the vault is open, ten minutes later, and when the process ends. */
type Begun = {
  readonly recoveryId: string;
  readonly vaultId: string;
  readonly recoveryKey: Secret;
  readonly until: number;
};

/** With the recovery sheet into a vault whose passphrase nobody knows any more (security.md K4). */
export function createRecovering(app: App, parts: VaultParts) {
  const { deps } = app;
  const { known, delay, note, takeOver } = parts;
  let begun: Begun | null = null;

  const forget = (): void => {
    begun?.recoveryKey[Symbol.dispose]();
    begun = null;
  };

  return {
    async begin({ vaultId, recoveryKey: typed }: { readonly vaultId: string; readonly recoveryKey: string }) {
      if (app.session() !== null) return refuse('ALREADY_OPEN');
      const vault = await known.find(vaultId);
      if (vault === undefined) return refuse('VAULT_NOT_FOUND');
      const guessed = `${vaultId} recovery`;
      const recoveryKey = readTypedRecoveryKey(delay, guessed, typed);
      if (recoveryKey instanceof Refusal) return recoveryKey;
      using unused = new DisposableStack();
      unused.use(recoveryKey);
      const members = await withRecoveryKey(app, vault.path, recoveryKey, listResettable);
      if (members instanceof Refusal) {
        if (members.code !== 'WRONG_RECOVERY_KEY')
          return members as Exclude<typeof members, Refusal<'WRONG_RECOVERY_KEY'>>;
        delay.failed(guessed);
        await note(vaultId, { failedUnlocks: vault.failedUnlocks + 1 });
        deps.log('recovery-failed');
        return wrongRecoveryKey(delay, guessed);
      }
      delay.succeeded(guessed);
      forget();
      const recoveryId = deps.newId();
      begun = { recoveryId, vaultId, recoveryKey, until: deps.clock.monotonic() + PATIENCE };
      unused.move();
      return { recoveryId, members };
    },

    async finish(input: {
      readonly recoveryId: string;
      readonly slotId: string;
      readonly passphrase: string;
    }) {
      if (app.session() !== null) return refuse('ALREADY_OPEN');
      if (begun !== null && begun.until <= deps.clock.monotonic()) forget();
      if (begun?.recoveryId !== input.recoveryId) return refuse('RECOVERY_GONE');
      const { vaultId, recoveryKey } = begun;
      const vault = await known.find(vaultId);
      if (vault === undefined) return refuse('VAULT_NOT_FOUND');
      const refused = await withRecoveryKey(app, vault.path, recoveryKey, (opened) =>
        resetMember(app, parts, opened, input),
      );
      // The vault got another sheet since the key was typed.
      if (refused?.code === 'WRONG_RECOVERY_KEY') return refuse('RECOVERY_GONE');
      if (refused !== null) return refused as Exclude<typeof refused, Refusal<'WRONG_RECOVERY_KEY'>>;
      forget();
      const session = await unlockVault(app, vault.path, input.passphrase, input.slotId);
      // Just proved: what opens now is not for want of the passphrase.
      if (session instanceof Refusal) {
        return session.code === 'WRONG_PASSPHRASE'
          ? refuse('KEY_FILE_DAMAGED')
          : (session as Exclude<typeof session, Refusal<'WRONG_PASSPHRASE'>>);
      }
      delay.succeeded(vaultId);
      await takeOver(session, vault.failedUnlocks);
      return {};
    },
  };
}
