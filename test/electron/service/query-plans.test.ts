import { afterAll, beforeAll, expect, test } from 'vitest';
import { dueComplaints } from '../../../electron/service/features/dossiers/incidents/complaint-store.ts';
import { runningComplaint } from '../../../electron/service/features/dossiers/incidents/running-complaint.ts';
import { lastToTakeOut } from '../../../electron/service/features/dossiers/search/pending.ts';
import { answersUpTo } from '../../../electron/service/features/triage/papers/plans/plan-store.ts';
import { findRead } from '../../../electron/service/registry.ts';
import { createReadableDb, type ReadableDb } from '../../../electron/service/storage/connection.ts';
import type { Sql } from '../../../electron/service/storage/sql.ts';
import { dossierStatusSchema, registerSortSchema } from '../../../shared/features/dossiers/model.ts';
import { wholeRegister } from '../../../shared/features/dossiers/register-model.ts';
import { sampleEvidence } from '../../support/sample-evidence.ts';
import { sampleIncident, sampleNote, samplePerson } from '../../support/sample-input.ts';
import { sampleDossier } from '../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../support/vault-database.ts';
import { slotId } from '../../support/vault-keys.ts';

/** Tables of a handful of rows that never grow with the work: reading them whole is no scan. */
const smallTables = [
  'organisation',
  'dossier_counts',
  'settings',
  'members',
  'seen',
  'chosen_pack',
  // Empty, but for the seconds in which the index follows a change to thousands.
  'search_pending',
];

let vault: VaultDatabase;
let dossierId = '';
let evidenceId = '';
let incidentId = '';
let personId = '';

beforeAll(() => {
  vault = createVaultDatabase();
  for (let count = 0; count < 2000; count += 1) {
    const person = { fields: { ...samplePerson, name: `${samplePerson.name} ${count}` } };
    const created = vault.write('dossiers.create', { ...sampleDossier, person }) as {
      readonly dossierId: string;
    };
    dossierId = created.dossierId;
  }
  for (let count = 0; count < 300; count += 1) {
    vault.write('dossiers.addNote', { dossierId, note: sampleNote, draftKey: null });
    const incident = vault.write('dossiers.addIncident', {
      dossierId,
      incident: sampleIncident,
      draftKey: null,
    });
    incidentId = (incident as { readonly incidentId: string }).incidentId;
    const item = sampleEvidence(dossierId, { incidentIds: [incidentId] });
    evidenceId = item.evidenceId;
    vault.write('evidence.storeDossierKey', { dossierId, generation: 1, wrapped: new Uint8Array(60) });
    vault.write('evidence.recordImport', item);
    vault.write('evidence.recordView', { evidenceId });
  }
  for (let count = 0; count < 40; count += 1) putOneOfEachAside();
  const dossier = vault.read('dossiers.get', { dossierId }) as {
    readonly person: { readonly personId: string };
  };
  personId = dossier.person.personId;
});
afterAll(() => vault.close());

function putOneOfEachAside(): void {
  const add = (name: string, input: object) =>
    vault.write(name, { dossierId, draftKey: null, ...input }) as Readonly<Record<string, string>>;
  const { entryId = '' } = add('dossiers.addNote', { note: sampleNote });
  const { incidentId: incident = '' } = add('dossiers.addIncident', { incident: sampleIncident });
  const { evidenceId: item = '' } = add('evidence.recordImport', sampleEvidence(dossierId));
  const items = [
    { kind: 'note', id: entryId },
    { kind: 'incident', id: incident },
    { kind: 'evidence', id: item },
  ];
  vault.write('dossiers.putAside', { items });
}

/** The statements that a read runs, and how many rows each gave. */
function statementsOf(name: string, input: unknown): Sql[] {
  const statements: Sql[] = [];
  const real = createReadableDb(vault.database);
  const db: ReadableDb = {
    all<Row extends object>(statement: Sql) {
      statements.push(statement);
      return real.all<Row>(statement);
    },
    get<Row extends object>(statement: Sql) {
      statements.push(statement);
      return real.get<Row>(statement);
    },
  };
  const answer = findRead(name)?.({ db, now: 0, actor: slotId }, input as never);
  expect(answer).toBeDefined();
  expect(statements.length).toBeGreaterThan(0);
  return statements;
}

