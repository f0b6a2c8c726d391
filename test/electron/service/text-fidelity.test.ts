import type { AnyContractProcedure } from '@orpc/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { effectOf } from '../../../electron/service/slice.ts';
import { contract } from '../../../shared/contract.ts';
import type { Incident } from '../../../shared/features/dossiers/model.ts';
import { LINE_LIMIT, TEXT_LIMIT } from '../../../shared/kernel/primitives.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { sampleIncident, sampleNote, samplePerson } from '../../support/sample-input.ts';
import { sampleDossier, shareVault } from '../../support/share-vault.ts';

const vault = shareVault();
const client = () => vault().client;

/** Every place of the contract where somebody writes something: stored and read back, or refused at the field. */
type Field = {
  readonly path: string;
  readonly kind: 'line' | 'text';
  readonly filled: boolean;
  readonly roundTrip: (text: string) => Promise<string>;
};

async function newDossier(person: object, report: object) {
  const { dossierId } = await client().dossiers.create({
    ...sampleDossier,
    person: { fields: { ...samplePerson, ...person } },
    report: { ...sampleDossier.report, ...report },
  });
  return client().dossiers.get({ dossierId });
}

/** One dossier for everything that is added to one. */
let shared: Promise<{ readonly dossierId: string }> | null = null;
const sharedDossier = () => {
  shared ??= newDossier({}, {});
  return shared;
};

const personField = (name: 'name' | 'contact' | 'function' | 'unit' | 'namedAs' | 'remarks'): Field => ({
  path: `person.fields.${name}`,
  kind: name === 'remarks' ? 'text' : 'line',
  filled: name === 'name',
  roundTrip: async (text) => (await newDossier({ [name]: text }, {})).person[name],
});

const reportField = (name: 'account' | 'reporterName'): Field => ({
  path: `report.${name}`,
  kind: name === 'account' ? 'text' : 'line',
  filled: false,
  roundTrip: async (text) => (await newDossier({}, { [name]: text })).reports[0]?.[name] ?? 'no report',
});

const incidentField = (name: 'message' | 'url' | 'sender' | 'remarks'): Field => ({
  path: `incident.${name}`,
  kind: name === 'url' || name === 'sender' ? 'line' : 'text',
  filled: false,
  async roundTrip(text) {
    const { dossierId } = await sharedDossier();
    const incident = { ...sampleIncident, [name]: text };
    const { incidentId } = await client().dossiers.addIncident({ dossierId, incident, draftKey: null });
    const stored: Incident = await client().dossiers.incident({ incidentId });
    return stored[name];
  },
});

const importField = (name: 'fileName' | 'sourceUrl'): Field => ({
  path: name,
  kind: 'line',
  filled: false,
  async roundTrip(text) {
    const { dossierId } = await sharedDossier();
    const fields = { dossierId, incidentId: null, fileName: 'a', size: 0, capturedAt: null, sourceUrl: '' };
    const { importId } = await client().evidence.beginImport({ ...fields, [name]: text });
    return (await client().evidence.finishImport({ importId }))[name];
  },
});

const memberField = (name: 'name' | 'role'): Field => ({
  path: `fields.${name}`,
  kind: 'line',
  filled: name === 'name',
  async roundTrip(text) {
    const { members } = await client().vault.members();
    const slotId = members[0]?.slotId ?? '';
    const fields = { name: 'Noor', role: '', disciplines: [], substituteSlotId: null, [name]: text };
    await client().vault.changeMember({ slotId, fields });
    return (await client().vault.members()).members[0]?.[name] ?? 'no member';
  },
});

const fields: readonly Field[] = [
  ...(['name', 'contact', 'function', 'unit', 'namedAs', 'remarks'] as const).map(personField),
  ...(['account', 'reporterName'] as const).map(reportField),
  {
    path: 'note.text',
    kind: 'text',
    filled: true,
    async roundTrip(text) {
      const { dossierId } = await sharedDossier();
      await client().dossiers.addNote({ dossierId, note: { ...sampleNote, text }, draftKey: null });
      const page = { dossierId, kinds: ['contact' as const], before: null, limit: 1 };
      return (await client().dossiers.timeline(page)).entries[0]?.text ?? 'no entry';
    },
  },
  ...(['message', 'url', 'sender', 'remarks'] as const).map(incidentField),
  ...(['fileName', 'sourceUrl'] as const).map(importField),
  ...(['name', 'role'] as const).map(memberField),
];

