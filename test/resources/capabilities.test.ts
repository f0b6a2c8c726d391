import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { repositoryFolder } from '../support/run-program.ts';

const paths = z.array(z.string().min(1)).min(1);
const entrySchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('full'), where: paths, tests: paths }),
  z.strictObject({ state: z.literal('part'), where: paths, tests: paths, note: z.string().min(1) }),
]);
const fileSchema = z.strictObject({
  about: z.string(),
  capabilities: z.record(
    z.string().regex(/^(H([1-9]|[1-9]\d|10[0-4])|P([1-9]|[1-5]\d|6[0-4]))$/),
    entrySchema,
  ),
});

test('every capability names code and tests that are there', () => {
  const text = readFileSync(join(repositoryFolder, 'resources', 'capabilities.json'), 'utf8');
  const entries = Object.entries(fileSchema.parse(JSON.parse(text)).capabilities);
  expect(entries.length).toBeGreaterThan(10);
  const missing = entries.flatMap(([id, { where, tests }]) =>
    [...where, ...tests]
      .filter((path) => !existsSync(join(repositoryFolder, path)))
      .map((path) => `${id}: ${path}`),
  );
  expect(missing).toEqual([]);
});
