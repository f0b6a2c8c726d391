import { z } from 'zod';
import { lineSchema } from '../../kernel/primitives.ts';
import { read } from '../../port/procedure.ts';
import { searchHitSchema } from './model.ts';
import { foundPersonSchema, searchFilterSchema } from './search-model.ts';

const text = lineSchema;
/** The index still follows a change to much at once: something that fits may be missing for a moment. */
const behind = z.boolean();

/** Everything that can be found by its words: also what was read out of e-mail, PDF and pictures. */
export const searchContract = {
  /**
   * Words, "phrases", the last word as a beginning. Newest first, since who looks for something mostly looks for
   * something recent, and it stays fast for common words.
   */
  search: read
    .input(
      z.strictObject({
        text,
        offset: z.int().min(0).max(10_000_000),
        limit: z.int().min(1).max(200),
        filter: searchFilterSchema.optional(),
      }),
    )
    .output(z.strictObject({ hits: z.array(searchHitSchema), more: z.boolean(), behind })),
  /** People who fit, each once. Of a filter, status and code count: the others say nothing about people. */
  searchPeople: read
    .input(z.strictObject({ text, limit: z.int().min(1).max(50), filter: searchFilterSchema.optional() }))
    .output(z.strictObject({ people: z.array(foundPersonSchema), more: z.boolean(), behind })),
};
