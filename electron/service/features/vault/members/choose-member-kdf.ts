import type { App, Session } from '../../../app.ts';
import type { KdfStrength } from '../../../crypto/index.ts';
import { settledKdf } from '../../settings/api.ts';

/** Key derivation values for a passphrase that is being set in an open vault (security.md K1). */
export async function chooseMemberKdf(
  { deps }: Pick<App, 'deps'>,
  { storage }: Pick<Session, 'storage'>,
): Promise<KdfStrength> {
  return settledKdf(storage, await deps.chooseKdf());
}
