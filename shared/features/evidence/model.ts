import { z } from 'zod';
import { idSchema, instantSchema, lineSchema } from '../../kernel/primitives.ts';

/** Larger files are refused at once: 4 GiB. */
export const EVIDENCE_LIMIT = 4 * 1024 ** 3;
/** Pieces in which a file travels from the page. */
export const CHUNK_BYTES = 1024 ** 2;
/** Larger files are kept but not shown inside the app: 64 MiB. */
export const PREVIEW_LIMIT = 64 * 1024 ** 2;

/** How a file can be looked at inside the app, told from its first bytes, never from its name alone. */
export const evidenceKindSchema = z.enum(['image', 'pdf', 'email', 'text', 'other']);
export type EvidenceKind = z.infer<typeof evidenceKindSchema>;

/** Custody: what happened to an item, when and by whom. */
export const custodyEventSchema = z.strictObject({
  eventId: idSchema,
  kind: z.enum(['imported', 'viewed', 'noted', 'exported', 'removed', 'restored']),
  at: instantSchema,
  memberName: z.string(),
  text: z.string(),
});
export type CustodyEvent = z.infer<typeof custodyEventSchema>;

export const evidenceItemSchema = z.strictObject({
  evidenceId: idSchema,
  dossierId: idSchema,
  incidentId: idSchema.nullable(),
  fileName: z.string(),
  mediaType: z.string(),
  kind: evidenceKindSchema,
  /** Bytes of the original. */
  size: z.int(),
  /** SHA-256 of the original, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  capturedAt: instantSchema.nullable(),
  sourceUrl: z.string(),
  addedAt: instantSchema,
});
export type EvidenceItem = z.infer<typeof evidenceItemSchema>;

export const importFieldsSchema = z.strictObject({
  dossierId: idSchema,
  incidentId: idSchema.nullable(),
  fileName: lineSchema,
  size: z.int().min(0),
  capturedAt: instantSchema.nullable(),
  sourceUrl: lineSchema,
});
export type ImportFields = z.infer<typeof importFieldsSchema>;

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
