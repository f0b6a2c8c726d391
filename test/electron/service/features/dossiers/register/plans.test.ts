import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listGroups } from '../../../../../../electron/service/features/dossiers/register/register-groups.ts';
import {
  countRegister,
  listRegister,
} from '../../../../../../electron/service/features/dossiers/register/register-store.ts';
import { searchDossiers } from '../../../../../../electron/service/features/dossiers/search/search.ts';
import { searchPeople } from '../../../../../../electron/service/features/dossiers/search/search-people.ts';
import { createReadableDb, type ReadableDb } from '../../../../../../electron/service/storage/connection.ts';
import type { Sql } from '../../../../../../electron/service/storage/sql.ts';
import { registerSortSchema } from '../../../../../../shared/features/dossiers/model.ts';
import {
  type RegisterFilter,
  registerGroupingSchema,
  wholeRegister,
} from '../../../../../../shared/features/dossiers/register-model.ts';
import { sampleIncident, samplePerson } from '../../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../../support/vault-database.ts';
import { slotId } from '../../../../../support/vault-keys.ts';

let vault: VaultDatabase;
beforeAll(() => {
  vault = createVaultDatabase();
  for (let count = 0; count < 400; count += 1) {
    const person = { fields: { ...samplePerson, name: `Persoon ${count}` } };
    const { dossierId } = vault.write('dossiers.create', { ...sampleDossier, person }) as {
      dossierId: string;
    };
    vault.write('dossiers.addIncident', { dossierId, incident: sampleIncident, draftKey: null });
  }
});
afterAll(() => vault.close());

/** The steps of all statements that a look at the database runs. */
function stepsOf(look: (db: ReadableDb) => unknown): string[] {
  const steps: string[] = [];
  const real = createReadableDb(vault.database);
  const seen = ({ text, values }: Sql) => {
    const plan = vault.database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(values as string[]);
    steps.push(...plan.map((step) => String((step as { readonly detail: unknown }).detail)));
  };
  look({
    all<Row extends object>(statement: Sql) {
      seen(statement);
      return real.all<Row>(statement);
    },
    get<Row extends object>(statement: Sql) {
      seen(statement);
      return real.get<Row>(statement);
    },
  });
  return steps;
}

const filters: readonly (readonly [string, Partial<RegisterFilter>, RegExp])[] = [
  ['severity', { severities: ['severe'] }, /dossiers_to_filter/],
  ['contact point', { contactPoints: [slotId, ''] }, /dossiers_to_filter/],
  ['trigger', { triggers: ['media-appearance', ''] }, /dossiers_to_filter/],
  ['due', { due: ['late', 'week', 'none'] }, /dossiers_to_filter/],
  ['period', { receivedFrom: 1, receivedUntil: 2 }, /dossiers_to_filter/],
  [
    'form',
    { forms: ['threat', 'insult'] },
    /SEARCH dossier_forms USING .*INDEX dossier_forms_by_form \(form=\?\)/,
  ],
  [
    'platform',
    { platforms: ['x'] },
    /SEARCH dossier_platforms USING .*INDEX dossier_platforms_by_platform \(platform=\?\)/,
  ],
  [
    'the wish not to be tagged',
    { tagWishes: ['never'] },
    /SEARCH people USING COVERING INDEX people_by_tag_wish/,
  ],
  ['words', { text: 'persoon ' }, /SEARCH found USING INTEGER PRIMARY KEY/],
];

describe.each(filters)('a filter by %s', (_, part, index) => {
  const filter = { ...wholeRegister, ...part };

  test('counts by one index that holds everything, and finds its lists by indexes', () => {
    const steps = stepsOf((db) => countRegister(db, { statuses: null, filter }, 5));
    expect(steps).toContain('SCAN dossiers USING COVERING INDEX dossiers_to_filter');
    expect(steps.some((step) => index.test(step))).toBe(true);
    expect(
      steps.filter((step) => /^SCAN (?!dossiers USING COVERING|search_index VIRTUAL)|TEMP B-TREE/.test(step)),
    ).toEqual([]);
  });

  test.each(registerSortSchema.options)('in the order of %s walks the index of that order', (sort) => {
    const steps = stepsOf((db) =>
      listRegister(
        db,
        { statuses: ['active'], filter, sort, direction: 'descending', offset: 0, limit: 100 },
        5,
      ),
    );
    expect(steps.filter((step) => /^SCAN dossiers/.test(step))).toEqual([
      expect.stringMatching(new RegExp(`^SCAN dossiers USING (COVERING )?INDEX dossiers_by_${sort}$`)),
    ]);
    // Dossiers are never put in order by themselves: only the page is, and the lists of a row.
    expect(steps.filter((step) => /TEMP B-TREE/.test(step)).length).toBeLessThanOrEqual(3);
  });
});

