import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServiceClient } from '../../../../../../electron/cli/connect-client.ts';
import type { AuditEntry, AuditFilter } from '../../../../../../shared/features/vault/audit-model.ts';
import { importFile } from '../../../../../support/import-file.ts';
import { openService } from '../../../../../support/open-service.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import {
  sampleDetails,
  sampleIncident,
  sampleNote,
  samplePerson,
} from '../../../../../support/sample-input.ts';
import { sampleVault } from '../../../../../support/sample-vault.ts';
import { sampleDossier, shareNewVault } from '../../../../../support/share-vault.ts';

const everything: AuditFilter = { actions: [], object: '', slotId: null, from: null, until: null };
const DAY = 86_400_000;
const start = Date.UTC(2026, 10, 2, 9);
let now = start;

const vault = shareNewVault((deps) => ({ ...deps, clock: { ...deps.clock, now: () => now } }));

type Made = {
  readonly dossierId: string;
  readonly code: string;
  readonly evidenceId: string;
  readonly noteId: string;
};
let first: Made;
let second: Made;

beforeAll(async () => {
  const { client } = vault();
  now = start + DAY;
  first = await fillDossier(client, 'Mila Vermeer');
  now = start + 2 * DAY;
  second = await fillDossier(client, 'Otto Winter');
  await client.dossiers.removeNote({ entryId: first.noteId });
  await client.evidence.remove({ evidenceId: first.evidenceId });
  // Somebody puts the clock of the computer back by a year, and right again.
  now = start - 365 * DAY;
  await client.dossiers.changeStatus({ dossierId: second.dossierId, status: 'triage' });
  now = start + 3 * DAY;
  await client.dossiers.changeStatus({ dossierId: first.dossierId, status: 'triage' });
});
afterAll(() => {
  now = start;
});

async function fillDossier(client: ServiceClient, name: string): Promise<Made> {
  const { dossierId, code } = await client.dossiers.create({
    ...sampleDossier,
    person: { fields: { ...samplePerson, name } },
  });
  const { entryId } = await client.dossiers.addNote({ dossierId, note: sampleNote, draftKey: null });
  await client.dossiers.addIncident({ dossierId, incident: sampleIncident, draftKey: null });
  const bytes = new TextEncoder().encode('een bericht');
  const { evidenceId } = await importFile(client, { dossierId, fileName: 'bericht.txt', bytes });
  const { person } = await client.dossiers.get({ dossierId });
  const fields = { ...samplePerson, name, contact: '06' };
  const { personId } = person;
  await client.people.update({ personId, fields, details: sampleDetails, attention: null });
  return { dossierId, code, evidenceId, noteId: entryId };
}

async function find(filter: Partial<AuditFilter>): Promise<AuditEntry[]> {
  return (await vault().client.vault.auditTrail({ filter: { ...everything, ...filter }, before: null }))
    .entries;
}
const actionsOf = (entries: readonly AuditEntry[]) => entries.map(({ action }) => action);

const ofDossier = [
  'people.update',
  'evidence.import',
  'evidence.createKey',
  'dossiers.addIncident',
  'dossiers.addNote',
  'dossiers.addReport',
  'dossiers.create',
  'people.create',
];

