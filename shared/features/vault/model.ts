import { z } from 'zod';
import {
  filledLineSchema,
  idSchema,
  instantSchema,
  languageSchema,
  lineSchema,
} from '../../kernel/primitives.ts';

/** Which protocol pack a vault works by: the universities' guidance (H) or the parties' protocol (P). */
export const organisationKindSchema = z.enum(['university', 'party']);
export type OrganisationKind = z.infer<typeof organisationKindSchema>;

/** Short tag in front of case codes (`KR-2026-0042`), so that codes of two vaults never collide. */
export const caseTagSchema = z.string().regex(/^[A-Z]{2,4}$/, { error: 'case-tag' });

export const timeZoneSchema = z.string().max(64).refine(isTimeZone, { error: 'time-zone' });

/** Logos are shown and printed small; anything above 512 KiB is refused at the field. */
export const LOGO_LIMIT = 512 * 1024;
export const logoSchema = z.strictObject({
  mediaType: z.enum(['image/png', 'image/jpeg']),
  bytes: z
    .instanceof(Uint8Array<ArrayBuffer>)
    .refine((bytes) => bytes.length <= LOGO_LIMIT, { error: 'logo-too-large' }),
});
export type Logo = z.infer<typeof logoSchema>;

export const organisationSchema = z.strictObject({
  name: filledLineSchema,
  kind: organisationKindSchema,
  language: languageSchema,
  timeZone: timeZoneSchema,
  caseTag: caseTagSchema,
  logo: logoSchema.nullable(),
});
export type Organisation = z.infer<typeof organisationSchema>;

/** Somebody with a slot: who can open the vault (security.md K4b). */
export const memberSchema = z.strictObject({ name: filledLineSchema, role: lineSchema });
export type Member = z.infer<typeof memberSchema>;

/** A vault this computer has seen before; `vaultId` names it towards the service, the path is for the eye only. */
export const knownVaultSchema = z.strictObject({
  vaultId: z.uuid(),
  name: z.string(),
  path: z.string(),
  demo: z.boolean(),
  lastOpenedAt: instantSchema.nullable(),
  /** The folder is there and can be read. */
  present: z.boolean(),
});
export type KnownVault = z.infer<typeof knownVaultSchema>;

/** What the open vault is, for the frame of every screen. */
export const openVaultSchema = z.strictObject({
  vaultId: z.uuid(),
  path: z.string(),
  demo: z.boolean(),
  organisation: organisationSchema,
  member: memberSchema.extend({ slotId: z.uuid() }),
  /** Real data waits until the recovery sheet was typed back in part (security.md K4). */
  recoveryConfirmed: z.boolean(),
});
export type OpenVault = z.infer<typeof openVaultSchema>;

/** A folder as the in-app picker shows it; ids are made up by the service and die with it. */
export const folderSchema = z.strictObject({
  folderId: idSchema,
  path: z.string(),
  parentId: idSchema.nullable(),
  entries: z.array(
    z.strictObject({ folderId: idSchema, name: z.string(), kind: z.enum(['folder', 'vault']) }),
  ),
});
export type Folder = z.infer<typeof folderSchema>;

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
