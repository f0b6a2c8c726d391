import { z } from 'zod';
import { captureWaySchema } from '../../kernel/capture-way.ts';
import { evidenceKindSchema } from '../../kernel/evidence-kind.ts';
import {
  dayPrecisionSchema,
  idSchema,
  instantSchema,
  lineSchema,
  writtenMomentSchema,
} from '../../kernel/primitives.ts';

/** Larger files are refused at once: 4 GiB. */
export const EVIDENCE_LIMIT = 4 * 1024 ** 3;
/** Pieces in which a file travels from the page. */
export const CHUNK_BYTES = 1024 ** 2;
/** Larger files are kept but not shown inside the app: 64 MiB. */
export const PREVIEW_LIMIT = 64 * 1024 ** 2;

export type EvidenceKind = z.infer<typeof evidenceKindSchema>;

/** Custody: what happened to an item, when and by whom. */
export const custodyEventSchema = z.strictObject({
  eventId: idSchema,
  kind: z.enum([
    'imported',
    'viewed',
    'noted',
    'exported',
    'linked',
    'unlinked',
    'derived',
    'read',
    'checked',
    'described',
    'collected',
    'removed',
    'restored',
  ]),
  at: instantSchema,
  memberName: z.string(),
  text: z.string(),
});
export type CustodyEvent = z.infer<typeof custodyEventSchema>;

/**
 * How far the reading of words out of pictures is: `unread` for what was kept before Luwte could, `not-needed` where
 * there is no picture or the file holds its text itself, `failed` where nothing could be read.
 */
export const readingSchema = z.enum(['unread', 'not-needed', 'waiting', 'done', 'failed', 'cancelled']);
export type Reading = z.infer<typeof readingSchema>;

export const evidenceItemSchema = z.strictObject({
  evidenceId: idSchema,
  dossierId: idSchema,
  /** The incidents it stands with; those that were put aside included. */
  incidentIds: z.array(idSchema),
  fileName: z.string(),
  mediaType: z.string(),
  kind: evidenceKindSchema,
  /** Bytes of the original. */
  size: z.int(),
  /** SHA-256 of the original, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  capturedAt: instantSchema.nullable(),
  /** `day`: of `capturedAt` only the day is known. */
  capturedPrecision: dayPrecisionSchema,
  sourceUrl: z.string(),
  /** Who collected it, in words; empty: not written down. */
  collectedBy: z.string(),
  /** How it was captured; null: not written down. */
  captureWay: captureWaySchema.nullable(),
  /** The same in words: with what, from where; may be empty. */
  captureNote: z.string(),
  reading: readingSchema,
  /** The item that this one is a copy of, without what its file told of its maker. */
  derivedFrom: idSchema.nullable(),
  addedAt: instantSchema,
});
export type EvidenceItem = z.infer<typeof evidenceItemSchema>;

/** The text of a custody event `described`, as JSON: what stood there before. That of `collected` is the words themselves. */
export const capturedBeforeSchema = evidenceItemSchema
  .pick({ capturedAt: true, captureWay: true, captureNote: true })
  // Not in what was entered before a moment could be without its time.
  .extend({ capturedPrecision: dayPrecisionSchema.default('minute') });

/** An item that was just added, and what of its dossier it may be the same as. */
export const importedItemSchema = evidenceItemSchema.extend({
  alike: z.array(
    z.strictObject({
      evidenceId: idSchema,
      fileName: z.string(),
      /** The same bytes; otherwise a picture that looks like it. */
      exact: z.boolean(),
    }),
  ),
});
export type ImportedItem = z.infer<typeof importedItemSchema>;

/** Reading words out of pictures: files read and files in all of this run, pages of the file at hand. */
export const readingProgressSchema = z.strictObject({
  done: z.int(),
  total: z.int(),
  pages: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
});
export type ReadingProgress = z.infer<typeof readingProgressSchema>;

export const importFieldsSchema = z.strictObject({
  dossierId: idSchema,
  incidentId: idSchema.nullable(),
  fileName: lineSchema,
  size: z.int().min(0),
  capturedAt: writtenMomentSchema.nullable(),
  /** Absent: as exactly as it is given. */
  capturedPrecision: dayPrecisionSchema.optional(),
  sourceUrl: lineSchema,
  /** Who collected it, in words. */
  collectedBy: lineSchema.optional(),
  captureWay: captureWaySchema.nullable().optional(),
  captureNote: lineSchema.optional(),
  /** The import of incidents that it is kept with: what undoes that puts it aside too. */
  withImport: idSchema.optional(),
});
export type ImportFields = z.infer<typeof importFieldsSchema>;

/** Why a file cannot be relied on. */
export const evidenceProblemSchema = z.enum(['missing', 'altered', 'unreadable']);
export type EvidenceProblem = z.infer<typeof evidenceProblemSchema>;

export const bytesSchema = z.instanceof(Uint8Array<ArrayBuffer>);

/** What the page needs to show an item. Formats that can hold scripts come as text only. */
export const previewSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('image'), mediaType: z.string(), bytes: bytesSchema }),
  z.strictObject({ kind: z.literal('pdf'), bytes: bytesSchema }),
  z.strictObject({
    kind: z.literal('email'),
    from: z.string(),
    to: z.string(),
    subject: z.string(),
    date: z.string(),
    text: z.string(),
    attachments: z.array(z.strictObject({ fileName: z.string(), mediaType: z.string(), size: z.int() })),
  }),
  z.strictObject({ kind: z.literal('text'), text: z.string(), cut: z.boolean() }),
  z.strictObject({ kind: z.literal('none'), reason: z.enum(['too-large', 'unknown-kind']) }),
]);
export type Preview = z.infer<typeof previewSchema>;
