import { derivePastKeys, type Secret, type VaultKeys } from '../crypto/index.ts';
import type { ReadableDb } from './connection.ts';
import { sql } from './sql.ts';

/** The audit key of every generation that the vault has had; null for one that it cannot know. */
export type AuditKeys = (generation: number) => Secret | null;

export type PresentKeys = {
  readonly vaultId: string;
  readonly generation: number;
  readonly auditKey: Secret;
  readonly wrapKey: Secret;
};

/** Reads the former generations' keys from the database and answers all audit keys. Kept with the connection. */
export function readAuditKeys(db: ReadableDb, present: PresentKeys): AuditKeys {
  const past = readPastKeys(db, present);
  return (generation) =>
    generation === present.generation ? present.auditKey : (past.get(generation)?.auditKey ?? null);
}

/** The keys of the generations before the present one, by generation. */
export function readPastKeys(
  db: ReadableDb,
  present: Pick<PresentKeys, 'vaultId' | 'generation' | 'wrapKey'>,
): ReadonlyMap<number, VaultKeys> {
  return derivePastKeys(present, (generation) => {
    const row = db.get<{ wrapped: Uint8Array }>(
      sql`SELECT wrapped FROM past_keys WHERE generation = ${generation}`,
    );
    return row?.wrapped ?? null;
  });
}
