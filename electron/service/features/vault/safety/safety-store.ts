import type { DeepCheck } from '../../../../../shared/features/vault/safety-model.ts';
import { headCode } from '../../../crypto/index.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import { chainHead } from '../../../storage/audit-trail.ts';
import type { ReadableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';

/** What the database itself knows of how the vault is doing. Dates in milliseconds since 1970. */
export type SafetyState = {
  readonly sequence: number;
  readonly headCode: string;
  /** When the vault was made, and when its last action was done. */
  readonly createdAt: number;
  readonly lastAt: number;
  readonly lastOutsideAt: number | null;
  readonly lastProvedRestoreAt: number | null;
  readonly deepCheck: DeepCheck | null;
  /** Whether the present recovery sheet was typed back in part. */
  readonly sheetConfirmed: boolean;
};

export function safetyState({ db, now }: ReadContext): SafetyState {
  const head = chainHead(db);
  return {
    sequence: head.sequence,
    headCode: headCode(head),
    createdAt: entryAt(db, 1) ?? now,
    lastAt: entryAt(db, head.sequence) ?? now,
    lastOutsideAt: readDate(db, 'lastOutsideAt'),
    lastProvedRestoreAt: readDate(db, 'lastProvedRestoreAt'),
    deepCheck: readDeepCheck(db),
    sheetConfirmed: readSetting(db, 'recoveryConfirmedAt') !== undefined,
  };
}

/** The outcome of reading the whole vault, with how many things were wrong. */
export function recordCheck({ db, audit }: WriteContext, check: DeepCheck): null {
  const { at, problems, ...found } = check;
  writeSetting('lastDeepCheckAt', at);
  writeSetting('lastDeepCheckProblems', found);
  audit({ action: 'vault.check', objectId: '', count: problems });
  return null;

  function writeSetting(name: string, value: unknown): void {
    db.runOne(sql`
      INSERT INTO settings (name, value) VALUES (${name}, ${JSON.stringify(value)})
      ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
  }
}

/** How many problems an outcome speaks of. */
export function countProblems({ database, history, evidence, backups }: Found): number {
  return Number(database) + Number(history) + evidence + backups;
}

type Found = Pick<DeepCheck, 'database' | 'history' | 'evidence' | 'backups'>;

function readDeepCheck(db: ReadableDb): DeepCheck | null {
  const at = readDate(db, 'lastDeepCheckAt');
  const stored = readSetting(db, 'lastDeepCheckProblems') as Found | Omit<Found, 'backups'> | undefined;
  if (at === null || stored === undefined) return null;
  // Checks did not always look at backups.
  const found = { backups: 0, ...stored };
  return { at, problems: countProblems(found), ...found };
}

function readDate(db: ReadableDb, name: string): number | null {
  const value = readSetting(db, name);
  return typeof value === 'number' ? value : null;
}

function readSetting(db: ReadableDb, name: string): unknown {
  const row = db.get<{ value: string }>(sql`SELECT value FROM settings WHERE name = ${name}`);
  return row === undefined ? undefined : JSON.parse(row.value);
}

function entryAt(db: ReadableDb, sequence: number): number | null {
  return db.get<{ at: number }>(sql`SELECT at FROM audit WHERE sequence = ${sequence}`)?.at ?? null;
}
