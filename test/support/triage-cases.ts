import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { triageCaseSchema } from '../../shared/features/triage/triage-case.ts';

const ids = z.array(z.string()).optional();

/** What a careful reader expects of a case; what is absent nobody looked at, but for `explain_required`, `note` and `attention`. */
const expectationSchema = z.strictObject({
  severity: z.enum(['light', 'medium', 'severe']),
  police: z.enum(['none', 'optional', 'default']),
  clock: z.boolean().optional(),
  mandate: z.boolean().optional(),
  explain_required: z.boolean().optional(),
  aftercare: z.boolean().optional(),
  note: z.string().optional(),
  attention: ids,
  routes: ids,
  not_routes: ids,
});
const caseSchema = triageCaseSchema.extend({ story: z.string(), expect: expectationSchema });
export type ExpectedCase = z.infer<typeof caseSchema>;

const fixtures = join(import.meta.dirname, '../fixtures');

/** Cases with what is expected of them, of a file in `test/fixtures`. */
export function readTriageCases(file: string): readonly ExpectedCase[] {
  return readCases(join(fixtures, file));
}

/** The agreed vignettes where they lie beside the repository; null elsewhere. */
export function readAgreedVignettes(): readonly ExpectedCase[] | null {
  const path = join(import.meta.dirname, '../../../shared/data/vignettes.yaml');
  return existsSync(path) ? readCases(path) : null;
}

function readCases(path: string): readonly ExpectedCase[] {
  return z.array(caseSchema).parse(parse(readFileSync(path, 'utf8')));
}
