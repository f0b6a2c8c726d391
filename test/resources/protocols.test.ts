import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = join(import.meta.dirname, '../../resources/protocols');
const read = (pack: string, file: string): unknown => parse(readFileSync(join(folder, pack, file), 'utf8'));

const idSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const bothLanguages = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });
const packSchema = z.strictObject({
  id: idSchema,
  version: z.literal('2026.11'),
  name: bothLanguages,
  document: z.strictObject({
    code: z.enum(['H', 'P']),
    title: bothLanguages,
    published: z.string().optional(),
  }),
  sections: z.tuple([
    z.literal('channels'),
    z.literal('disciplines'),
    z.literal('forms'),
    z.literal('platforms'),
    z.literal('triggers'),
  ]),
});
const itemsSchema = z.array(
  z.strictObject({
    id: idSchema,
    label: bothLanguages,
    description: bothLanguages.optional(),
    source: z.string().regex(/^[HP] (\d(\.\d){0,2}|annex [12])$/),
  }),
);

/** The closed list that cases are triaged by. */
const formIds =
  'hate-speech insult discriminating call-to-violence threat disinformation doxing bullying stalking coordinated internal-intimidation sexual physical-violence burglary-theft property-visit';

describe.each(['university', 'party'])('the protocol pack %s', (id) => {
  test('names itself, its version and its source document in both languages', () => {
    const pack = packSchema.parse(read(id, 'pack.yaml'));
    expect(pack.id).toBe(id);
    expect(readdirSync(join(folder, id)).toSorted()).toEqual(
      [...pack.sections.map((name) => `${name}.yaml`), 'pack.yaml'].toSorted(),
    );
  });

  test.each(['channels', 'disciplines', 'forms', 'platforms', 'triggers'])(
    'lists its %s with both languages, a source and distinct ids',
    (section) => {
      const items = itemsSchema.parse(read(id, `${section}.yaml`));
      expect(items.length).toBeGreaterThan(8);
      expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
      for (const language of ['nl', 'en'] as const) {
        expect(new Set(items.map(({ label }) => label[language])).size).toBe(items.length);
      }
    },
  );

  test('knows exactly the agreed forms', () => {
    const ids = itemsSchema.parse(read(id, 'forms.yaml')).map((item) => item.id);
    expect(ids.toSorted()).toEqual(formIds.split(' ').toSorted());
  });
});
