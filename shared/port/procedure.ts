import { oc } from '@orpc/contract';
import { z } from 'zod';

/**
 * Where a procedure does its work, and what it may do there.
 * - `read`: on a reader thread, from one snapshot; cannot write.
 * - `write`: on the writer thread, in one transaction with its entries in the audit chain.
 * - `draft`: on the writer thread, for unsent typing: no entry in the audit chain, since nothing is decided yet.
 * - `service`: on the port thread, which only passes work on (vault life cycle, streams of bytes).
 */
export type Effect = 'read' | 'write' | 'draft' | 'service';

export type ProcedureMeta = { readonly effect: Effect };

/**
 * What every procedure may answer besides its own errors. Errors carry a code and figures, never text: the page
 * has the words, in its own language.
 */
const common = oc.$meta<ProcedureMeta>({ effect: 'service' }).errors({
  /** No vault is open. */
  VAULT_CLOSED: {},
  /** More calls at once than a page ever needs: ask again in a moment. */
  BUSY: {},
  /** The service is locking; nothing new is taken on. */
  CLOSING: {},
  /** The input does not fit the contract; `fields` are paths as in `person.name`. */
  INPUT_REFUSED: {
    data: z.strictObject({ fields: z.array(z.strictObject({ path: z.string(), code: z.string() })) }),
  },
  /** The disk is full: nothing was stored, and nothing was lost either. */
  DISK_FULL: {},
  /** The disk refused to read or write. */
  DISK_FAILED: {},
  /** The vault's files are damaged. */
  DATABASE_DAMAGED: {},
  /** The vault is open for reading only: in rescue, or on a place that cannot be written. */
  VAULT_READ_ONLY: {},
  /** It is stored, but the disk refused the mark beside it that proves so: not to be entered a second time. */
  NOT_CONFIRMED: {},
  /** Anything unforeseen; the reference number stands in the service's log. */
  INTERNAL: { data: z.strictObject({ reference: z.string() }) },
});

export const read = common.meta({ effect: 'read' });
/** Real data waits until the recovery sheet was typed back in part (security.md K4). */
export const recoveryFirst = { RECOVERY_UNCONFIRMED: {} } as const;

export const write = common.meta({ effect: 'write' }).errors(recoveryFirst);
export const draft = common.meta({ effect: 'draft' });
export const service = common.meta({ effect: 'service' });

/** The object that was asked for is not there (any more). */
export const notFound = { NOT_FOUND: {} } as const;
