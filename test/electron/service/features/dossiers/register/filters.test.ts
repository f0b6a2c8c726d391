import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../../../../electron/service/storage/sql.ts';
import { dossierStatusSchema, type RegisterRow } from '../../../../../../shared/features/dossiers/model.ts';
import {
  dueChoices,
  type GroupCount,
  type RegisterFilter,
  registerGroupingSchema,
  severityChoices,
  wholeRegister,
} from '../../../../../../shared/features/dossiers/register-model.ts';
import { tagWishSchema } from '../../../../../../shared/kernel/person.ts';
import { sampleIncident, sampleNote, samplePerson } from '../../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../../support/vault-database.ts';
import { slotId } from '../../../../../support/vault-keys.ts';

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 10, 12);
/** Midnight in Amsterdam: what is due today is not late at noon. */
const today = Date.UTC(2026, 10, 9, 23);
const units = ['Letteren', 'Gezondheid', ''];
const triggers = ['media-appearance', 'publication', null];
const platforms = ['x', 'telegram', 'instagram'];
const forms = ['threat', 'insult', 'doxing'];
const words = ['ijsvogel', 'kwartel', 'merel'];

let vault: VaultDatabase;
beforeAll(() => {
  vault = createVaultDatabase();
  for (let n = 0; n < 72; n += 1) addDossier(n);
});
afterAll(() => vault.close());

/** Every combination occurs, since the numbers share no divisor. */
function addDossier(n: number): void {
  const receivedAt = now - (n % 41) * DAY;
  const { dossierId } = vault.write('dossiers.create', {
    ...sampleDossier,
    person: {
      fields: {
        ...samplePerson,
        name: `Persoon ${n}`,
        unit: units[n % 3] ?? '',
        tagWish: tagWishSchema.options[n % 4],
      },
    },
    trigger: triggers[n % 3] ?? null,
    report: {
      ...sampleDossier.report,
      account: n % 6 === 0 ? 'Het gaat om honderden berichten.' : '',
      receivedAt,
      promisedBy: n % 4 === 0 ? null : now + ((n % 17) - 8) * DAY,
    },
  }) as { dossierId: string };
  vault.write('dossiers.changeStatus', { dossierId, status: dossierStatusSchema.options[n % 5] });
  const severity = [null, 'light', 'medium', 'severe'][n % 4] ?? null;
  vault.db.runOne(sql`
    UPDATE dossiers SET severity = ${severity}, contact_point = ${n % 2 === 0 ? slotId : null}
    WHERE dossier_id = ${dossierId}`);
  for (let count = 0; count < n % 3; count += 1) {
    const incident = {
      ...sampleIncident,
      platform: platforms[(n + count) % 3],
      forms: [forms[(n * count) % 3]],
    };
    vault.write('dossiers.addIncident', { dossierId, incident, draftKey: null });
  }
  const note = { ...sampleNote, text: `Een ${words[n % 3]} gezien` };
  vault.write('dossiers.addNote', { dossierId, note, draftKey: null });
  // Refused, and given until a moment that is long past: stricter than most wishes.
  if (n % 3 === 0) {
    const answer = n % 2 === 0 ? 'refused' : 'given';
    const asked = { purpose: 'tagged', scope: '', recipient: '', how: 'spoken', remarks: '' };
    const consent = { ...asked, answer, evidenceId: null, givenAt: 1, until: answer === 'given' ? 10 : null };
    vault.write('consent.add', { dossierId, consent }, { now: 5 });
  }
  // Of what others sent the register knows nothing.
  const told = { ...sampleIncident, message: 'Een zeepbellenblazer' };
  vault.write('dossiers.addIncident', {
    dossierId,
    incident: { ...told, platform: 'x', forms: [] },
    draftKey: null,
  });
  if (n % 11 === 0) vault.db.runOne(sql`UPDATE dossiers SET removed_at = 1 WHERE dossier_id = ${dossierId}`);
}

type Query = { statuses: string[] | null; filter?: RegisterFilter; group?: object };
const list = (query: Query, page: object = { offset: 0, limit: 200 }) =>
  vault.read('dossiers.list', { sort: 'code', direction: 'ascending', ...query, ...page }, { now }) as {
    total: number;
    rows: RegisterRow[];
  };

/** The same, looked at row by row. */
function fits(row: RegisterRow, word: string, statuses: string[] | null, filter: RegisterFilter): boolean {
  const due =
    row.nextDue === null
      ? 'none'
      : row.nextDue < today
        ? 'late'
        : row.nextDue <= today + 7 * DAY
          ? 'week'
          : 'later';
  const oneOf = (choices: readonly string[], values: readonly string[]) =>
    choices.length === 0 || values.some((value) => choices.includes(value));
  return (
    (statuses === null || statuses.includes(row.status)) &&
    oneOf(filter.severities, [row.severity ?? 'none']) &&
    oneOf(filter.contactPoints, [row.contactPoint === '' ? '' : slotId]) &&
    oneOf(filter.triggers, [row.trigger ?? '']) &&
    oneOf(filter.forms, row.forms) &&
    oneOf(filter.platforms, row.platforms) &&
    oneOf(filter.due, [due]) &&
    oneOf(filter.tagWishes, [row.tagWish]) &&
    (filter.receivedFrom === null || row.receivedAt >= filter.receivedFrom) &&
    (filter.receivedUntil === null || row.receivedAt < filter.receivedUntil) &&
    (filter.text === '' || filter.text === word)
  );
}

