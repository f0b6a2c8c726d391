import { expect, test, vi } from 'vitest';
import type { ImportSource } from '../../../../shared/features/dossiers/imports-model.ts';
import { importFile } from '../../../support/import-file.ts';
import { makePoliceCase, planted, startReport } from '../../../support/police-case.ts';
import { refusalOf } from '../../../support/refusal-of.ts';
import { patchesOf, toPng } from '../../../support/sample-pictures.ts';
import { sampleVault } from '../../../support/sample-vault.ts';
import { sendImport } from '../../../support/send-import.ts';
import { sampleDossier, shareVault } from '../../../support/share-vault.ts';
import { passphrase, startService } from '../../../support/start-service.ts';
import { makeFolder, removeFolder } from '../../../support/test-folder.ts';
import { everyKept, kept, refusedTexts } from './kept-texts.ts';

// Services, their threads and keys start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();

/** A call with each text that a place cannot keep: refused, with the place that it was written at. */
async function expectRefused(
  path: string,
  filled: boolean,
  call: (text: string) => Promise<unknown>,
  kind: 'line' | 'text' = 'line',
): Promise<void> {
  for (const [code, text] of refusedTexts({ kind, filled })) {
    const fields = [{ path, code }];
    expect(await refusalOf(call(text))).toEqual({ code: 'INPUT_REFUSED', data: { fields } });
  }
}

test('a new vault keeps the name of its organisation and of who made it', async () => {
  const folder = makeFolder();
  const { client, stop } = startService(folder);
  try {
    const { folderId } = await client.vault.browse({ folderId: null });
    const create = (organisation: object, member: object) =>
      client.vault.create({
        ...sampleVault,
        folderId,
        name: 'kluis',
        organisation: { ...sampleVault.organisation, ...organisation },
        member: { ...sampleVault.member, ...member },
      });
    await expectRefused('organisation.name', true, (name) => create({ name }, {}));
    await expectRefused('member.name', true, (name) => create({}, { name }));
    await expectRefused('member.role', false, (role) => create({}, { role }));
    await create({ name: everyKept }, { name: everyKept, role: everyKept });
    const { vault: made } = await client.vault.status();
    expect(made?.organisation.name).toBe(everyKept);
    expect(made?.member).toMatchObject({ name: everyKept, role: everyKept });
  } finally {
    await stop();
    removeFolder(folder);
  }
});

test('a member who is added keeps name and role', async () => {
  const { client } = vault();
  const begin = (named: object) =>
    client.vault.beginMember({
      fields: { name: 'Sam', role: '', disciplines: [], substituteSlotId: null, ...named },
      passphrase,
    });
  await expectRefused('fields.name', true, (name) => begin({ name }));
  await expectRefused('fields.role', false, (role) => begin({ role }));
  const { invitationId } = await begin({ name: everyKept, role: everyKept });
  const own = 'een andere zin van zes gewone woorden';
  const { slotId } = await client.vault.finishMember({ invitationId, passphrase: own });
  const { members } = await client.vault.members();
  expect(members.find((member) => member.slotId === slotId)).toMatchObject({
    name: everyKept,
    role: everyKept,
  });
});

test('an import keeps the names of its files and who saw what it brings', async () => {
  const { dossiers } = vault().client;
  const { dossierId } = await dossiers.create(sampleDossier);
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const begin = (...texts: string[]) =>
    sendImport(dossiers, { kind: 'incidents', dossierId }, texts.map(bytesOf));
  const describe = (importId: string, source: ImportSource) =>
    dossiers.describeImport({ importId, source, hasHeader: null });
  const finish = (importId: string) => dossiers.finishImport({ importId, leftOut: [], included: [] });

  const table = await begin('Datum;Tijd;Platform;Bericht\n20-11-2026;14:05;X;Ga weg\n');
  await expectRefused('source.name', false, (name) => describe(table, { kind: 'table', name }));
  const { mapping } = await describe(table, { kind: 'table', name: everyKept });
  const preview = (observedBy: string) =>
    dossiers.previewImport({ importId: table, mapping: { ...mapping, observedBy } });
  await expectRefused('mapping.observedBy', false, preview);
  await preview(everyKept);
  await finish(table);
  const { incidents } = await dossiers.incidents({ dossierId, offset: 0, limit: 1 });
  const brought = await dossiers.incident({ incidentId: incidents[0]?.incidentId ?? '' });
  expect(brought.observedBy).toBe(everyKept);

  const mail = 'From: kwast@example.org\r\nDate: Fri, 20 Nov 2026 14:05:00 +0100\r\n\r\nNog een\r\n';
  // The first is no mail by its name, the second is.
  const files = await begin(mail, mail);
  const describeFiles = (name: string) => describe(files, { kind: 'files', names: [name, 'bericht.eml'] });
  await expectRefused('source.names.0', true, describeFiles);
  const described = await describeFiles(everyKept);
  await dossiers.previewImport({ importId: files, mapping: described.mapping });
  await finish(files);
  const { imports } = await dossiers.pastImports({ dossierId });
  expect(imports.map(({ source }) => source)).toEqual([everyKept, everyKept]);
});

test('a copy of a picture keeps the name that it is given', async () => {
  const { client } = vault();
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const bytes = toPng(patchesOf(1, { width: 18, height: 16 }));
  const { evidenceId } = await importFile(client, { dossierId, fileName: 'beeld.png', bytes });
  const copy = (fileName: string) => client.evidence.deriveCopy({ evidenceId, fileName });
  await expectRefused('fileName', false, copy);
  const { evidenceId: copyId } = await copy(everyKept);
  expect((await client.evidence.get({ evidenceId: copyId })).item.fileName).toBe(everyKept);
});

