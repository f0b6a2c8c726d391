import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { type PackChange, packListNames } from '../../../../../shared/features/reference/packs-model.ts';
import type { AuditFilter } from '../../../../../shared/features/vault/audit-model.ts';
import { packTexts, withTexts, zipPack } from '../../../../support/pack-zip.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { sampleIncident } from '../../../../support/sample-input.ts';
import { sampleDossier, shareVault } from '../../../../support/share-vault.ts';
import { shippedPack } from '../../../../support/shipped-pack.ts';
import { makeFolder, removeFolder } from '../../../../support/test-folder.ts';

// Services and their threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
const university = await packTexts('university');
const everything: AuditFilter = { actions: [], object: '', slotId: null, from: null, until: null };

/** The pack with another version and name, as a ZIP. */
function changedPack(version: string, name = 'Eigen universiteit'): Uint8Array<ArrayBuffer> {
  return zipPack(
    withTexts(university, {
      pack: (text) => text.replace('"2026.12-2"', `"${version}"`).replace('nl: Universiteit', `nl: ${name}`),
    }),
  );
}

/** An item as the page sends it. */
function toItem(item: { readonly id: string }): Extract<PackChange, { kind: 'put' }>['item'] {
  return JSON.parse(JSON.stringify(item));
}

async function auditedActions(): Promise<readonly string[]> {
  const { entries } = await vault().client.vault.auditTrail({ filter: everything, before: null });
  return entries.map(({ action }) => action).filter((action) => action.startsWith('reference.'));
}

async function chosenPackId(): Promise<string> {
  const { packId } = await vault().client.reference.pack();
  if (packId === null) throw new Error('the vault keeps no pack');
  return packId;
}