test('where consents end, they are looked up once, and dossiers are put in order by one index and their ends', () => {
  const filter: RegisterFilter = { ...wholeRegister, due: ['late', 'week'] };
  const { dossierId } = vault.write('dossiers.create', sampleDossier) as { dossierId: string };
  const asked = { purpose: 'review', answer: 'given', scope: '', recipient: '', how: 'spoken', remarks: '' };
  const consent = { ...asked, evidenceId: null, givenAt: 1, until: 10 };
  vault.write('consent.add', { dossierId, consent }, { now: 5 });
  const page = { sort: 'due', direction: 'ascending', offset: 0, limit: 100 } as const;
  const steps = stepsOf((db) => {
    countRegister(db, { statuses: null, filter }, 5);
    listRegister(db, { statuses: null, filter, ...page }, 5);
  });
  expect(
    steps.filter((step) => /^SEARCH (consents USING INDEX consents_ending|ending\b)/.test(step)),
  ).toEqual([
    ...Array(3).fill('SEARCH consents USING INDEX consents_ending (until>? AND until<?)'),
    expect.stringMatching(/^SEARCH ending USING AUTOMATIC COVERING INDEX \(of_dossier=\?\)/),
  ]);
  expect(steps.filter((step) => /^SCAN dossiers/.test(step))).toEqual([
    'SCAN dossiers USING COVERING INDEX dossiers_to_filter',
    expect.stringMatching(/^SCAN dossiers USING COVERING INDEX dossiers_by_due/),
  ]);
  vault.write('dossiers.changeStatus', { dossierId, status: 'closed' });
});

test('answers about tagging are found by their purpose; answers and ends of a page by their dossiers', () => {
  const { dossierId } = vault.write('dossiers.create', sampleDossier) as { dossierId: string };
  const asked = {
    purpose: 'tagged',
    answer: 'refused',
    scope: '',
    recipient: '',
    how: 'spoken',
    remarks: '',
  };
  const consent = { ...asked, evidenceId: null, givenAt: 1, until: null };
  vault.write('consent.add', { dossierId, consent }, { now: 5 });
  const filter: RegisterFilter = { ...wholeRegister, tagWishes: ['never'] };
  const page = { sort: 'code', direction: 'ascending', offset: 0, limit: 100 } as const;
  const steps = stepsOf((db) => listRegister(db, { statuses: null, filter, ...page }, 5));
  const ofDossiers = 'SEARCH consents USING INDEX consents_by_purpose (purpose=? AND dossier_id=?)';
  expect(steps.filter((step) => /^(SCAN|SEARCH) consents\b/.test(step))).toEqual([
    'SEARCH consents USING COVERING INDEX consents_by_purpose (purpose=?)',
    ofDossiers,
    // Ends that are only shown are looked up for the page, not for all.
    'SEARCH consents USING INDEX consents_of_dossier (dossier_id=?)',
    ofDossiers,
  ]);
  expect(steps.filter((step) => /^SCAN dossiers\b/.test(step))).toEqual([
    expect.stringMatching(/^SCAN dossiers USING (COVERING )?INDEX dossiers_by_code/),
  ]);
});

test.each(registerGroupingSchema.options)('groups by %s are counted by one index', (by) => {
  const steps = stepsOf((db) => listGroups(db, { statuses: null, by }, 5));
  expect(steps.filter((step) => /dossiers/.test(step))).toEqual([
    'SCAN dossiers USING COVERING INDEX dossiers_to_filter',
  ]);
});

test('a narrowed search looks at the places of documents, and reads only the texts that it shows', () => {
  const filter = {
    kinds: ['note' as const],
    statuses: ['active' as const],
    from: 1,
    until: 2,
    code: 'UZ-2026-0001',
  };
  const looks = [
    (db: ReadableDb) => searchDossiers(db, { text: 'het', offset: 0, limit: 50, filter }, 5),
    (db: ReadableDb) => searchPeople(db, { text: 'persoon 1', limit: 20, filter }, 5),
  ];
  for (const look of looks) {
    const steps = stepsOf(look);
    expect(steps.filter((step) => /^SCAN/.test(step))).toEqual([
      expect.stringMatching(/^SCAN search_index VIRTUAL TABLE INDEX/),
      // Empty, but for seconds after thousands changed.
      'SCAN search_pending',
    ]);
    expect(steps).toContain('SEARCH place USING INTEGER PRIMARY KEY (rowid=?)');
    expect(steps).toContain('SEARCH dossiers USING INDEX dossiers_by_number (number=?)');
  }
});
