import { z } from 'zod';
import { instantSchema } from '../../kernel/primitives.ts';

/** How consent stands where it was not given for what is about to leave the vault. */
export const lackingConsentSchema = z.strictObject({
  /** `expired`: it was given until a moment that has come; `none`: nobody asked, or nothing was written down. */
  state: z.enum(['none', 'refused', 'withdrawn', 'expired']),
  /** When it was refused or withdrawn, or the last moment at which it held; null with `none`. */
  at: instantSchema.nullable(),
});
export type LackingConsent = z.infer<typeof lackingConsentSchema>;

/**
 * Whether the person said that a report to the police is not to be made, not any more, or not after a day that has passed:
 * it is made only for a reason.
 */
export function asksReason(lacking: LackingConsent | null): boolean {
  return lacking !== null && lacking.state !== 'none';
}
