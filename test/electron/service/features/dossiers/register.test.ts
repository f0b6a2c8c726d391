import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../../../../electron/service/refusal.ts';
import {
  type Dossier,
  type DossierStatus,
  dossierStatusSchema,
  type RegisterRow,
  registerSortSchema,
} from '../../../../../shared/features/dossiers/model.ts';
import { sampleEvidence } from '../../../../support/sample-evidence.ts';
import { sampleDetails, sampleIncident, samplePerson } from '../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';

let vault: VaultDatabase;
beforeAll(() => {
  vault = createVaultDatabase();
});
afterAll(() => vault.close());

/** What the register ought to know, kept in the simplest way. */
type ModelDossier = {
  readonly dossierId: string;
  readonly code: string;
  name: string;
  status: DossierStatus;
  receivedAt: number;
  activityAt: number;
  readonly incidents: Map<string, boolean>;
  readonly evidence: Map<string, boolean>;
};

const statuses = dossierStatusSchema.options;
const step = fc.record({
  kind: fc.constantFrom(
    'create',
    'status',
    'incident',
    'incident',
    'toggle-incident',
    'evidence',
    'toggle-evidence',
    'rename',
  ),
  pick: fc.nat(1000),
  status: fc.constantFrom(...statuses),
  name: fc.constantFrom('Åsa', 'asa', 'Bob', 'Zoë', 'zoe b', 'Émile', '𝒜', 'ÿ'),
  pause: fc.integer({ min: 0, max: 3 }),
});
type WorkStep = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
const steps = fc.array(step, { minLength: 20, maxLength: 60 });

let now = Date.UTC(2026, 0, 1);

function apply(model: ModelDossier[], { kind, pick, status, name, pause }: WorkStep): void {
  now += pause;
  const dossier = model[pick % Math.max(1, model.length)];
  if (kind === 'create' || dossier === undefined) {
    const receivedAt = now - (pick % 7);
    const input = {
      ...sampleDossier,
      person: { fields: { ...samplePerson, name } },
      report: { ...sampleDossier.report, receivedAt },
    };
    const { dossierId, code } = vault.write('dossiers.create', input, { now }) as ModelDossier;
    const empty = { incidents: new Map<string, boolean>(), evidence: new Map<string, boolean>() };
    model.push({ dossierId, code, name, status: 'intake', receivedAt, activityAt: now, ...empty });
    return;
  }
  const { dossierId, incidents, evidence } = dossier;
  if (kind === 'status') {
    vault.write('dossiers.changeStatus', { dossierId, status }, { now });
    Object.assign(dossier, { status, activityAt: now });
  } else if (kind === 'incident') {
    const input = { dossierId, incident: sampleIncident, draftKey: null };
    const added = vault.write('dossiers.addIncident', input, { now }) as { readonly incidentId: string };
    incidents.set(added.incidentId, true);
    dossier.activityAt = now;
  } else if (kind === 'evidence') {
    const item = sampleEvidence(dossierId);
    vault.write('evidence.recordImport', item, { now });
    evidence.set(item.evidenceId, true);
    dossier.activityAt = now;
  } else if (kind === 'rename') {
    const { person } = vault.read('dossiers.get', { dossierId }) as Dossier;
    const fields = { ...samplePerson, name };
    const update = { personId: person.personId, fields, details: sampleDetails, attention: null };
    vault.write('people.update', update, { now });
    dossier.name = name;
  } else toggle(kind === 'toggle-incident' ? incidents : evidence, kind, pick);
}

/** Puts one aside or brings it back. */
function toggle(things: Map<string, boolean>, kind: string, pick: number): void {
  const [id, stands] = [...things][pick % Math.max(1, things.size)] ?? [];
  if (id === undefined) return;
  const verb = stands ? 'remove' : 'restore';
  const [name, input] =
    kind === 'toggle-incident'
      ? [`dossiers.${verb}Incident`, { incidentId: id }]
      : [`evidence.${verb}`, { evidenceId: id }];
  expect(vault.write(name, input, { now })).not.toBeInstanceOf(Refusal);
  // The other way round there is nothing to do any more.
  expect(vault.write(name, input, { now })).toMatchObject({ code: 'NOT_FOUND' });
  things.set(id, !stands);
}

const standing = (things: ReadonlyMap<string, boolean>) => [...things.values()].filter(Boolean).length;
const sortName = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const orders: Readonly<Record<string, (one: ModelDossier) => string | number>> = {
  code: (one) => one.code,
  person: (one) => sortName(one.name),
  status: (one) => statuses.indexOf(one.status),
  received: (one) => one.receivedAt,
  activity: (one) => one.activityAt,
  incidents: (one) => standing(one.incidents),
  evidence: (one) => standing(one.evidence),
  // All promise an answer by the same moment, and a closed one owes none.
  due: (one) => (one.status === 'closed' ? 1 : 0),
};

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other)));
}

test('the register shows what a naive list would, on every sort, filter and page, after any work', () => {
  const model: ModelDossier[] = [];
  fc.assert(
    fc.property(
      steps,
      fc.constantFrom(...registerSortSchema.options),
      fc.subarray([...statuses], { minLength: 1 }),
      (work, sort, filter) => {
        for (const one of work) apply(model, one);
        const key = orders[sort] ?? (() => 0);
        const expected = model
          .filter(({ status }) => filter.includes(status))
          .toSorted((one, other) => compare(key(one), key(other)) || compare(one.dossierId, other.dossierId));
        const query = { sort, direction: 'ascending', statuses: filter };
        const rows: RegisterRow[] = [];
        for (let offset = 0; offset < expected.length + 7; offset += 7) {
          const page = vault.read('dossiers.list', { ...query, offset, limit: 7 }) as {
            total: number;
            rows: RegisterRow[];
          };
          expect(page.total).toBe(expected.length);
          rows.push(...page.rows);
        }
        expect(rows.map(({ dossierId }) => dossierId)).toEqual(expected.map(({ dossierId }) => dossierId));
        const seen = rows.map(({ personName, status, incidentCount, activityAt }) => [
          personName,
          status,
          incidentCount,
          activityAt,
        ]);
        expect(seen).toEqual(
          expected.map((one) => [one.name, one.status, standing(one.incidents), one.activityAt]),
        );
        const down = vault.read('dossiers.list', {
          ...query,
          direction: 'descending',
          offset: 0,
          limit: 200,
        }) as { rows: RegisterRow[] };
        expect(down.rows.map(({ dossierId }) => dossierId)).toEqual(
          expected
            .map(({ dossierId }) => dossierId)
            .toReversed()
            .slice(0, 200),
        );
      },
    ),
    { numRuns: 10 },
  );
  for (const one of model) {
    const dossier = vault.read('dossiers.get', { dossierId: one.dossierId }) as Dossier;
    expect([dossier.incidentCount, dossier.evidenceCount]).toEqual([
      standing(one.incidents),
      standing(one.evidence),
    ]);
  }
  expect(
    vault.read('dossiers.list', {
      sort: 'code',
      direction: 'ascending',
      statuses: null,
      offset: 0,
      limit: 1,
    }),
  ).toMatchObject({
    total: model.length,
  });
});