describe('the trail of a real vault', () => {
  test('says who did what, when, about which dossier, the newest first', async () => {
    const { client } = vault();
    const { entries, more, total, headCode } = await client.vault.auditTrail({
      filter: everything,
      before: null,
    });
    const { vault: open } = await client.vault.status();
    expect(more).toBe(false);
    expect(total).toBe(entries.length);
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => total - index));
    expect(new Set(entries.map(({ memberName }) => memberName))).toEqual(new Set([sampleVault.member.name]));
    expect(entries[0]).toEqual({
      sequence: total,
      at: start + 3 * DAY,
      slotId: open?.member.slotId,
      memberName: sampleVault.member.name,
      action: 'dossiers.changeStatus',
      objectId: first.dossierId,
      dossierCode: first.code,
      dossierId: first.dossierId,
      count: 1,
    });
    expect(entries.find(({ action }) => action === 'vault.unlock')).toMatchObject({
      dossierCode: '',
      dossierId: '',
    });
    expect(headCode).toMatch(new RegExp(`^${total}-[0-9A-F]{8}$`));
    const { audit } = await client.vault.check();
    expect(headCode).toBe(`${audit.entries}-${audit.head.slice(0, 8).toUpperCase()}`);
  });

  test('each thing is traced to its dossier: report, incident, evidence, note, person, put aside or not', async () => {
    const entries = await find({});
    const traced = entries.filter(({ dossierCode }) => dossierCode === first.code);
    expect(actionsOf(traced)).toEqual([
      'dossiers.changeStatus',
      'evidence.remove',
      'dossiers.removeNote',
      ...ofDossier,
    ]);
    expect(new Set(traced.map(({ dossierId }) => dossierId))).toEqual(new Set([first.dossierId]));
  });

  test.each(['as it is', 'in small letters, with spaces'])(
    'a case code finds everything about a dossier: %s',
    async (how) => {
      const object = how === 'as it is' ? first.code : `  ${first.code.toLowerCase()} `;
      const found = await find({ object });
      expect(found).toEqual((await find({})).filter(({ dossierCode }) => dossierCode === first.code));
      expect(found.length).toBeGreaterThan(ofDossier.length);
    },
  );

  test('an id finds what was done to that one thing; a code or id that is nobody’s finds nothing', async () => {
    expect(actionsOf(await find({ object: first.evidenceId }))).toEqual([
      'evidence.remove',
      'evidence.import',
    ]);
    for (const object of ['UZ-2026-9999', crypto.randomUUID(), 'Mila Vermeer', '%', "' OR 1=1 --"]) {
      expect(await find({ object })).toEqual([]);
    }
  });

  test('actions, member and dossier narrow each other', async () => {
    const { vault: open } = await vault().client.vault.status();
    const slotId = open?.member.slotId ?? '';
    const actions = ['dossiers.addNote', 'evidence.import'];
    const both = ['evidence.import', 'dossiers.addNote'];
    expect(actionsOf(await find({ actions }))).toEqual([...both, ...both]);
    expect(actionsOf(await find({ actions, slotId, object: second.code }))).toEqual(both);
    expect(await find({ actions, slotId: crypto.randomUUID() })).toEqual([]);
  });

  test('a period is what the clock said, whatever came after it', async () => {
    const lastYear = await find({ from: null, until: start - 300 * DAY });
    expect(lastYear).toEqual([
      expect.objectContaining({ action: 'dossiers.changeStatus', objectId: second.dossierId }),
    ]);
    const secondDay = await find({ from: start + 2 * DAY, until: start + 3 * DAY });
    expect(actionsOf(secondDay)).toEqual(['evidence.remove', 'dossiers.removeNote', ...ofDossier]);
    expect(await find({ from: start + 3 * DAY + 1 })).toEqual([]);
    expect(await find({ from: start + 2 * DAY, until: start + DAY })).toEqual([]);
  });

  test('a head code that was written down finds its entry; a wrong one finds nothing', async () => {
    const { client } = vault();
    const { headCode } = await client.vault.auditTrail({ filter: everything, before: null });
    const entries = await find({});
    expect(await find({ object: ` ${headCode.toLowerCase()}` })).toEqual([entries[0]]);
    const altered = headCode.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    expect(await find({ object: altered })).toEqual([]);
    expect(await find({ object: headCode.replace(/^\d+/, '2') })).toEqual([]);
    expect(await find({ object: headCode, actions: ['vault.create'] })).toEqual([]);
  });

  test('a person of two dossiers belongs to neither, and is found by both', async () => {
    const { client } = vault();
    const { person } = await client.dossiers.get({ dossierId: second.dossierId });
    const third = await client.dossiers.create({ ...sampleDossier, person: { personId: person.personId } });
    const created = (await find({ object: person.personId, actions: ['people.create'] }))[0];
    expect(created).toMatchObject({ dossierCode: '', dossierId: '' });
    for (const object of [second.code, third.code]) expect(await find({ object })).toContainEqual(created);
  });

  test('lists the actions that occur', async () => {
    const { actions } = await vault().client.vault.auditActions();
    expect(actions).toEqual([...new Set(actionsOf(await find({})))].toSorted());
    expect(actions).toContain('vault.create');
  });
});

test('nothing is told while no vault is open', async () => {
  const { client } = openService();
  expect(await refusalOf(client.vault.auditTrail({ filter: everything, before: null }))).toMatchObject({
    code: 'VAULT_CLOSED',
  });
});