type Step = { readonly id: number; readonly parent: number; readonly detail: string };

const planOf = ({ text, values }: Sql): Step[] =>
  vault.database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(values as string[]) as unknown as Step[];

/** Steps of a plan that read a table from end to end, or sort. */
function slowSteps(plan: readonly Step[]): string[] {
  const isSlow = (detail: string) => {
    if (/TEMP B-TREE/.test(detail)) return true;
    const scanned = /^SCAN (\w+)(.*)$/.exec(detail);
    if (scanned === null) return false;
    const [, table = '', how = ''] = scanned;
    return !/USING (COVERING )?INDEX|VIRTUAL TABLE INDEX/.test(how) && !smallTables.includes(table);
  };
  return plan.map(({ detail }) => detail).filter(isSlow);
}

const firstPage = { offset: 0, limit: 200 };
const registerQueries = registerSortSchema.options.flatMap((sort) =>
  (['ascending', 'descending'] as const).flatMap((direction) =>
    [null, ['active'], [...dossierStatusSchema.options]].map((statuses) => ({
      sort,
      direction,
      statuses,
      ...firstPage,
    })),
  ),
);

test.each(registerQueries)(
  'register by $sort, $direction, status $statuses: one index gives the page',
  (query) => {
    const statements = statementsOf('dossiers.list', query);
    const page = statements.find(({ text }) => /AS page/.test(text));
    const others = statements.filter((statement) => statement !== page);
    if (page === undefined) throw new Error('the register reads no page');
    const plan = planOf(page);
    const inner = plan.find(({ detail }) => /(?:MATERIALIZE|CO-ROUTINE) page/.test(detail));
    expect(inner).toBeDefined();
    const [innerSteps, outerSteps] = [
      plan.filter(({ parent }) => parent === inner?.id).map(({ detail }) => detail),
      plan.filter(({ parent }) => parent === 0).map(({ detail }) => detail),
    ];
    // The index is walked in its own order until the page is full: no sorting, and status comes out of the index too.
    expect(innerSteps).toEqual([
      expect.stringMatching(/^SCAN dossiers USING COVERING INDEX dossiers_by_\w+$/),
    ]);
    // Only the page itself, of at most 200 rows, is put in order; its rows are looked up by key.
    expect(outerSteps.filter((detail) => /^SCAN/.test(detail))).toEqual(['SCAN page']);
    expect(outerSteps.filter((detail) => /^SEARCH/.test(detail))).toHaveLength(4);
    // How many there are, which consents end, and the answers about tagging of those on the page.
    expect(others.length).toBeLessThanOrEqual(3);
    expect(others.flatMap((statement) => slowSteps(planOf(statement)))).toEqual([]);
  },
);

const before = { happenedAt: sampleNote.happenedAt, entryId: '0190a0a0-0000-7000-8000-00000000ffff' };
const trailFilter = { actions: [], object: '', slotId: null, from: null, until: null };
/** Puts at most 2,000 entries in order; `features/vault/audit/long-trail.test.ts` looks at its plan. */
const trailOfPeriod = [
  '',
  'vault.auditTrail',
  { filter: { ...trailFilter, from: 1, until: 2 }, before: 9 },
] as const;
const everything = { platform: null, form: null, sender: null, from: null, until: null };
const ofPlatform = { ...everything, platform: 'x' };
/** Counts over one dossier put its groups in order: never read is more than that dossier. */
const counts = (): readonly (readonly [string, string, unknown])[] =>
  ['day', 'platform', 'sender', 'form'].flatMap((by) =>
    [
      everything,
      ofPlatform,
      { ...everything, sender: 'id:x' },
      { ...everything, form: 'threat', from: 1, until: 2 },
    ].map((filter) => [`incidents by ${by}`, 'dossiers.incidentGroups', { dossierId, filter, by }] as const),
  );
