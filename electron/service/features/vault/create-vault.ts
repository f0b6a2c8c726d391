import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Member, Organisation } from '../../../../shared/features/vault/model.ts';
import type { App, Session } from '../../app.ts';
import {
  createVaultKeys,
  deriveKeys,
  type KdfStrength,
  type Secret,
  writeKeyFile,
} from '../../crypto/index.ts';
import { Refusal, refuse } from '../../refusal.ts';
import type { ChainHead } from '../../storage/audit-trail.ts';
import { openStorage } from '../../storage/storage.ts';
import { syncFolder } from '../../storage/sync-to-disk.ts';
import { storageFailureOf } from '../../threads/storage-failure.ts';
import { readOwnPack } from '../reference/api.ts';
import { recordHead } from './finish-vault.ts';
import { isTaken } from './is-taken.ts';
import { type OpenedKeys, openSession } from './open-session.ts';
import { vaultFiles } from './vault-files.ts';

export type NewVaultInput = {
  /** The folder to make, ending in `.luwte`. */
  readonly folder: string;
  readonly organisation: Organisation;
  readonly member: Member;
  readonly passphrase: string;
  readonly demo: boolean;
  readonly kdf: KdfStrength;
};

export type CreationRefusal = Refusal<
  'NAME_TAKEN' | 'FOLDER_NOT_WRITABLE' | 'PLACE_ON_NETWORK' | 'DISK_FULL' | 'DISK_FAILED'
>;

type Creator = Pick<App, 'deps' | 'lock'>;

/**
 * Makes a vault under a hidden name, whole, then gives it its own: a crash leaves no half vault that somebody could
 * try to open.
 * @returns the opened vault and its recovery key, which exists nowhere else
 */
export async function createVault(
  app: Creator,
  input: NewVaultInput,
): Promise<{ readonly session: Session; readonly recoveryKey: Secret } | CreationRefusal> {
  // Said before the work of seconds; what comes in between is still found when the name is made.
  if (await isTaken(input.folder)) return refuse('NAME_TAKEN');
  if ((await app.deps.describePlace(dirname(input.folder))).kind === 'network')
    return refuse('PLACE_ON_NETWORK');
  const partial = join(dirname(input.folder), `.${app.deps.newId()}.partial`);
  using unused = new DisposableStack();
  try {
    await mkdir(partial, { mode: 0o700 });
    const { recoveryKey, ...opened } = await makeKeys(app, input);
    unused.use(opened.vaultKey);
    unused.use(recoveryKey);
    await fillFolder(app, partial, input, opened);
    // Making the name first fails where anything is there; renaming onto it would replace an empty folder.
    await mkdir(input.folder);
    await rename(partial, input.folder);
    await syncFolder(dirname(input.folder));
    const session = await openSession(app, input.folder, opened);
    if (session instanceof Refusal) throw new Error('a new vault does not open');
    unused.move();
    return { session, recoveryKey };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    return creationRefusal(error);
  }
}

async function makeKeys(
  { deps }: Creator,
  input: NewVaultInput,
): Promise<OpenedKeys & { readonly recoveryKey: Secret }> {
  const slotId = deps.newId();
  const created = await createVaultKeys(
    {
      vaultId: deps.newId(),
      demo: input.demo,
      createdAt: new Date(deps.clock.now()).toISOString(),
      slotId,
      recoverySlotId: deps.newId(),
      label: '',
      passphrase: input.passphrase,
      kdf: input.kdf,
    },
    deps,
  );
  return { ...created, slotId };
}

async function fillFolder(
  { deps }: Creator,
  folder: string,
  input: NewVaultInput,
  { keyFile, slotId, vaultKey }: OpenedKeys,
): Promise<void> {
  const files = vaultFiles(folder);
  await mkdir(files.evidence, { mode: 0o700 });
  await mkdir(files.backups, { mode: 0o700 });
  const written = await writeKeyFile(folder, keyFile);
  if (!written.ok) throw new FileRefusal(written.code === 'disk-full' ? 'ENOSPC' : 'EIO');

  // Its first dossier is made with it.
  const pack = await readOwnPack(deps.folders, input.organisation.kind);
  using keys = deriveKeys(vaultKey, keyFile.vaultId, keyFile.generation);
  const storage = await openStorage(
    {
      databasePath: files.database,
      headPath: files.head,
      holdPath: files.hold,
      mode: 'write',
      mayMigrate: true,
      vaultId: keyFile.vaultId,
      generation: keyFile.generation,
      actor: slotId,
      isNew: true,
      keyFileHead: null,
      keys,
      // Closed again right after: threads that only read would not get to do anything.
      readers: 0,
    },
    { program: deps.threads.storage, now: deps.clock.now, onLost: () => undefined },
  );
  if (storage instanceof Refusal) throw new FileRefusal(storage.code === 'DISK_FULL' ? 'ENOSPC' : 'EIO');
  let founded: unknown;
  let head: ChainHead | null;
  try {
    const member = { ...input.member, slotId };
    founded = await storage.write('vault.found', { organisation: input.organisation, member });
    if (!(founded instanceof Refusal)) founded = await storage.write('reference.keepProgramPack', { pack });
  } finally {
    head = await storage.close();
  }
  if (founded instanceof Refusal) throw new FileRefusal(founded.code === 'DISK_FULL' ? 'ENOSPC' : 'EIO');
  if (head === null) throw new FileRefusal('EIO');
  await recordHead(folder, vaultKey, head);
}

/** A refusal of the disk that was a value on the way, as the file system would have thrown it. */
class FileRefusal extends Error {
  readonly code: 'ENOSPC' | 'EIO';

  constructor(code: 'ENOSPC' | 'EIO') {
    super('the disk refused');
    this.code = code;
  }
}

function creationRefusal(error: unknown): CreationRefusal {
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'EEXIST' || error.code === 'ENOTEMPTY') return refuse('NAME_TAKEN');
    if (
      error.code === 'EACCES' ||
      error.code === 'EPERM' ||
      error.code === 'EROFS' ||
      error.code === 'ENOENT'
    ) {
      return refuse('FOLDER_NOT_WRITABLE');
    }
  }
  const failure = storageFailureOf(error);
  if (failure === 'DISK_FULL' || failure === 'DISK_FAILED') return refuse(failure);
  throw error;
}
