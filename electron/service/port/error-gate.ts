import { ORPCError } from '@orpc/client';
import { ValidationError } from '@orpc/contract';
import { z } from 'zod';
import type { Log } from '../deps.ts';
import { Refusal } from '../refusal.ts';
import { faultTrace } from '../threads/fault-trace.ts';
import { ThreadFault } from '../threads/start-thread.ts';

/** A refusal as it travels to the page: a declared code with its figures, no text. */
export function refusalToError(refusal: Refusal): ORPCError<string, unknown> {
  return new ORPCError(refusal.code, { defined: true, data: refusal.data });
}

/**
 * What leaves the service when something went wrong: declared codes as they are, input that does not fit as the
 * paths of the fields, everything else as INTERNAL with a reference number under which the log has its trace.
 */
export function gateError(error: unknown, log: Log, newReference: () => string): ORPCError<string, unknown> {
  if (error instanceof Refusal) return refusalToError(error);
  if (error instanceof ORPCError && error.defined)
    return new ORPCError(error.code, { defined: true, data: error.data });
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    return new ORPCError('INPUT_REFUSED', { defined: true, data: { fields: refusedFields(error) } });
  }
  const reference = newReference();
  log('internal', { reference, trace: error instanceof ThreadFault ? error.trace : faultTrace(error) });
  return new ORPCError('INTERNAL', { defined: true, data: { reference } });
}

const issueSchema = z.looseObject({
  path: z.array(z.union([z.string(), z.number()])).optional(),
  message: z.string(),
});

/** Paths and codes; our schemas put a code where a message would stand, zod's own messages are left out. */
function refusedFields(
  error: ORPCError<string, unknown>,
): { readonly path: string; readonly code: string }[] {
  if (!(error.cause instanceof ValidationError)) return [];
  return error.cause.issues.slice(0, 20).flatMap((issue) => {
    const parsed = issueSchema.safeParse(issue);
    if (!parsed.success) return [];
    const { path = [], message } = parsed.data;
    return [
      { path: path.join('.').slice(0, 200), code: /^[a-z-]{1,40}$/.test(message) ? message : 'refused' },
    ];
  });
}
