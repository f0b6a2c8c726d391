import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incidentGrid } from '../../../renderer/projector/incident-grid.ts';

const month = (name: string, count: number, forms: Readonly<Record<string, number>> = {}) => ({
  month: name,
  count,
  forms: Object.entries(forms).map(([form, ofForm]) => ({
    form: form === 'unknown' ? null : Number(form),
    count: ofForm,
  })),
});

test('months stand in columns, forms in rows with the most frequent first, an incident of two forms in both', () => {
  const months = [month('2026-08', 2, { 3: 1, unknown: 1 }), month('2026-10', 2, { 3: 2, 0: 1 })];
  expect(incidentGrid(months, 5)).toEqual({
    columns: ['2026-08', '2026-10'],
    totals: [2, 2, 4],
    rows: [
      { form: 3, counts: [1, 2, 3] },
      { form: null, counts: [1, 0, 1] },
      { form: 0, counts: [0, 1, 1] },
    ],
  });
});

test('of more months than fit, the earliest are one column', () => {
  const months = ['2026-01', '2026-03', '2026-04', '2026-09'].map((name) => month(name, 1, { 7: 1 }));
  expect(incidentGrid(months, 3)).toEqual({
    columns: [null, '2026-04', '2026-09'],
    totals: [2, 1, 1, 4],
    rows: [{ form: 7, counts: [2, 1, 1, 4] }],
  });
  expect(incidentGrid(months, 4).columns).toEqual(['2026-01', '2026-03', '2026-04', '2026-09']);
  expect(incidentGrid([], 3)).toEqual({ columns: [], totals: [0], rows: [] });
});

test('nothing is lost or counted twice, however many months there are', () => {
  const forms = fc.dictionary(fc.constantFrom('0', '1', '2', 'unknown'), fc.integer({ min: 1, max: 9 }));
  const counted = fc.record({ count: fc.integer({ min: 1, max: 20 }), forms });
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 30 }), fc.integer({ min: 2, max: 8 }), (drawn, most) => {
      const months = drawn.map(({ count, forms: ofMonth }, index) =>
        month(`20${10 + index}-01`, count, ofMonth),
      );
      const { columns, totals, rows } = incidentGrid(months, most);
      expect(columns.length).toBe(Math.min(months.length, most));
      expect(totals.at(-1)).toBe(drawn.reduce((sum, { count }) => sum + count, 0));
      const ofForms = drawn.flatMap(({ forms: ofMonth }) => Object.values(ofMonth));
      expect(rows.reduce((sum, { counts }) => sum + (counts.at(-1) ?? 0), 0)).toBe(
        ofForms.reduce((sum, count) => sum + count, 0),
      );
    }),
  );
});
