import { ORPCError } from '@orpc/client';

export type Refused = { readonly code: string; readonly data: unknown };

/** The answer of a call, or the code it was refused with. Whatever else goes wrong is thrown on. */
export async function answerOrCode<Answer>(
  call: Promise<Answer>,
): Promise<
  { readonly answer: Answer; readonly refused: null } | { readonly answer: null; readonly refused: Refused }
> {
  try {
    return { answer: await call, refused: null };
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    return { answer: null, refused: { code: String(error.code), data: error.data } };
  }
}