describe('a pack from a file', () => {
  test('is kept, counts for nothing yet, and is kept once', async () => {
    const { reference } = vault().client;
    const before = await reference.packs();
    const first = await reference.importPack({ bytes: changedPack('2027.1') });
    expect(first).toMatchObject({ kind: 'kept', isNew: true });
    const after = await reference.packs();
    expect(after).toMatchObject({ chosenId: before.chosenId, offeredId: null });
    expect(after.packs[0]).toMatchObject({ version: '2027.1', origin: 'imported', dossiers: 0 });
    expect(await reference.importPack({ bytes: changedPack('2027.1') })).toEqual({ ...first, isNew: false });
    expect((await reference.packs()).packs).toHaveLength(after.packs.length);
    expect((await auditedActions())[0]).toBe('reference.importPack');
  });

  test('with a version that another pack has is refused, at its place', async () => {
    const { reference } = vault().client;
    await reference.importPack({ bytes: changedPack('2027.2') });
    expect(await reference.importPack({ bytes: changedPack('2027.2', 'Een andere') })).toEqual({
      kind: 'problems',
      problems: [{ file: 'pack', line: 3, column: 10, code: 'version-taken', detail: '2027.2' }],
    });
  });

  test('of another kind of organisation is refused', async () => {
    const bytes = zipPack(await packTexts('party'));
    expect(await vault().client.reference.importPack({ bytes })).toMatchObject({
      kind: 'problems',
      problems: [{ file: 'pack', code: 'other-organisation', detail: 'party' }],
    });
  });

  test('that is damaged is refused with every place, and leaves nothing behind', async () => {
    const { reference } = vault().client;
    const before = await reference.packs();
    const bytes = zipPack(
      withTexts(university, {
        forms: (text) => text.replace(/^ {2}source: .*$/m, '  __proto__: { polluted: yes }'),
        danger: (text) => text.replace('en: ', 'de: '),
        terms: (text) => `${text}\n- *anchor`,
        groups: () => '- !!js/function "x"',
      }),
    );
    const answer = await reference.importPack({ bytes });
    if (answer.kind !== 'problems') throw new Error('a damaged pack was let in');
    const told = answer.problems.map(({ file, code, detail }) => `${file} ${code} ${detail}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'forms unknown-field __proto__',
        'forms missing source',
        'danger unknown-field de',
        'danger missing en',
        'terms alias ',
        'groups tag ',
      ]),
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(await reference.packs()).toEqual(before);
  });

  test('that is nothing but nonsense is refused, and others are answered meanwhile', async () => {
    const { client } = vault();
    const bytes = Uint8Array.from({ length: 20_000_000 }, (_, n) => (n * 7919) % 251);
    const importing = client.reference.importPack({ bytes });
    const started = performance.now();
    await client.settings.device();
    const waited = performance.now() - started;
    expect(await importing).toMatchObject({ kind: 'problems', problems: [{ code: 'zip-damaged' }] });
    expect(waited).toBeLessThan(1_000);
    expect(await refusalOf(client.reference.importPack({ bytes: new Uint8Array(20_000_001) }))).toMatchObject(
      {
        code: 'INPUT_REFUSED',
      },
    );
  });
});

describe('a pack in a file', () => {
  test('that was exported is the very same pack when it comes back, and its leaving is entered', async () => {
    const { client, folder } = vault();
    const packId = await chosenPackId();
    const { folderId } = await client.vault.browse({ folderId: null });
    const { path } = await client.reference.exportPack({ packId, folderId, fileName: 'pakket.zip' });
    expect(path).toBe(join(folder, 'pakket.zip'));
    expect((await auditedActions())[0]).toBe('reference.exportPack');
    const bytes = Uint8Array.from(readFileSync(path));
    expect(Object.keys(unzipSync(bytes))).toContain('schema/referrals.json');
    expect(await client.reference.importPack({ bytes })).toEqual({ kind: 'kept', packId, isNew: false });
    const again = client.reference.exportPack({ packId, folderId, fileName: 'pakket.zip' });
    expect(await refusalOf(again)).toMatchObject({ code: 'NAME_TAKEN' });
  });
});

describe('an adapted pack', () => {
  test('is another pack, with a version of its own, and who wrote it is its source', async () => {
    const { reference } = vault().client;
    const packId = await chosenPackId();
    const base = await reference.keptPack({ packId });
    const police = base.sections.referrals.find(({ id }) => id === 'police-report');
    const danger = base.sections.danger.at(-1);
    if (police === undefined || danger === undefined) throw new Error('the sample pack has changed');
    const law = { checked: '2026-11-20', certainty: 'statute', note: 'Nagekeken door onze jurist.' } as const;
    const changed = { ...police, phone: '088-1234567', checked: '2026-11-21', law };
    const own = { id: 'own-huisarts', label: { nl: 'Huisarts', en: 'Family doctor' }, source: 'H 2.5' };
    const answer = await reference.adaptPack({
      packId,
      changes: [
        { kind: 'put', section: 'referrals', item: toItem(changed) },
        { kind: 'put', section: 'channels', item: own },
        { kind: 'remove', section: 'danger', id: danger.id },
        { kind: 'remove', section: 'forms', id: 'threat' },
      ],
    });
    expect(answer).toMatchObject({ kind: 'kept', version: '2026.12-uz-1' });
    if (answer.kind !== 'kept') return;
    const made = await reference.keptPack({ packId: answer.packId });
    expect(made.sections.referrals.find(({ id }) => id === 'police-report')).toEqual({
      ...changed,
      source: `${police.source}; own`,
    });
    expect(made.sections.channels.at(-1)).toEqual({ ...own, source: 'own' });
    expect(made.sections.danger).toEqual(base.sections.danger.slice(0, -1));
    // Cases are weighed by it: it cannot go.
    expect(made.sections.forms).toEqual(base.sections.forms);
    expect(await reference.keptPack({ packId })).toEqual(base);
    expect(await chosenPackId()).toBe(packId);
    const next = await reference.adaptPack({
      packId: answer.packId,
      changes: [{ kind: 'remove', section: 'channels', id: own.id }],
    });
    expect(next).toMatchObject({ kind: 'kept', version: '2026.12-uz-2' });
  });

  test('without 112, or surer of the law without a word about it, is refused', async () => {
    const { reference } = vault().client;
    const packId = await chosenPackId();
    const { sections } = await reference.keptPack({ packId });
    const call = sections.danger.find(({ id }) => id === 'call-112');
    const [offence] = sections.offences;
    if (call === undefined || offence === undefined) throw new Error('the sample pack has changed');
    const label = { nl: 'Bel ons', en: 'Call us' };
    expect(
      await reference.adaptPack({
        packId,
        changes: [
          {
            kind: 'put',
            section: 'danger',
            item: toItem({ ...call, label, description: label } as typeof call),
          },
          {
            kind: 'put',
            section: 'offences',
            item: toItem({ ...offence, complaint: 'yes' } as typeof offence),
          },
        ],
      }),
    ).toEqual({
      kind: 'problems',
      problems: [
        { file: 'offences', line: 1, column: 1, code: 'missing', detail: 'note' },
        { file: 'danger', line: 1, column: 1, code: 'lost-112', detail: '' },
        { file: 'danger', line: 1, column: 1, code: 'lost-112', detail: '' },
      ],
    });
    expect(
      await reference.adaptPack({
        packId,
        changes: [{ kind: 'remove', section: 'danger', id: call.id }],
      }),
    ).toMatchObject({ kind: 'problems', problems: [{ code: 'lost-112' }, { code: 'lost-112' }] });
  });

  test('that does not fit together is refused, and one that says the same is none', async () => {
    const { reference } = vault().client;
    const packId = await chosenPackId();
    const { sections } = await reference.keptPack({ packId });
    const [first] = sections.channels;
    if (first === undefined) throw new Error('no section is empty');
    const adapt = (changes: Parameters<typeof reference.adaptPack>[0]['changes']) =>
      reference.adaptPack({ packId, changes });
    const place = sections.matrix.findIndex(({ contacts }) => contacts.includes('police'));
    const missing = await adapt([{ kind: 'remove', section: 'referrals', id: 'police' }]);
    if (missing.kind !== 'problems') throw new Error('a pack with a loose end was kept');
    expect(missing.problems).toContainEqual({
      file: 'matrix',
      line: place + 1,
      column: 1,
      code: 'unknown-id',
      detail: 'police',
    });
    const wordless = { ...first, label: { nl: '', en: 'Nothing' } };
    expect(await adapt([{ kind: 'put', section: 'channels', item: toItem(wordless) }])).toEqual({
      kind: 'problems',
      problems: [{ file: 'channels', line: 1, column: 1, code: 'too-little', detail: 'nl' }],
    });
    expect(await adapt([{ kind: 'put', section: 'channels', item: toItem(first) }])).toEqual({
      kind: 'unchanged',
    });
    const unknown = { packId: '01890000-0000-7000-8000-000000000000', changes: [] };
    expect(await refusalOf(reference.keptPack(unknown))).toMatchObject({ code: 'INPUT_REFUSED' });
    expect(await refusalOf(reference.choosePack({ packId: unknown.packId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the pack that counts', () => {
  test('can be one with warnings, and the trail says of how many', async () => {
    const { client } = vault();
    const packId = await chosenPackId();
    const bytes = zipPack(
      withTexts(university, {
        pack: (text) => text.replace('"2026.12-2"', '"2027.3"'),
        referrals: (text) => text.replaceAll('phone: 0900-8844', 'phone: bel maar'),
      }),
    );
    const kept = await client.reference.importPack({ bytes });
    if (kept.kind !== 'kept') throw new Error('the pack was not kept');
    await client.reference.choosePack({ packId: kept.packId });
    const { entries } = await client.vault.auditTrail({ filter: everything, before: null });
    expect(entries[0]).toMatchObject({
      action: 'reference.chooseWarnedPack',
      objectId: kept.packId,
      count: university.get('referrals')?.match(/phone: 0900-8844/g)?.length,
    });
    await client.reference.choosePack({ packId });
  });

  test('taking one into use that leads nobody to 112 needs a reason, which stays with it and out of the trail', async () => {
    const { client } = vault();
    const first = await chosenPackId();
    const bytes = zipPack(
      withTexts(university, {
        pack: (text) => text.replace('"2026.12-2"', '"2027.4"'),
        danger: (text) => text.replaceAll('112', 'ons'),
      }),
    );
    const kept = await client.reference.importPack({ bytes });
    if (kept.kind !== 'kept') throw new Error('the pack was not kept');
    const { packId } = kept;
    const because = async () =>
      (await client.reference.packs()).packs.find((pack) => pack.packId === packId)?.chosenBecause;
    for (const reason of ['', '  ']) {
      expect(await refusalOf(client.reference.choosePack({ packId, because: reason }))).toMatchObject({
        code: 'REASON_NEEDED',
      });
    }
    expect([await chosenPackId(), await because()]).toEqual([first, '']);
    await client.reference.choosePack({ packId, because: 'Wij zitten op Bonaire' });
    expect([await chosenPackId(), await because()]).toEqual([packId, 'Wij zitten op Bonaire']);
    const { entries } = await client.vault.auditTrail({ filter: everything, before: null });
    expect(entries[0]).toMatchObject({ action: 'reference.chooseWarnedPack', objectId: packId });
    expect(JSON.stringify(entries[0])).not.toContain('Bonaire');
    await client.reference.choosePack({ packId: first });
  });

  test('changes for what is new; a dossier keeps its own, and words that went are still known', async () => {
    const { client } = vault();
    const { reference, dossiers } = client;
    const first = await reference.pack();
    const old = await dossiers.create(sampleDossier);
    await dossiers.addIncident({ dossierId: old.dossierId, incident: sampleIncident, draftKey: null });
    expect(await reference.itemUse({ section: 'platforms', id: sampleIncident.platform })).toEqual({
      dossiers: 1,
    });
    expect(await reference.itemUse({ section: 'platforms', id: 'nowhere' })).toEqual({ dossiers: 0 });
    const gone = first.sections.triggers.at(-1);
    if (gone === undefined || first.packId === null) throw new Error('no section is empty');
    const made = await reference.adaptPack({
      packId: first.packId,
      changes: [{ kind: 'remove', section: 'triggers', id: gone.id }],
    });
    if (made.kind !== 'kept') throw new Error('the pack was not kept');
    await reference.choosePack({ packId: made.packId });

    const present = await reference.pack();
    expect(present).toMatchObject({ packId: made.packId, version: made.version });
    expect(present.sections.triggers.map(({ id }) => id)).not.toContain(gone.id);
    expect(present.former).toContainEqual({ section: 'triggers', id: gone.id, label: gone.label });
    expect((await dossiers.get({ dossierId: old.dossierId })).packId).toBe(first.packId);
    const young = await dossiers.create(sampleDossier);
    expect((await dossiers.get({ dossierId: young.dossierId })).packId).toBe(made.packId);
    const { packs } = await reference.packs();
    expect(packs.find(({ packId }) => packId === made.packId)?.dossiers).toBe(1);
    expect((await auditedActions())[0]).toBe('reference.choosePack');
    await reference.choosePack({ packId: first.packId });
    expect((await reference.pack()).packId).toBe(first.packId);
  });
});

test('of every section it is counted in how many dossiers an item is used', async () => {
  const { client } = vault();
  const { channel } = sampleDossier.report;
  for (const section of packListNames) {
    const id = section === 'channels' ? channel : 'own-unused';
    const { dossiers } = await client.reference.itemUse({ section, id });
    expect(dossiers > 0, section).toBe(section === 'channels');
  }
});

describe('a Luwte with a newer pack', () => {
  const builtPacks = makeFolder();
  afterAll(() => removeFolder(builtPacks));
  const newer = shareVault((deps) => ({ ...deps, folders: { ...deps.folders, builtPacks } }));

  test('keeps it and offers it, and changes nothing by itself', async () => {
    const { client } = newer();
    const own = await shippedPack('university');
    const before = await client.reference.packs();
    expect(before.offeredId).toBeNull();
    writeFileSync(join(builtPacks, 'university.json'), JSON.stringify({ ...own, version: '2031.1' }));
    const after = await client.reference.packs();
    expect(after).toMatchObject({
      chosenId: before.chosenId,
      packs: [{ version: '2031.1', origin: 'program' }, {}],
    });
    expect(after.offeredId).toBe(after.packs[0]?.packId);
    expect(await client.reference.pack()).toMatchObject({ version: own.version });
    await client.reference.choosePack({ packId: after.offeredId ?? '' });
    expect(await client.reference.packs()).toMatchObject({ chosenId: after.offeredId, offeredId: null });
  });
});