/** Puts a page and the lists in its rows in order; `features/dossiers/register/plans.test.ts` looks at its plan. */
const narrowedRegister = [
  '',
  'dossiers.list',
  {
    ...{ sort: 'code', direction: 'ascending', statuses: null, ...firstPage },
    filter: { ...wholeRegister, forms: ['threat'], platforms: ['x'], tagWishes: ['never'] },
  },
] as const;
const reads = (): readonly (readonly [string, string, unknown])[] => [
  ['a dossier', 'dossiers.get', { dossierId }],
  [
    'the first page of the timeline',
    'dossiers.timeline',
    { dossierId, kinds: null, before: null, limit: 100 },
  ],
  ['a later page of the timeline', 'dossiers.timeline', { dossierId, kinds: null, before, limit: 100 }],
  [
    'some kinds of the timeline',
    'dossiers.timeline',
    { dossierId, kinds: ['note', 'contact'], before, limit: 100 },
  ],
  ['a page of incidents', 'dossiers.incidents', { dossierId, offset: 100, limit: 100 }],
  ['an incident', 'dossiers.incident', { incidentId }],
  [
    'incidents of a platform',
    'dossiers.incidentsOf',
    { dossierId, filter: ofPlatform, offset: 0, limit: 100 },
  ],
  ['past imports of a dossier', 'dossiers.pastImports', { dossierId }],
  ['files of an import that are not kept', 'dossiers.importFilesLeft', { importId: 'none' }],
  ['past imports of the register', 'dossiers.pastImports', { dossierId: null }],
  ['what an import may repeat', 'dossiers.importContext', { kind: 'incidents', dossierId }],
  ['the evidence of a dossier', 'evidence.list', { dossierId }],
  ['an item with its custody', 'evidence.get', { evidenceId }],
  ['an item for preview', 'evidence.forPreview', { evidenceId }],
  ['all stored files, in pages', 'evidence.files', { after: '', limit: 200, dossierId: null }],
  ['all stored files, later page', 'evidence.files', { after: evidenceId, limit: 200, dossierId: null }],
  ['the stored files of a dossier', 'evidence.files', { after: '', limit: 200, dossierId }],
  ['how many those are', 'evidence.countFiles', { dossierId }],
  ['what is to be read next', 'evidence.nextToRead', null],
  ['the steps of an incident', 'evidence.captureSteps', { incidentId }],
  ['collecting that was handed over', 'evidence.collecting', { dossierId }],
  ['all stored names', 'evidence.storedNames', null],
  ['the place of an import', 'evidence.findPlace', { dossierId, incidentId, generation: 1 }],
  ['people while typing', 'people.suggest', { text: 'hele' }],
  ['people with an address', 'people.suggest', { text: '06 5550 1234' }],
  ['what else is known of a person', 'people.details', { personId }],
  ['what was asked around a report', 'dossiers.intake', { dossierId }],
  ['the response term', 'settings.responseTerm', undefined],
  ['reports that are not finished', 'dossiers.unfinishedReports', undefined],
  ['a draft', 'dossiers.draft', { key: 'dossiers.new' }],
  ['what was put aside', 'dossiers.removedItems', { dossierId: null, offset: 0, limit: 50 }],
  ['what was put aside, later page', 'dossiers.removedItems', { dossierId: null, offset: 60, limit: 50 }],
  ['what was put aside of a dossier', 'dossiers.removedItems', { dossierId, offset: 0, limit: 50 }],
  ['a common word', 'dossiers.search', { text: 'rustig', ...firstPage }],
  ['a phrase', 'dossiers.search', { text: '"vaste aanspreekpunt"', ...firstPage }],
  ['a prefix', 'dossiers.search', { text: 'he', ...firstPage }],
  ['views of the register', 'dossiers.registerViews', undefined],
  ['the settings', 'settings.vault', undefined],
  ['the trail of actions', 'vault.auditTrail', { filter: trailFilter, before: null }],
  [
    'what was done to an object',
    'vault.auditTrail',
    { filter: { ...trailFilter, object: dossierId }, before: 9 },
  ],
  ['what a member did', 'vault.auditTrail', { filter: { ...trailFilter, slotId }, before: 9 }],
  ['the actions that occur', 'vault.auditActions', undefined],
  ['the frame', 'vault.describe', null],
  ['the consents of a dossier', 'consent.list', { dossierId }],
  ['the actions of a dossier', 'actions.list', { dossierId }],
  ['what asks for attention', 'today.list', undefined],
  ['what is open in a dossier', 'today.openOf', { dossierId }],
];

