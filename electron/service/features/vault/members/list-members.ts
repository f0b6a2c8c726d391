import type { MemberRow } from '../../../../../shared/features/vault/members-model.ts';
import type { Session } from '../../../app.ts';
import type { KeyFile } from '../../../crypto/index.ts';
import { Refusal } from '../../../refusal.ts';
import type { StoredMember, storedMembers } from './members-store.ts';
import { presentKeyFile } from './open-vault.ts';

type Stored = ReturnType<typeof storedMembers>;
export type ReadRefusal = Refusal<'DATABASE_DAMAGED' | 'DISK_FAILED'>;

/** Who can open the open vault and who could: the database's rows joined with the key file's slots. */
export async function listMembers(session: Session) {
  const stored = await readStored(session);
  if (stored instanceof Refusal) return stored;
  const keyFile = await presentKeyFile(session);
  if (keyFile instanceof Refusal) return keyFile;
  const sheet = keyFile.slots.find(({ kind }) => kind === 'recovery');
  return {
    members: joinMembers(stored.members, keyFile, session.slotId),
    generation: keyFile.generation,
    recovery: {
      createdAt: Date.parse(sheet?.createdAt ?? keyFile.createdAt),
      confirmedAt: stored.recoveryConfirmedAt,
    },
  };
}

/**
 * Members whose row has no slot and who were not revoked: adding them ended between the row and the key file. They are
 * marked at the next opening. Answers whether there were any.
 */
export async function markUnfinished(session: Session): Promise<boolean> {
  // A key file that had to be mended can lack a slot for another reason.
  if (session.vault.notices.length > 0) return false;
  const stored = await readStored(session);
  const keyFile = await presentKeyFile(session);
  if (stored instanceof Refusal || keyFile instanceof Refusal) return false;
  const slotIds = unfinishedIn(stored.members, keyFile);
  if (slotIds.length === 0) return false;
  const marked = await session.storage.write('vault.markNotFinished', { slotIds });
  return !(marked instanceof Refusal);
}

export async function readStored({ storage }: Pick<Session, 'storage'>): Promise<Stored | ReadRefusal> {
  return (await storage.read('vault.storedMembers', null)) as Stored | ReadRefusal;
}

/**
 * One row per person: who has a slot, known to the database or not, then who has none any more. Whoever the database
 * holds for a member without there being a slot cannot open the vault, and is not said to.
 */
export function joinMembers(
  stored: readonly StoredMember[],
  { slots }: Pick<KeyFile, 'slots'>,
  selfSlotId: string,
): MemberRow[] {
  const slotsById = new Map(slots.filter(({ kind }) => kind === 'member').map((slot) => [slot.id, slot]));
  const known = new Set(stored.map(({ slotId }) => slotId));
  const rows = stored.map((member) => ({
    ...member,
    disciplines: [...member.disciplines],
    revokedAt: slotsById.has(member.slotId) ? null : (member.revokedAt ?? member.createdAt),
  }));
  const unknown = [...slotsById.values()]
    .filter(({ id }) => !known.has(id))
    .map(({ id, createdAt }) => ({
      slotId: id,
      name: '',
      role: '',
      disciplines: [],
      substituteSlotId: null,
      createdAt: Date.parse(createdAt),
      revokedAt: null,
    }));
  return [...rows, ...unknown].map((row) => ({
    ...row,
    kdf: kdfOf(slotsById.get(row.slotId)),
    isSelf: row.slotId === selfSlotId,
  }));
}

function unfinishedIn(stored: readonly StoredMember[], { slots }: KeyFile): string[] {
  const slotIds = new Set(slots.map(({ id }) => id));
  return stored
    .filter(({ slotId, revokedAt }) => revokedAt === null && !slotIds.has(slotId))
    .map(({ slotId }) => slotId);
}

/** What deriving the key of a slot costs. */
export function kdfOf(slot: KeyFile['slots'][number] | undefined): MemberRow['kdf'] {
  if (slot?.kdf == null) return null;
  const { memoryKiB, iterations, parallelism } = slot.kdf;
  return { memoryKiB, iterations, parallelism };
}
