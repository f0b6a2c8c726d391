import type { Session } from '../../../app.ts';
import { Refusal } from '../../../refusal.ts';

export type EntryRefusal = Refusal<
  'DISK_FULL' | 'DISK_FAILED' | 'DATABASE_DAMAGED' | 'VAULT_READ_ONLY' | 'NOT_CONFIRMED'
>;

/** Stores an entry of the trail. Null where it is stored. */
export async function enter(session: Session, name: string, input: unknown): Promise<EntryRefusal | null> {
  const entered = await session.storage.write(name, input);
  return entered instanceof Refusal ? (entered as EntryRefusal) : null;
}
