import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { slices } from '../../../../../electron/service/registry.ts';
import { contract, projectorContract } from '../../../../../shared/contract.ts';
import { projectionSchema } from '../../../../../shared/features/reviews/model.ts';
import { importFile } from '../../../../support/import-file.ts';
import { codeOf, type RawPort } from '../../../../support/raw-port.ts';
import { sampleIncident, sampleNote, samplePerson, sampleReport } from '../../../../support/sample-input.ts';
import { shareVault } from '../../../../support/share-vault.ts';
import { createFakeProjector, givenBy, projectorPort } from './project-under-test.ts';

/** Fits into a line, a text, a file name and an id of a pack alike. */
const marker = 'merkteken';
const inAll = <Fields extends Readonly<Record<string, unknown>>>(fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? marker : value]),
  ) as Fields;

const projector = createFakeProjector();
const vault = shareVault((deps) => ({
  ...deps,
  // A hostile input is refused with its trace in the log; nobody needs to read that here.
  log: () => undefined,
  host: { ...deps.host, showProjector: projector.showProjector, hideProjector: projector.hideProjector },
}));
/** Ids of everything that was made, as an attacker might have learned them. */
let ids: readonly string[] = [];

beforeAll(async () => {
  const { client } = vault();
  const { dossiers, evidence } = client;
  const person = { ...inAll(samplePerson), tagWish: samplePerson.tagWish };
  const report = {
    ...inAll(sampleReport),
    reporter: sampleReport.reporter,
    informed: sampleReport.informed,
    danger: sampleReport.danger,
  };
  const incident = { ...inAll(sampleIncident), precision: sampleIncident.precision, forms: [marker] };
  const { dossierId } = await dossiers.create({
    person: { fields: person },
    trigger: marker,
    report,
    draftKey: null,
  });
  const { incidentId } = await dossiers.addIncident({ dossierId, incident, draftKey: null });
  const note = { ...sampleNote, text: marker };
  const { entryId } = await dossiers.addNote({ dossierId, note, draftKey: null });
  await dossiers.saveDraft({ key: `dossiers.note:${dossierId}`, value: { text: marker } });
  const bytes = new TextEncoder().encode(`From: ${marker}@example.org\nSubject: ${marker}\n\n${marker}`);
  const file = await importFile(client, { dossierId, fileName: `${marker}.eml`, bytes });
  const { person: stored } = await dossiers.get({ dossierId });
  await client.settings.changeVault({ settings: { idleMinutes: 15 }, reason: marker });
  ids = [dossierId, incidentId, entryId, file.evidenceId, stored.personId];
  // The markers are there, for whoever may see them.
  const seen = JSON.stringify([
    await dossiers.get({ dossierId }),
    await dossiers.incident({ incidentId }),
    await evidence.list({ dossierId }),
  ]);
  expect(seen.split(marker).length).toBeGreaterThan(15);
  await client.reviews.project({ dossierId });
});

const served = pathsOf(projectorContract);
const unserved = pathsOf(contract).filter((path) => !served.includes(path));
const internal = Object.entries(slices).flatMap(([slice, { internalReads, internalWrites }]) =>
  [...Object.keys(internalReads), ...Object.keys(internalWrites)].map((name) => `/${slice}/${name}`),
);

