import { z } from 'zod';
import { instantSchema } from '../../kernel/primitives.ts';

/** How far an incident is in the order of H annex 1. */
export const captureStepsSchema = z.strictObject({
  /** Evidence that stands with it. */
  captured: z.int(),
  reportedAt: instantSchema.nullable(),
  goneAt: instantSchema.nullable(),
  /** Why it went before anything was stored; empty where something was. */
  withoutCapture: z.string(),
});
export type CaptureSteps = z.infer<typeof captureStepsSchema>;
