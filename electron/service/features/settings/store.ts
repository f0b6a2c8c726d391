import {
  type ExplainedSettings,
  explainedSettingsSchema,
  type SettingName,
  settingNames,
  settingRanges,
} from '../../../../shared/features/settings/model.ts';
import type { ReadableDb, WritableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';

/** The vault's settings; what was never chosen has its default. */
export function readVaultSettings(db: ReadableDb): ExplainedSettings {
  const chosen = (name: SettingName) => readSetting(db, name) ?? settingRanges[name].default;
  const reason = (name: SettingName) => readSetting(db, reasonOf(name));
  return explainedSettingsSchema.parse({
    ...Object.fromEntries(settingNames.map((name) => [name, chosen(name)])),
    reasons: Object.fromEntries(settingNames.map((name) => [name, reason(name)])),
  });
}

/** A stored value, or null where it was never chosen. */
export function readSetting(db: ReadableDb, name: string): unknown {
  const row = db.get<{ value: string }>(sql`SELECT value FROM settings WHERE name = ${name}`);
  return row === undefined ? null : JSON.parse(row.value);
}

/** `reason`: why a weaker value is fine here; the one that stood there goes where there is none. */
export function writeSetting(db: WritableDb, name: SettingName, value: number, reason: string | null): void {
  storeSetting(db, name, value);
  if (reason === null) db.run(sql`DELETE FROM settings WHERE name = ${reasonOf(name)}`);
  else storeSetting(db, reasonOf(name), reason);
}

/** In place of what was stored under this name. */
export function storeSetting(db: WritableDb, name: string, value: unknown): void {
  db.runOne(sql`
    INSERT INTO settings (name, value) VALUES (${name}, ${JSON.stringify(value)})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
}

function reasonOf(name: SettingName): string {
  return `${name}Reason`;
}