describe('the port of the projector window', () => {
  test('serves four procedures, written down here, none of which takes an input', () => {
    expect(served.toSorted()).toEqual([
      '/reference/pack',
      '/reviews/projection',
      '/reviews/stopProjecting',
      '/settings/device',
    ]);
    const withInput = Object.values(projectorContract)
      .flatMap((slice) => Object.values(slice))
      .filter((procedure) => procedure['~orpc'].inputSchema !== undefined);
    expect(withInput).toEqual([]);
  });

  test('knows no other procedure, of the contract or inside, whatever it is asked with', async () => {
    const port = projectorPort(vault());
    const prototypes = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'].flatMap((name) => [
      `/reviews/${name}`,
      `/${name}/projection`,
    ]);
    const paths = [
      ...unserved,
      ...internal,
      ...prototypes,
      '/reviews',
      '/REVIEWS/PROJECTION',
      '/reviews//projection',
    ];
    expect(paths.length).toBeGreaterThan(90);
    const answers: (readonly [string, string | null])[] = [];
    // One path after another: more calls at once are turned away for that reason alone.
    for (const path of paths) {
      const codes = inputs().map(async (json) => [path, codeOf(await port.ask(path, { json }))] as const);
      answers.push(...(await Promise.all(codes)));
    }
    expect(answers.filter(([, code]) => code !== 'NO_SUCH_PROCEDURE')).toEqual([]);
    expect(await vault().client.vault.status()).toMatchObject({ vault: { demo: false } });
  });

  test('tells nothing of what people wrote, whatever it is asked', async () => {
    const said: unknown[] = [];
    const port = projectorPort(vault());
    await askEverything(port, said);
    const { dossierId } = ((await vault().client.reviews.projected()).projected ?? {}) as {
      dossierId?: string;
    };
    if (dossierId === undefined) await vault().client.reviews.project({ dossierId: ids[0] ?? '' });
    said.push(await port.ask('/reviews/projection', {}));
    expect(JSON.stringify(said)).toContain(
      '"incidents":[{"month":"2026-11","count":1,"forms":[{"form":null,"count":1}]}]',
    );
    expect(JSON.stringify(said).toLowerCase()).not.toContain(marker);
    // Not even which dossier it is, beyond its code.
    for (const id of ids) expect(JSON.stringify(said)).not.toContain(id);
  });

  test('does not take the main page’s room: a flood there leaves the main page its answers', async () => {
    const port = projectorPort(vault());
    const flood = Array.from({ length: 1_500 }, () => port.ask('/reviews/projection', {}));
    await expect(vault().client.vault.status()).resolves.toMatchObject({ vaultToOpen: null });
    const codes = new Set((await Promise.all(flood)).map(codeOf));
    expect(codes.has('BUSY')).toBe(true);
  });

  test('answers only itself: of two pages each hears what it asked', async () => {
    const heard: string[] = [];
    const connection = vault().service.connect('main', (message) => void heard.push(String(message)));
    const answer = await projectorPort(vault()).ask('/reviews/projection', {});
    expect(givenBy(answer)).toHaveProperty('shown');
    expect(heard).toEqual([]);
    connection.close();
  });
});

describe('what may stand on the wall', () => {
  const fine = {
    code: 'UZ-2026-0001',
    status: 'active',
    openedOn: '2026-11-02',
    daysOpen: 3,
    reports: [{ receivedOn: '2026-11-02', channel: 0 }],
    terms: [{ dueOn: '2026-11-04', inDays: -1 }],
    incidents: [{ month: '2026-11', count: 1, forms: [{ form: null, count: 1 }] }],
    evidence: [{ kind: 'email', count: 1 }],
  };
  const places = leafPlaces(fine);

  test('has no place into which a name, a text, an address or a file name fits', () => {
    expect(projectionSchema.safeParse(fine).success).toBe(true);
    expect(places.length).toBe(14);
    const names = fc.oneof(
      fc.constantFrom(
        'Hélène',
        'helene-vlinderberg',
        'hélène',
        '@boze_buurman_88',
        'https://example.org',
        'a.png',
        '',
      ),
      fc.string({ unit: 'binary', maxLength: 60 }),
      // What looks most like a code, a day or a month.
      fc.stringMatching(/^[A-Za-z]{1,12}-[a-z0-9]{2,8}-[a-z0-9]{2,8}$/),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), names, (place, name) => {
        expect(projectionSchema.safeParse(withLeaf(fine, place, name)).success).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('has no room for anything more, at any level', () => {
    const objects = [
      [],
      ['reports', 0],
      ['terms', 0],
      ['incidents', 0],
      ['incidents', 0, 'forms', 0],
      ['evidence', 0],
    ];
    for (const place of objects) {
      expect(projectionSchema.safeParse(withLeaf(fine, [...place, 'name'], 'x')).success).toBe(false);
    }
  });
});

type Place = readonly (string | number)[];

function leafPlaces(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return Object.entries(value).flatMap(([key, inner]) =>
    leafPlaces(inner).map((rest) => [Array.isArray(value) ? Number(key) : key, ...rest]),
  );
}

function withLeaf(value: object, place: Place, leaf: unknown): unknown {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  let at = copy;
  for (const key of place.slice(0, -1)) at = at[key] as typeof copy;
  at[place.at(-1) ?? ''] = leaf;
  return copy;
}

/** Inputs with which some procedure or other would give something away. */
function inputs(): readonly unknown[] {
  const [dossierId, incidentId, entryId, evidenceId, personId] = ids;
  return [
    undefined,
    {},
    { dossierId },
    { incidentId },
    { entryId },
    { evidenceId },
    { personId },
    { dossierId, offset: 0, limit: 10 },
    { text: marker, offset: 0, limit: 10 },
    { key: `dossiers.note:${dossierId}` },
    { offset: 0, limit: 10, sort: 'person', direction: 'ascending', statuses: null },
  ];
}

async function askEverything(port: RawPort, said: unknown[]): Promise<void> {
  for (const path of [...served, ...unserved, ...internal]) {
    for (const json of inputs()) said.push(await port.ask(path, { json }));
  }
}

function pathsOf(procedures: Readonly<Record<string, object>>): readonly string[] {
  return Object.entries(procedures).flatMap(([slice, ofSlice]) =>
    Object.keys(ofSlice).map((name) => `/${slice}/${name}`),
  );
}
