import type { App, Session } from '../../app.ts';
import {
  confirmKeyFile,
  deriveKeys,
  readKeyFile,
  rotateVaultKey,
  type Secret,
  setKeyFileHead,
  wrapPastKey,
  writeKeyFile,
} from '../../crypto/index.ts';
import { Refusal, refuse } from '../../refusal.ts';

/** Who is revoked, and who confirmed it besides the one who asks. */
export type Revocation = { readonly revokedSlotId: string; readonly secondSlotId: string | null };

/**
 * A new generation of the vault key, without one member (security.md K5): the database under new keys beside the old
 * one, then the key file, then the switch. Whatever happens in between, the old or the new key opens the vault.
 * Refusals: DISK_FULL, DISK_FAILED: nothing has changed. NOT_SWITCHED: the database could not be opened again; the
 * vault must be locked, and opens afterwards.
 */
export async function rotateVault(
  app: Pick<App, 'deps' | 'session' | 'replace' | 'lock'>,
  session: Session,
  { revokedSlotId, secondSlotId }: Revocation,
): Promise<
  | { readonly session: Session; readonly recoveryKey: Secret }
  | Refusal<'DISK_FULL' | 'DISK_FAILED' | 'NOT_SWITCHED'>
> {
  const { deps } = app;
  const { folder, vaultId, vaultKey: present, generation: past } = session;
  const reading = await readKeyFile(folder);
  if (!reading.ok) return refuse('DISK_FAILED');
  const createdAt = new Date(deps.clock.now()).toISOString();
  const { keyFile, vaultKey, recoveryKey } = await rotateVaultKey(
    reading.keyFile,
    present,
    { revokedSlotIds: [revokedSlotId], recoverySlotId: deps.newId(), createdAt },
    deps,
  );
  using unused = new DisposableStack();
  unused.use(vaultKey);
  unused.use(recoveryKey);
  const { generation } = keyFile;
  const keys = unused.use(deriveKeys(vaultKey, vaultId, generation));
  const pastKey = wrapPastKey(keys.wrapKey, { vaultId, generation: past }, present, deps);
  const change = { name: 'vault.enterRevocation', input: { revokedSlotId, secondSlotId } };
  const isSwitched = await session.storage
    .rotate({ keys, generation, pastKey, change }, async (head) => {
      const written = await writeKeyFile(folder, setKeyFileHead(keyFile, vaultKey, head));
      return written.ok;
    })
    .catch(() => refuse('NOT_SWITCHED'));
  if (isSwitched instanceof Refusal) {
    if (isSwitched.code === 'DISK_FULL' || isSwitched.code === 'DISK_FAILED') {
      return refuse(isSwitched.code);
    }
    // The database is closed and does not open again here: only a fresh process can go on.
    setImmediate(() => void app.lock('lost'));
    return refuse('NOT_SWITCHED');
  }
  if (!isSwitched) return refuse('DISK_FAILED');
  // From here on the database is under them, and only a session that has them can go on.
  unused.move();
  await confirmKeyFile(folder);
  const keysOf = (of: number) => (of === generation ? keys : session.keysOf(of));
  // What was found out about the vault meanwhile stays.
  const vault = { ...(app.session() ?? session).vault, recoveryConfirmed: false };
  const rotated: Session = { ...session, generation, vaultKey, keys, keysOf, vault };
  app.replace(rotated);
  return { session: rotated, recoveryKey };
}