const some = <Item>(items: readonly Item[]) => fc.subarray([...items]);
const filters = fc.record({
  severities: some(severityChoices),
  contactPoints: some([slotId, '']),
  forms: some(forms),
  platforms: some(platforms),
  triggers: some(['media-appearance', 'publication', '']),
  due: some(dueChoices),
  tagWishes: some(tagWishSchema.options),
  receivedFrom: fc.option(fc.integer({ min: -40, max: 0 }).map((days) => now + days * DAY)),
  receivedUntil: fc.option(fc.integer({ min: -20, max: 1 }).map((days) => now + days * DAY)),
  text: fc.constantFrom('', '', ...words),
});
const selections = fc.record({
  statuses: fc.option(fc.subarray([...dossierStatusSchema.options], { minLength: 1 })),
  // Few at a time: all at once nothing fits.
  filter: fc
    .tuple(filters, fc.subarray(Object.keys(wholeRegister) as (keyof RegisterFilter)[], { maxLength: 3 }))
    .map(
      ([filter, chosen]): RegisterFilter => ({
        ...wholeRegister,
        ...Object.fromEntries(chosen.map((key) => [key, filter[key]])),
      }),
    ),
});

const wordOf = (row: RegisterRow) => words[Number(/\d+/.exec(row.personName)?.[0]) % 3] ?? '';

describe('a filter', () => {
  test('shows what a look at every row would, with an exact count; what is put aside never', () => {
    const all = list({ statuses: null }).rows;
    expect(all).toHaveLength(72 - 7);
    fc.assert(
      fc.property(selections, ({ statuses, filter }) => {
        const expected = all.filter((row) => fits(row, wordOf(row), statuses, filter));
        const seen = list({ statuses, filter });
        expect(seen.rows.map(({ code }) => code)).toEqual(expected.map(({ code }) => code));
        expect(seen.total).toBe(expected.length);
      }),
      { numRuns: 200 },
    );
  });

  test('by tagging looks at what counts: the stricter of the wish and the answer of the dossier', () => {
    const wishOf = new Map(list({ statuses: null }).rows.map((row) => [row.personName, row.tagWish]));
    const wishes = (...numbers: number[]) => numbers.map((n) => wishOf.get(`Persoon ${n}`));
    // Wishes: allowed, unknown, allowed, ask-first, never, allowed.
    expect(wishes(3, 12, 27, 6, 9, 7)).toEqual([
      'ask-first',
      'never',
      'ask-first',
      'never',
      'never',
      'allowed',
    ]);
  });

  test('finds a case code, a name and words of the report, not what others sent; signs alone are found nowhere', () => {
    const code = list({ statuses: null }).rows[3]?.code ?? '';
    const found = (text: string) => list({ statuses: null, filter: { ...wholeRegister, text } }).total;
    expect([found(code), found('Persoon 5 '), found('zeepbellenblazer'), found('""'), found(' ')]).toEqual([
      1, 1, 0, 0, 65,
    ]);
    expect(found('"honderden berichten"')).toBe(10);
  });
});

describe('groups', () => {
  test.each(registerGroupingSchema.options)(
    'by %s hold every dossier once, and each opens to its own',
    (by) => {
      fc.assert(
        fc.property(selections, ({ statuses, filter }) => {
          const { groups } = vault.read('dossiers.registerGroups', { statuses, filter, by }, { now }) as {
            groups: GroupCount[];
          };
          const codes = groups.flatMap(({ key, count }) => {
            const { total, rows } = list({ statuses, filter, group: { by, key } });
            expect([total, rows.length]).toEqual([count, count]);
            return rows.map(({ code }) => code);
          });
          expect(codes.toSorted()).toEqual(list({ statuses, filter }).rows.map(({ code }) => code));
        }),
        { numRuns: 25 },
      );
    },
  );

  test('stand in the order of the work, what has none last, months on the clock of the organisation', () => {
    const keys = (by: string) =>
      (
        vault.read('dossiers.registerGroups', { statuses: null, by }, { now }) as { groups: GroupCount[] }
      ).groups.map(({ key }) => key);
    expect(keys('severity')).toEqual(['severe', 'medium', 'light', '']);
    expect(keys('status')).toEqual([...dossierStatusSchema.options]);
    expect(keys('contact')).toEqual([slotId, '']);
    expect(keys('unit')).toEqual(['Gezondheid', 'Letteren', '']);
    expect(keys('trigger').at(-1)).toBe('');
    expect(keys('month')).toEqual(['2026-11', '2026-10', '2026-09'].slice(0, keys('month').length));
  });
});
