import { z } from 'zod';
import { FIRST_MOMENT, LAST_MOMENT } from './moment-limits.ts';

/** A UUIDv7 (RFC 9562): ordered by the moment it was made. */
export const idSchema = z.uuidv7();

/** A moment in UTC, as whole milliseconds since 1970; what people see is made of it in the organisation's zone. */
export const instantSchema = z.int().min(-62_135_596_800_000).max(253_402_300_799_999);

/**
 * A moment that somebody writes down or that an import brings: of the years 1900 to 2200. Every moment that comes in is
 * held to it; what goes out is an instant, since older vaults may hold others.
 */
export const writtenMomentSchema = z
  .int()
  .min(FIRST_MOMENT, { error: 'moment-out-of-years' })
  .max(LAST_MOMENT, { error: 'moment-out-of-years' });

/** Largest text of one line, such as a name or a title, in UTF-16 units. */
export const LINE_LIMIT = 300;
/** Largest running text, such as a note or a copied message, in UTF-16 units. */
export const TEXT_LIMIT = 1_000_000;

const NUL = '\u0000';

/**
 * Text that survives storage unchanged. NUL and lone surrogates would be cut or replaced on the way through
 * UTF-8 and C strings, so they are refused at the field instead.
 */
function safeText(limit: number) {
  return z
    .string()
    .max(limit, { error: 'text-too-long' })
    .refine((text) => !text.includes(NUL), { error: 'text-has-nul' })
    .refine((text) => text.isWellFormed(), { error: 'text-not-well-formed' });
}

/** One line; may be empty. Line breaks are refused. */
export const lineSchema = safeText(LINE_LIMIT).refine((text) => !/[\r\n]/.test(text), {
  error: 'line-has-break',
});
/** One line that says something. */
export const filledLineSchema = lineSchema.refine((text) => text.trim() !== '', { error: 'text-empty' });
/** Running text; may be empty. */
export const textSchema = safeText(TEXT_LIMIT);
/** Running text that says something. */
export const filledTextSchema = textSchema.refine((text) => text.trim() !== '', { error: 'text-empty' });

/** `KR-2026-0042`: the vault's tag, the year, a number; never derived from a name. */
export const caseCodeSchema = z.string().regex(/^[A-Z]{2,4}-\d{4}-\d{4,6}$/);

/** An id of a protocol pack's item: what a pack lists is data, so the code knows no list of them. */
export const packItemSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** What a draft belongs to, e.g. `dossiers.new` or `dossiers.note:<dossier id>`; of two things together where both ids are. */
export const draftKeySchema = z
  .string()
  .regex(/^[a-z]+(?:[.-][a-z]+)*(?::[0-9a-f-]{36}){0,2}$/)
  .max(120);

export const languageSchema = z.enum(['nl', 'en']);
export type Language = z.infer<typeof languageSchema>;

/** How exactly a moment is known. */
export const precisionSchema = z.enum(['minute', 'day', 'month']);
export type Precision = z.infer<typeof precisionSchema>;
/** The same of a moment of which at least the day is known. */
export const dayPrecisionSchema = precisionSchema.exclude(['month']);
export type DayPrecision = z.infer<typeof dayPrecisionSchema>;
