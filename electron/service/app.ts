import type { OpenVault } from '../../shared/features/vault/model.ts';
import type { Secret, VaultKeys } from './crypto/index.ts';
import type { ServiceDeps } from './deps.ts';
import type { Storage } from './storage/storage.ts';

/** An open vault. Lives from unlock to lock; the end of the process clears it. */
export type Session = {
  readonly folder: string;
  readonly vaultId: string;
  readonly slotId: string;
  readonly generation: number;
  readonly vaultKey: Secret;
  readonly keys: VaultKeys;
  /** The keys of any generation; null for one that this vault has not had. */
  readonly keysOf: (generation: number) => VaultKeys | null;
  readonly storage: Storage;
  /** What every screen's frame shows. */
  readonly vault: OpenVault;
};

/** Why a vault was locked; the page says so. `lost`: a thread of the database ended, so that only locking was left. */
export type LockReason = 'asked' | 'idle' | 'host' | 'lost';

/** What service handlers share: the outside, and the vault that is open. */
export type App = {
  readonly deps: ServiceDeps;
  readonly session: () => Session | null;
  /** Takes over an opened vault. */
  readonly open: (session: Session) => void;
  /** Puts a changed description of the open vault in place of the present one. */
  readonly describe: (vault: OpenVault) => void;
  /** Puts the same vault under keys of a new generation in place of the present session. */
  readonly replace: (session: Session) => void;
  readonly lock: (reason: LockReason) => Promise<void>;
  /** Somebody is at work. */
  readonly touch: () => void;
  /** Minutes without that after which the vault locks. */
  readonly setIdleMinutes: (minutes: number) => void;
  /** Whether the host is told when the screen of this computer is locked. */
  readonly isScreenLockTold: () => boolean;
  /** Work to do in the background once a vault is open; when it fails, nobody is bothered. */
  readonly onOpen: (work: (session: Session) => Promise<void>) => void;
  /** Work that belongs to the open vault and must be broken off before it closes. */
  readonly onLock: (work: () => Promise<void>) => void;
  /** The projector window is gone, and the service did not ask for that. */
  readonly onProjectorClosed: (work: () => void) => void;
};
