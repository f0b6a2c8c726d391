import type { AnyContractProcedure } from '@orpc/contract';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkFields } from '../../../renderer/ui/field-error.ts';
import { contract } from '../../../shared/contract.ts';
import { instantSchema, writtenMomentSchema } from '../../../shared/kernel/primitives.ts';

type Schema = { readonly [key: string]: unknown };

const wide = z.toJSONSchema(instantSchema);
const written = z.toJSONSchema(writtenMomentSchema);
const isOf = (schema: Schema, limits: Schema) =>
  schema['minimum'] === limits['minimum'] && schema['maximum'] === limits['maximum'];

/** Where a procedure takes a moment: `dossiers.addNote note.happenedAt`. */
function momentsIn(schema: unknown, limits: Schema, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (isOf(schema as Schema, limits)) return [path];
  return Object.entries(schema).flatMap(([key, part]) => {
    const isName = !['properties', 'anyOf', 'oneOf', 'allOf', 'items', 'prefixItems'].includes(key);
    return momentsIn(part, limits, isName && Number.isNaN(Number(key)) ? `${path} ${key}` : path);
  });
}

const inputs = Object.entries(contract).flatMap(([slice, procedures]) =>
  Object.entries(procedures as Record<string, AnyContractProcedure>).map(([name, procedure]) => ({
    name: `${slice}.${name}`,
    schema: procedure['~orpc'].inputSchema as z.ZodType | undefined,
  })),
);
const takenBy = (limits: Schema) =>
  inputs.flatMap(({ name, schema }) =>
    schema === undefined
      ? []
      : momentsIn(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }), limits, name),
  );

test('every moment that comes in is of our years; only what compares with stored moments may be any', () => {
  const free = takenBy(wide);
  expect(free.filter((place) => !/ (filter|before) /.test(place) && !place.startsWith('vault.'))).toEqual([]);
  const held = takenBy(written);
  for (const place of [
    'dossiers.addNote note happenedAt',
    'dossiers.addIncident incident occurredAt',
    'dossiers.addIncident incident knownAt',
    'dossiers.create report receivedAt',
    'dossiers.previewImport mapping moment',
    'dossiers.answerReport respondedAt',
    'consent.add consent givenAt',
    'consent.add consent until',
    'actions.add action dueAt',
    'evidence.beginImport capturedAt',
    'people.changeSender fields askedToStopAt',
    'today.snooze until',
  ]) {
    expect(held, place).toContain(place);
  }
});

test('the years 1900 to 2200 are whole in every time zone, and what lies beyond is said at its field', () => {
  const isOfOurs = (iso: string) => writtenMomentSchema.safeParse(Date.parse(iso)).success;
  expect(['1900-01-01T00:00:00+14:00', '2200-12-31T23:59:59-12:00'].map(isOfOurs)).toEqual([true, true]);
  expect(['0050-06-01T00:00:00Z', '1899-12-30T00:00:00Z', '9999-12-31T00:00:00Z'].map(isOfOurs)).toEqual([
    false,
    false,
    false,
  ]);
  expect(checkFields(z.strictObject({ at: writtenMomentSchema }), { at: Date.UTC(9999, 0) })).toEqual({
    ok: false,
    errors: { at: 'moment-out-of-years' },
  });
});
