import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkFields } from '../../../renderer/ui/field-error.ts';
import { filledLineSchema, lineSchema } from '../../../shared/kernel/primitives.ts';

const schema = z.object({ person: z.object({ name: filledLineSchema }), unit: lineSchema, year: z.int() });

test('what is wrong is named per field, by the first code', () => {
  const value = { person: { name: ' ' }, unit: `${'x'.repeat(301)}\n`, year: 1.5 };
  expect(checkFields(schema, value)).toEqual({
    ok: false,
    errors: { 'person.name': 'text-empty', unit: 'text-too-long', year: 'field-invalid' },
  });
});

test('a right value comes back as the schema reads it', () => {
  const value = { person: { name: 'Sanne' }, unit: '', year: 2026 };
  expect(checkFields(schema, value)).toEqual({ ok: true, value });
});
