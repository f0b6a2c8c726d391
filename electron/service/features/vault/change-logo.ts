import type { Logo } from '../../../../shared/features/vault/model.ts';
import type { App } from '../../app.ts';
import { canPrintLogo } from '../../documents/can-print-logo.ts';
import { Refusal, refuse } from '../../refusal.ts';

type LogoRefusal = Refusal<
  | 'VAULT_CLOSED'
  | 'VAULT_READ_ONLY'
  | 'RECOVERY_UNCONFIRMED'
  | 'LOGO_UNREADABLE'
  | 'DISK_FULL'
  | 'DISK_FAILED'
>;

/**
 * Puts another logo in place of the organisation's, or takes it away. What is made from now on has the new one.
 * @param logo null: none any more
 */
export async function changeLogo(
  app: Pick<App, 'deps' | 'session' | 'describe'>,
  logo: Logo | null,
): Promise<Record<never, never> | LogoRefusal> {
  const session = app.session();
  if (session === null) return refuse('VAULT_CLOSED');
  if (session.vault.mode.kind !== 'open') return refuse('VAULT_READ_ONLY');
  if (!session.vault.recoveryConfirmed) return refuse('RECOVERY_UNCONFIRMED');
  // Nothing is kept that would stop a recovery sheet or a letter later on.
  if (logo !== null && !(await canPrintLogo(app.deps, logo))) return refuse('LOGO_UNREADABLE');
  if (app.session()?.vaultId !== session.vaultId) return refuse('VAULT_CLOSED');
  const stored = await session.storage.write('vault.storeLogo', { logo });
  if (stored instanceof Refusal) return stored as Refusal<'DISK_FULL' | 'DISK_FAILED'>;
  const present = app.session();
  if (present?.vaultId === session.vaultId)
    app.describe({ ...present.vault, organisation: { ...present.vault.organisation, logo } });
  return {};
}
