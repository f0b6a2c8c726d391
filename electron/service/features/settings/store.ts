import {
  IDLE_MINUTES,
  type VaultSettings,
  vaultSettingsSchema,
} from '../../../../shared/features/settings/model.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';

const defaults: VaultSettings = { idleMinutes: IDLE_MINUTES.default };

/** The vault's settings; what was never set has its default. */
export function readVaultSettings(db: ReadableDb): VaultSettings {
  const rows = db.all<{ name: string; value: string }>(
    sql`SELECT name, value FROM settings WHERE name = 'idleMinutes'`,
  );
  const stored = Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]));
  return vaultSettingsSchema.parse({ ...defaults, ...stored });
}

export function writeSetting(db: WritableDb, name: string, value: string | number | boolean): void {
  db.runOne(sql`
    INSERT INTO settings (name, value) VALUES (${name}, ${JSON.stringify(value)})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
}
