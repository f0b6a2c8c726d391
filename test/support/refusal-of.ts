import { ORPCError } from '@orpc/client';

/** The code and figures with which a call was refused. Fails where it was not refused, or not with a code. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ readonly code: string; readonly data: unknown }> {
  const outcome = await call.then(
    () => 'an answer',
    (error: unknown) => error,
  );
  if (outcome instanceof ORPCError) return { code: String(outcome.code), data: outcome.data };
  throw new Error('the call was not refused with a code', { cause: outcome });
}
