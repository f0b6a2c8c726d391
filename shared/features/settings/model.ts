import { z } from 'zod';
import { languageSchema } from '../../kernel/primitives.ts';

/** Minutes without a key or a click after which the vault locks: 1 to 15, 5 unless set (security.md, Settings). */
export const IDLE_MINUTES = { least: 1, most: 15, default: 5 } as const;

/** Choices of this computer, kept outside the vault: nothing about anybody. */
export const deviceSettingsSchema = z.strictObject({
  language: languageSchema,
  colourScheme: z.enum(['auto', 'light', 'dark']),
  /** Single-key shortcuts (N, G then a letter, /) can get in the way of speech input and screen readers. */
  singleKeys: z.boolean(),
});
export type DeviceSettings = z.infer<typeof deviceSettingsSchema>;

/** Choices of the vault, for everybody who opens it. */
export const vaultSettingsSchema = z.strictObject({
  idleMinutes: z.int().min(IDLE_MINUTES.least).max(IDLE_MINUTES.most),
});
export type VaultSettings = z.infer<typeof vaultSettingsSchema>;