/** Paths below a schema of the contract where an ordinary sentence is taken as text. */
function textPaths(schema: z.core.$ZodType, path: readonly string[] = []): string[] {
  const below = (inner: z.core.$ZodType, name?: string) =>
    textPaths(inner, name === undefined ? path : [...path, name]);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, inner]) => below(inner as z.core.$ZodType, name));
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => below(option));
  if (schema instanceof z.ZodNullable) return below(schema.unwrap());
  if (schema instanceof z.ZodArray) return below(schema.element, '0');
  return z.safeParse(schema, 'Een gewone zin, met een komma.').success ? [path.join('.')] : [];
}

test('no place is forgotten where a change of the contract takes a text', () => {
  const places = Object.values(contract).flatMap((procedures: Record<string, AnyContractProcedure>) =>
    Object.values(procedures).flatMap((procedure) => {
      const { inputSchema } = procedure['~orpc'];
      const isChange = effectOf(procedure) === 'write' || procedure === contract.evidence.beginImport;
      return isChange && inputSchema instanceof z.ZodType ? textPaths(inputSchema) : [];
    }),
  );
  // A changed person has the same fields as a new one.
  const known = fields.flatMap(({ path }) => [path, path.replace(/^person\.fields/, 'fields')]);
  expect(places.length).toBeGreaterThan(20);
  expect(places.filter((path) => !known.includes(path))).toEqual([]);
});

const kept = [
  ['right to left', '\u202eגבר אמר \u2066שלום\u2069 مرحبا\u202c'],
  ['emoji of several parts', '👩‍👩‍👧‍👦🏳️‍🌈🇳🇱👍🏽'],
  ['combining marks in every order', 'e\u0301\u0323 \u0323e\u0301 Zo\u0308e ﬁ Å Å'],
  ['markup and formulas', `=cmd|' /C calc'!A0 <img src=x onerror=alert(1)> &amp; **x** \${x} %00 \\0`],
  ['controls that are no NUL', 'a\u0001b\u0002c\u0003d\u001be\u007ff\u0085g\ufeffh\u2028i\u2029j\ufffe'],
  ['blanks at both ends', '\t  tussen  \u00a0'],
] as const;

test.each(fields)('$path keeps every character it takes', async ({ roundTrip }) => {
  for (const [what, text] of kept) expect([what, await roundTrip(text)]).toEqual([what, text]);
});

test.each(fields)(
  '$path refuses at the field what it could not keep',
  async ({ path, kind, filled, roundTrip }) => {
    const limit = kind === 'line' ? LINE_LIMIT : TEXT_LIMIT;
    const refused: readonly (readonly [string, string])[] = [
      ['text-has-nul', 'a\0b'],
      ['text-not-well-formed', 'a\ud83db'],
      ['text-not-well-formed', '\ude00'],
      ['text-too-long', 'x'.repeat(limit + 1)],
      ...(kind === 'line' ? [['line-has-break', 'a\nb'] as const, ['line-has-break', 'a\rb'] as const] : []),
      ...(filled ? [['text-empty', ''] as const, ['text-empty', ' \t\u00a0'] as const] : []),
    ];
    for (const [code, text] of refused) {
      expect(await refusalOf(roundTrip(text))).toEqual({
        code: 'INPUT_REFUSED',
        data: { fields: [{ path, code }] },
      });
    }
    if (!filled) expect(await roundTrip('')).toBe('');
  },
);

test('a text of a million units comes back whole, and a line of three hundred', async () => {
  const longest = fields.filter(({ path }) =>
    ['note.text', 'incident.message', 'person.fields.name'].includes(path),
  );
  for (const { kind, roundTrip } of longest) {
    const limit = kind === 'line' ? LINE_LIMIT : TEXT_LIMIT;
    const text = '🐦é'.repeat(limit / 3).padEnd(limit, 'z');
    expect((await roundTrip(text)) === text).toBe(true);
  }
});

test('whatever somebody writes in a note comes back unit by unit', async () => {
  const note = fields.find(({ path }) => path === 'note.text');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), async (typed) => {
      const text = `${typed.replaceAll('\0', '').toWellFormed()}.`;
      expect(await note?.roundTrip(text)).toBe(text);
    }),
    { numRuns: 40 },
  );
});
