import { z } from 'zod';
import { languageSchema } from '../../kernel/primitives.ts';

/** What may be chosen, both ends included, what holds unless chosen, and which direction is the weaker one. */
export type SettingRange = {
  readonly least: number;
  readonly most: number;
  readonly default: number;
  readonly weaker: 'higher' | 'lower';
};

/**
 * The vault's settings that bear on security (security.md, Settings).
 * - `idleMinutes`: minutes without a key or a click after which the vault locks.
 * - `clipboardSeconds`: seconds after which a text that was copied out of Luwte is cleared from the clipboard.
 * - `kdfMemoryMiB`: memory of Argon2id, in MiB, for passphrases that are set from now on; never fewer than 3 passes (K1).
 */
export const settingRanges = {
  idleMinutes: { least: 1, most: 15, default: 5, weaker: 'higher' },
  clipboardSeconds: { least: 10, most: 30, default: 20, weaker: 'higher' },
  kdfMemoryMiB: { least: 64, most: 1024, default: 256, weaker: 'lower' },
} as const satisfies Readonly<Record<string, SettingRange>>;
export type SettingName = keyof typeof settingRanges;
export const settingNames = [
  'idleMinutes',
  'clipboardSeconds',
  'kdfMemoryMiB',
] as const satisfies readonly SettingName[];

/** Minutes after which the vault locks at the latest where the system does not tell that its screen is locked. */
export const UNTOLD_IDLE_MINUTES = 3;

/** Whether a value is weaker than the default, so that it asks for a reason. */
export function isWeakerThanDefault(name: SettingName, value: number): boolean {
  const range: SettingRange = settingRanges[name];
  return range.weaker === 'higher' ? value > range.default : value < range.default;
}

/** Choices of this computer, kept outside the vault: nothing about anybody. */
export const deviceSettingsSchema = z.strictObject({
  language: languageSchema,
  colourScheme: z.enum(['auto', 'light', 'dark']),
  /** Single-key shortcuts (N, G then a letter, /) can get in the way of speech input and screen readers. */
  singleKeys: z.boolean(),
  /** How many things ask for attention today is told by a notification of the system: a number, nothing else. */
  dayNotice: z.boolean(),
});
export type DeviceSettings = z.infer<typeof deviceSettingsSchema>;

/** Choices of the vault, for everybody who opens it. */
export const vaultSettingsSchema = z.strictObject({
  idleMinutes: within(settingRanges.idleMinutes),
  clipboardSeconds: within(settingRanges.clipboardSeconds),
  kdfMemoryMiB: within(settingRanges.kdfMemoryMiB),
});
export type VaultSettings = z.infer<typeof vaultSettingsSchema>;

/** With why somebody chose a weaker value than the default; null where it is not weaker. */
export const explainedSettingsSchema = vaultSettingsSchema.extend({
  reasons: z.strictObject({
    idleMinutes: z.string().nullable(),
    clipboardSeconds: z.string().nullable(),
    kdfMemoryMiB: z.string().nullable(),
  }),
});
export type ExplainedSettings = z.infer<typeof explainedSettingsSchema>;

function within({ least, most }: SettingRange) {
  return z.int().min(least).max(most);
}