test('no other list reads a table from end to end, or sorts more than it shows', () => {
  const slow = reads().flatMap(([what, name, input]) =>
    statementsOf(name, input).flatMap((statement) =>
      slowSteps(planOf(statement)).map((step) => `${what} (${name}): ${step}`),
    ),
  );
  expect(slow).toEqual([]);
});

test('incidents in groups are counted within their dossier', () => {
  const scans = counts().flatMap(([what, name, input]) =>
    statementsOf(name, input).flatMap((statement) =>
      slowSteps(planOf(statement))
        .filter((step) => step.startsWith('SCAN'))
        .map((step) => `${what}: ${step}`),
    ),
  );
  expect(scans).toEqual([]);
});

test('due complaints come in their order from one index', () => {
  expect(slowSteps(planOf(dueComplaints({ now: 1, before: Number.MAX_SAFE_INTEGER, limit: 50 })))).toEqual(
    [],
  );
  expect(slowSteps(planOf(runningComplaint({ dossierId, now: 1 })))).toEqual([]);
});

test('a look at the plans can fail', () => {
  const text = 'SELECT text FROM timeline WHERE text > ? ORDER BY text';
  expect(slowSteps(planOf({ text, values: ['a'] }))).toEqual([
    'SCAN timeline',
    'USE TEMP B-TREE FOR ORDER BY',
  ]);
});

test('every index is used by one of these plans, or enforces what its table promises', () => {
  const asked = [
    ...registerQueries.map((query) => ['', 'dossiers.list', query] as const),
    ...reads(),
    ...counts(),
    trailOfPeriod,
    narrowedRegister,
  ];
  const used = new Set(
    asked
      .flatMap(([, name, input]) => statementsOf(name, input).flatMap(planOf))
      .concat(planOf(dueComplaints({ now: 1, before: 1, limit: 1 })))
      .concat(planOf(lastToTakeOut()))
      .concat(planOf(answersUpTo({ dossierId: '', version: 1 })))
      .flatMap(({ detail }) => /USING (?:COVERING )?INDEX (\w+)/.exec(detail)?.[1] ?? []),
  );
  const indexes = vault.database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    .all()
    .map((row) => String((row as { readonly name: unknown }).name));
  const byWrites = [
    'people_merged',
    'incidents_of_import',
    'dossiers_of_import',
    'evidence_of_import',
    'timeline_of_object',
    'evidence_by_likeness',
    'evidence_by_hash',
    'search_documents_by_object',
    'complaint_terms_open',
    'step_plan_drafts',
  ];
  // `features/people/senders/sender-plans.test.ts` looks at these.
  for (const name of ['senders_by_root', 'sender_merges_of_kept', 'sender_merges_of_merged']) used.add(name);
  for (const name of ['senders_by_handle', 'senders_by_words']) used.add(name);
  for (const name of ['incidents_of_sender', 'incidents_by_sender', 'incidents_unlinked']) used.add(name);
  // `features/triage/signals/signal-plans.test.ts` looks at these.
  for (const name of ['sender_notes_asked', 'stalking_answers_of_dossier']) used.add(name);
  // `features/triage/facts.test.ts` looks at these.
  for (const name of ['triage_deviations_counted', 'triage_filers_counted', 'triage_standing_to_look'])
    used.add(name);
  used.add('senders_merged');
  // `features/triage/police/police-plans.test.ts` looks at these.
  for (const name of indexes) if (name.startsWith('police_')) used.add(name);
  expect(indexes.filter((name) => !used.has(name) && !byWrites.includes(name))).toEqual([]);
});
