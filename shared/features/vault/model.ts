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

/** Where the audit chain stands, short enough to read out: `1245-7F3A91C2`, the number of actions and part of a hash. */
export const headCodeSchema = z.string().regex(/^\d+-[0-9A-F]{8}$/);

/** What kind of place a folder is: a network drive is not written to, a synchronised folder is warned about. */
export const vaultPlaceSchema = z.strictObject({
  kind: z.enum(['local', 'network', 'synchronised']),
  /** Of the service that synchronises, as in `OneDrive`; else empty. */
  name: z.string(),
});
export type VaultPlace = z.infer<typeof vaultPlaceSchema>;

/** What can be done in an open vault. Only `open` can be written to. */
export const vaultModeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open') }),
  z.strictObject({ kind: z.literal('read-only'), reason: z.enum(['medium', 'network']) }),
  z.strictObject({
    kind: z.literal('rescue'),
    /** `history`: acknowledged actions are missing; `damage`: pages of the database cannot be read. */
    reason: z.enum(['history', 'damage']),
    /** How many actions are missing at least; null where that cannot be told. */
    missing: z.int().min(1).nullable(),
    /** When the last action that is there was done. */
    lastAt: instantSchema.nullable(),
  }),
]);
export type VaultMode = z.infer<typeof vaultModeSchema>;

/** Said once after opening: it went well, in another way than usual. */
export const openingNoticeSchema = z.enum([
  /** `vault.json` could not be used; the generation before it opened the vault. */
  'key-file-previous',
  /** The same; the key file of a backup did. */
  'key-file-from-backup',
]);
export type OpeningNotice = z.infer<typeof openingNoticeSchema>;

/** A vault this computer has seen before; `vaultId` names it towards the service, the path is for the eye only. */
export const knownVaultSchema = z.strictObject({
  vaultId: z.uuid(),
  name: z.string(),
  path: z.string(),
  demo: z.boolean(),
  lastOpenedAt: instantSchema.nullable(),
  /** The folder is there and can be read. */
  present: z.boolean(),
  /** Where its audit chain stood at the last lock, as its key file says; null where it says nothing. */
  headCode: headCodeSchema.nullable(),
  /** A restored vault took its place; it is kept for seven days at least. */
  replacedAt: instantSchema.nullable(),
});
export type KnownVault = z.infer<typeof knownVaultSchema>;

/** What the open vault is, for the frame of every screen. */
export const openVaultSchema = z.strictObject({
  vaultId: z.uuid(),
  path: z.string(),
  demo: z.boolean(),
  organisation: organisationSchema,
  /** The name is empty for a slot of which the database knows nothing. */
  member: memberSchema.extend({ slotId: z.uuid(), name: lineSchema }),
  /** Real data waits until the recovery sheet was typed back in part (security.md K4). */
  recoveryConfirmed: z.boolean(),
  mode: vaultModeSchema,
  place: vaultPlaceSchema,
  notices: z.array(openingNoticeSchema),
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
  /** Dialogs of the system can be used in its place: `chooseFolder`, `chooseSavePlace`. */
  hasDialog: z.boolean(),
  /** Where looking may begin; `disk`: a disk or stick that is in. */
  places: z.array(
    z.strictObject({
      folderId: idSchema,
      name: z.string(),
      kind: z.enum(['home', 'desktop', 'documents', 'disk']),
    }),
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
