import { z } from 'zod';

/** How an evidence item came to be: what a reader outside needs to trust it. Words beside it say the rest. */
export const captureWaySchema = z.enum([
  'screenshot',
  /** A web page, saved whole. */
  'saved-page',
  /** Of something on a wall, a screen, an object. */
  'photo',
  /** Sound or moving pictures. */
  'recording',
  /** Out of an account or a device. */
  'export',
  /** Came by e-mail, or is one. */
  'mail',
  /** Paper that was scanned. */
  'scan',
  /** Handed over as a file by somebody else. */
  'handed-over',
  'other',
]);
export type CaptureWay = z.infer<typeof captureWaySchema>;
