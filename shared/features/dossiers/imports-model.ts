import { z } from 'zod';
import {
  filledLineSchema,
  idSchema,
  instantSchema,
  lineSchema,
  packItemSchema,
  precisionSchema,
  writtenMomentSchema,
} from '../../kernel/primitives.ts';
import { dossierStatusSchema } from './model.ts';

/** Most rows of one import. */
export const IMPORT_ROWS = 50_000;
/** Largest file of rows, and most that mails and pages are together, in bytes: 50 MiB. */
export const IMPORT_BYTES = 50 * 1024 ** 2;
/** Most mails and saved pages in one import. */
export const IMPORT_FILES = 100;
/** Pieces in which a file travels from the page. */
export const IMPORT_CHUNK = 1024 ** 2;

/** Messages into one dossier, or past cases as dossiers of their own. */
export const importKindSchema = z.enum(['incidents', 'register']);
export type ImportKind = z.infer<typeof importKindSchema>;

/** What a column of incidents can be. */
export const incidentColumns = [
  'moment',
  'time',
  'platform',
  'sender',
  'link',
  'text',
  'forms',
  'reach',
  'observedBy',
  'remarks',
] as const;
/** What a column of past cases can be. */
export const registerColumns = [
  'name',
  'unit',
  'function',
  'received',
  'status',
  'trigger',
  'forms',
  'platform',
  'severity',
  'account',
  'closed',
] as const;
export const importFieldSchema = z.enum([...new Set([...incidentColumns, ...registerColumns])]);
export type ImportField = z.infer<typeof importFieldSchema>;

/** Whether 5/11 is the fifth of November or the eleventh of May. */
export const dateOrderSchema = z.enum(['day-first', 'month-first']);
export type DateOrder = z.infer<typeof dateOrderSchema>;

export const importMappingSchema = z.strictObject({
  /** The first row holds the names of the columns. */
  hasHeader: z.boolean(),
  /** Which column, from 0, is what; a field stands here once at most. */
  columns: z.array(z.strictObject({ field: importFieldSchema, column: z.int().min(0).max(199) })).max(30),
  /** Null where the dates leave no doubt. */
  dateOrder: dateOrderSchema.nullable(),
  /** The day of rows that say none, as a moment on it; null: such rows cannot be brought in. */
  moment: writtenMomentSchema.nullable(),
  /** Item of the pack for rows whose platform the file does not say; null: such rows cannot be brought in. */
  platform: packItemSchema.nullable(),
  /** Items of the pack that every row gets besides its own. */
  forms: z.array(packItemSchema).max(20),
  /** For rows that do not say who saw it. */
  observedBy: lineSchema,
  /** How past cases came in; only for those. */
  channel: packItemSchema.nullable(),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;

/** A column as the file has it. */
export const importColumnSchema = z.strictObject({
  /** Empty where the file gives no names. */
  name: z.string(),
  /** The first cells that hold something. */
  samples: z.array(z.string()).max(3),
  /** Whether its dates tell the order of day and month. */
  dates: z.enum(['none', 'clear', 'unclear']),
});
export type ImportColumn = z.infer<typeof importColumnSchema>;

/** What was read: its columns, and a mapping as a proposal. */
export const importDescriptionSchema = z.strictObject({
  rows: z.int(),
  columns: z.array(importColumnSchema),
  mapping: importMappingSchema,
  /** The proposal is what was chosen for the same columns before. */
  remembered: z.boolean(),
  /** Null where the file says its own. */
  encoding: z.enum(['utf-8', 'utf-16', 'windows-1252']).nullable(),
  /** Characters that could not be read. */
  replaced: z.int(),
  /** Mails and saved pages: nothing to map. */
  fromFiles: z.boolean(),
});
export type ImportDescription = z.infer<typeof importDescriptionSchema>;

/** Why a row cannot be brought in. */
export const rowProblemSchema = z.enum([
  'missing',
  'date-unreadable',
  'date-unclear',
  'not-in-pack',
  'too-long',
  'nothing-said',
  'quotes',
  'file-unreadable',
  'unknown-word',
]);
export type RowProblem = z.infer<typeof rowProblemSchema>;

/** What was done to a row that can be brought in. */
export const rowNoteSchema = z.enum([
  'credentials-removed',
  'form-to-remarks',
  'reach-to-remarks',
  'platform-assumed',
  'sender-from-link',
  'person-known',
  'trigger-left-out',
  'severity-left-out',
  'sender-looks-like',
]);
export type RowNote = z.infer<typeof rowNoteSchema>;

export const rowStateSchema = z.enum(['ready', 'duplicate', 'wrong']);
export type RowState = z.infer<typeof rowStateSchema>;

/** A row as the preview shows it; what was said stays behind (veil). */
export const importRowSchema = z.strictObject({
  /** As a spreadsheet counts: from 1, the header included. */
  row: z.int(),
  state: rowStateSchema,
  problems: z.array(z.strictObject({ code: rowProblemSchema, field: importFieldSchema.nullable() })),
  notes: z.array(rowNoteSchema),
  /** The row of the file that it is the same as; null where it is in the dossier already, or no duplicate. */
  sameAs: z.int().nullable(),
  occurredAt: instantSchema.nullable(),
  precision: precisionSchema.nullable(),
  platform: packItemSchema.nullable(),
  forms: z.array(packItemSchema),
  /** Who sent it; of past cases the person. */
  who: z.string(),
  /** The link; of past cases the unit. File names of mails and pages. */
  where: z.string(),
  status: dossierStatusSchema.nullable(),
  textLength: z.int(),
});
export type ImportRow = z.infer<typeof importRowSchema>;

/** A mail or saved page that is not evidence yet of the incident that it became, known by its SHA-256 (hexadecimal). */
export const fileLeftSchema = z.strictObject({ incidentId: idSchema, sha256: z.string() });
export type FileLeft = z.infer<typeof fileLeftSchema>;

/** A past import, to be undone or brought back. */
export const pastImportSchema = z.strictObject({
  importId: idSchema,
  source: z.string(),
  added: z.int(),
  skipped: z.int(),
  at: instantSchema,
  memberName: z.string(),
  undoneAt: instantSchema.nullable(),
  /** Mails and saved pages that are evidence by now, that still can be, and that somebody let go of. */
  filesKept: z.int(),
  filesLeft: z.int(),
  filesLetGo: z.int(),
});
export type PastImport = z.infer<typeof pastImportSchema>;

/** What is read: one table (file or pasted), or mails and saved pages, by the places of the files that were sent. */
export const importSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('table'), name: lineSchema }),
  z.strictObject({ kind: z.literal('files'), names: z.array(filledLineSchema).min(1).max(IMPORT_FILES) }),
]);
export type ImportSource = z.infer<typeof importSourceSchema>;