test('a package for the police keeps why it left without a passphrase', async () => {
  const { client } = vault();
  const reportId = await startReport(client, await makePoliceCase(client));
  await client.triage.scanPoliceFiles({ reportId });
  const { folderId } = await client.vault.browse({ folderId: null });
  const leave = (reason: string) => {
    const way = { kind: 'plain', form: 'folder', reason } as const;
    return client.triage.exportPolicePackage({ reportId, folderId, fileName: 'pakket', way });
  };
  await expectRefused('way.reason', true, leave, 'text');
  await leave(everyKept);
  const { exports } = await client.triage.policeReport({ reportId });
  expect(exports.map(({ reason }) => reason)).toEqual([everyKept]);
});

test('a package for the police keeps why it left though consent was refused', async () => {
  const { client } = vault();
  const { dossierId } = await makePoliceCase(client);
  const reportId = await startReport(client, { dossierId });
  await client.triage.scanPoliceFiles({ reportId });
  const consent = {
    ...({ purpose: 'police-report', answer: 'refused', scope: '', recipient: '', how: 'spoken' } as const),
    ...{ evidenceId: null, givenAt: Date.now() - 60_000, until: null, remarks: '' },
  };
  await client.consent.add({ dossierId, consent });
  const { folderId } = await client.vault.browse({ folderId: null });
  const way = { kind: 'plain', form: 'folder', reason: 'Zo wil het bureau het.' } as const;
  const leave = (withoutConsent: string) =>
    client.triage.exportPolicePackage({ reportId, folderId, fileName: 'geweigerd', way, withoutConsent });
  await expectRefused('withoutConsent', false, leave, 'text');
  await leave(everyKept);
  const { exports } = await client.triage.policeReport({ reportId });
  expect(exports.map(({ withoutConsent }) => withoutConsent)).toEqual([everyKept]);
});

test('a letter keeps why it left without consent, why it was sent, and why a private datum stands in it', async () => {
  const { client } = vault();
  const { dossierId } = await makePoliceCase(client);
  const begin = async () =>
    (await client.triage.draftLetter({ dossierId, referral: 'mediation', language: 'nl' })).letterId;
  const reasons = async (letterId: string) => {
    const { letters } = await client.triage.letters({ dossierId });
    return letters.find((one) => one.letterId === letterId)?.reasons.map(({ reason }) => reason);
  };
  const { folderId } = await client.vault.browse({ folderId: null });
  const letterId = await begin();
  const save = (reason: string) =>
    client.triage.saveLetter({ letterId, format: 'docx', folderId, fileName: 'brief.docx', reason });
  await expectRefused('reason', false, save, 'text');
  await save(everyKept);
  expect(await reasons(letterId)).toEqual([everyKept]);

  const other = await begin();
  const send = (reason: string) =>
    client.triage.recordLetterStep({ letterId: other, step: 'sent', at: Date.now(), note: '', reason });
  await expectRefused('reason', false, send, 'text');
  await send(everyKept);
  expect(await reasons(other)).toEqual([everyKept]);

  const third = await begin();
  const fields = [{ field: 'question', text: `Bel haar op ${planted.phone}.`, included: true } as const];
  const letter = { recipient: 'De bemiddelaar', fields, ground: '', remindAt: null };
  const { data } = await refusalOf(client.triage.changeLetter({ letterId: third, letter }));
  const { found } = data as { found: { key: string }[] };
  const accept = (reason: string) =>
    client.triage.changeLetter({
      letterId: third,
      letter,
      accepted: found.map(({ key }) => ({ key, reason })),
    });
  await expectRefused('accepted.0.reason', true, accept, 'text');
  await accept(everyKept);
  expect(await reasons(third)).toEqual(found.map(() => everyKept));
});

test('a draft keeps what is half typed, also what nothing else would take', async () => {
  const { dossiers } = vault().client;
  const value = { text: `${everyKept}\0\ud83d\n`, list: [everyKept, '\ude00'] };
  await dossiers.saveDraft({ key: 'dossiers.new', value });
  expect((await dossiers.draft({ key: 'dossiers.new' })).draft?.value).toEqual(value);
});

test('an adapted pack keeps its words but for blanks around them, and refuses what no file could hold', async () => {
  const { reference } = vault().client;
  const { packId } = await reference.pack();
  if (packId === null) throw new Error('the vault keeps no pack');
  const adapt = (labels: readonly string[]) =>
    reference.adaptPack({
      packId,
      changes: labels.map((text, place) => ({
        kind: 'put',
        section: 'channels',
        item: { id: `own-${place}`, label: { nl: text, en: text }, description: { nl: text, en: text } },
      })),
    });
  const answer = await adapt(kept.map(([, text]) => text));
  if (answer.kind !== 'kept') throw new Error('the pack was not kept');
  const { sections } = await reference.keptPack({ packId: answer.packId });
  const own = sections.channels.filter(({ id }) => id.startsWith('own-'));
  expect(own.map(({ label, description }) => [label, description])).toEqual(
    kept.map(([, text]) => {
      const words = { nl: text.trim(), en: text.trim() };
      return [words, words];
    }),
  );
  for (const text of ['a\0b', 'a\ud83db', '\ude00', 'x'.repeat(4_001), '', ' \t\u00a0']) {
    expect(await adapt([text])).toMatchObject({ kind: 'problems' });
  }
});
