import { z } from 'zod';
import { lineSchema, packItemSchema, textSchema } from '../../kernel/primitives.ts';

/** Who reports the offence; a report by the organisation needs a mandate for complaint offences (164 Sv). */
export const policeFilerSchema = z.enum(['organisation', 'person']);
export type PoliceFiler = z.infer<typeof policeFilerSchema>;

/** What is asked of the police at the report (legal.md 3); the first is the mark of violence against a public task. */
export const policeRequestSchema = z.enum([
  'vpt-code',
  'ela',
  'protection',
  'feedback',
  'damages',
  'contact-before-release',
]);
export type PoliceRequest = z.infer<typeof policeRequestSchema>;
/** What came of a request. */
export const requestStateSchema = z.enum(['asked', 'granted', 'refused']);

/** Items of the pack's section `offences`. */
export const offencesSchema = z.array(packItemSchema).max(100);

/** What somebody writes of a report; everything may be filled in later. */
export const policeReportFieldsSchema = z.strictObject({
  /** Suspected. */
  offences: offencesSchema,
  /** Who speaks for the declarant: name, function, how to reach them at work. */
  declarant: lineSchema,
  declarantFunction: lineSchema,
  declarantReach: lineSchema,
  /** What happened, in somebody's own words; goes before the facts. May be empty. */
  summary: textSchema,
  /** What it did to the person, in their own words; may be empty. */
  effect: textSchema,
  /** Which damage is claimed; only with the request `damages`. */
  damages: textSchema,
  requests: z.array(z.strictObject({ request: policeRequestSchema, state: requestStateSchema })).max(6),
  /** Where it is made or was made: a station, a desk, online. */
  station: lineSchema,
  /** Who at the police it is with, and how they are reached. */
  officer: lineSchema,
  officerReach: lineSchema,
  /** The police's number; several are written on one line. */
  caseNumber: lineSchema,
  /** The prosecutor's number. */
  prosecutorNumber: lineSchema,
  remarks: textSchema,
});
export type PoliceReportFields = z.infer<typeof policeReportFieldsSchema>;
