import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { ShownLetter } from '../../../../../../shared/features/triage/papers-model.ts';
import { makePoliceCase, planted } from '../../../../../support/police-case.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { sampleDetails, samplePerson } from '../../../../../support/sample-input.ts';
import { sampleDossier, shareVault } from '../../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
const DAY = 86_400_000;
const sentAt = Math.floor(Date.now() / 60_000) * 60_000 - 2 * DAY;
const triage = () => vault().client.triage;
const reason = 'De betrokkene is in het ziekenhuis en dit kan niet wachten.';

async function begun(referral: string, inDossier?: string) {
  const { dossierId } =
    inDossier === undefined ? await vault().client.dossiers.create(sampleDossier) : { dossierId: inDossier };
  const { letterId } = await triage().draftLetter({ dossierId, referral, language: 'nl' });
  const { folderId } = await vault().client.vault.browse({ folderId: null });
  const fileName = `${letterId}.docx`;
  return {
    dossierId,
    letterId,
    read: async (): Promise<ShownLetter> => {
      const found = (await triage().letters({ dossierId })).letters.find((one) => one.letterId === letterId);
      if (found === undefined) throw new Error('there is no such letter');
      return found;
    },
    save: (why?: string) =>
      triage().saveLetter({
        ...{ letterId, format: 'docx', folderId, fileName },
        ...(why === undefined ? {} : { reason: why }),
      }),
    sent: (why?: string, at = sentAt) =>
      triage().recordLetterStep({
        ...{ letterId, step: 'sent', at, note: '' },
        ...(why === undefined ? {} : { reason: why }),
      }),
    place: async () => join(vault().folder, fileName),
  };
}

const answered = (purpose: string, answer: 'given' | 'refused', givenAt = sentAt - DAY) => ({
  ...({ purpose, answer, scope: '', recipient: '', how: 'spoken' } as const),
  ...{ evidenceId: null, givenAt, until: null as number | null, remarks: '' },
});

async function stepsOf(dossierId: string) {
  const asked = { dossierId, kinds: ['triage' as const], before: null, limit: 50 };
  return (await vault().client.dossiers.timeline(asked)).entries.map(({ step }) => step);
}

async function leftWithout(dossierId: string): Promise<number> {
  const filter = {
    ...{ actions: ['consent.leaveWithout'], object: dossierId },
    ...{ slotId: null, from: null, until: null },
  };
  return (await vault().client.vault.auditTrail({ filter, before: null })).entries.length;
}

test.each(['refused', 'withdrawn', 'expired', 'none'] as const)(
  'where consent is %s a letter neither leaves nor counts as sent without a reason, which stays with it',
  async (state) => {
    const { client } = vault();
    const letter = await begun('mediation');
    const { dossierId } = letter;
    const purpose = 'mediation';
    if (state === 'refused') await client.consent.add({ dossierId, consent: answered(purpose, 'refused') });
    if (state === 'withdrawn') {
      const { consentId } = await client.consent.add({ dossierId, consent: answered(purpose, 'given') });
      await client.consent.withdraw({ consentId, note: 'Liever toch niet.' });
    }
    if (state === 'expired') {
      const over = { ...answered(purpose, 'given', sentAt - 2 * DAY), until: sentAt };
      await client.consent.add({ dossierId, consent: over });
    }
    const lacking = { state, at: state === 'none' ? null : expect.any(Number) };
    expect(await refusalOf(letter.save())).toMatchObject({ code: 'CONSENT_LACKING', data: lacking });
    expect(await refusalOf(letter.save('  '))).toMatchObject({ code: 'CONSENT_LACKING' });
    expect(await refusalOf(letter.sent())).toMatchObject({ code: 'CONSENT_LACKING', data: lacking });
    expect(existsSync(await letter.place())).toBe(false);
    expect(await letter.read()).toMatchObject({ lacking, isReasoned: false, steps: [], reasons: [] });
    expect(await leftWithout(dossierId)).toBe(0);

    await letter.save(reason);
    expect(await letter.read()).toMatchObject({
      lacking,
      isReasoned: true,
      reasons: [{ kind: state, reason }],
    });
    // It left for a reason that still holds; what leaves once more does so for a reason of its own.
    await letter.sent();
    expect(await refusalOf(letter.save())).toMatchObject({ code: 'CONSENT_LACKING' });
    expect(await leftWithout(dossierId)).toBe(1);
    expect(await stepsOf(dossierId)).toEqual(
      expect.arrayContaining(['letter-sent', 'letter-without-consent']),
    );
    expect((await letter.read()).lacking).toEqual(lacking);
  },
);

test('a reason holds for how consent stands then: after a refusal it is asked for anew', async () => {
  const { client } = vault();
  const letter = await begun('mediation');
  const { dossierId } = letter;
  await letter.save(reason);
  const refused = answered('mediation', 'refused');
  await client.consent.add({ dossierId, consent: refused });
  expect(await refusalOf(letter.sent())).toMatchObject({
    code: 'CONSENT_LACKING',
    data: { state: 'refused' },
  });
  await letter.sent('Het was toen al weg.');
  expect((await letter.read()).reasons.map(({ kind }) => kind)).toEqual(['refused', 'none']);
  expect(await leftWithout(dossierId)).toBe(2);
});

test('with consent, and where none is asked for, nothing is asked', async () => {
  const { client } = vault();
  const letter = await begun('mediation');
  const { dossierId } = letter;
  await client.consent.add({ dossierId, consent: answered('mediation', 'given') });
  await letter.save();
  await letter.sent();
  const open = await begun('press-safety', dossierId);
  await open.save();
  await open.sent();
  expect([(await letter.read()).reasons, (await open.read()).reasons]).toEqual([[], []]);
  expect(await leftWithout(dossierId)).toBe(0);
});

test('what left the vault for a reason is not thrown away, nor is the reason; what did not leave can be', async () => {
  const [left, draft] = [await begun('mediation'), await begun('mediation')];
  expect((await left.read()).hasLeft).toBe(false);
  await left.save(reason);
  expect(await refusalOf(triage().dropLetter({ letterId: left.letterId }))).toMatchObject({ code: 'LEFT' });
  expect(await left.read()).toMatchObject({ hasLeft: true, reasons: [{ reason }] });
  expect(await stepsOf(left.dossierId)).toContain('letter-without-consent');
  await triage().dropLetter({ letterId: draft.letterId });
  const { letters } = await triage().letters({ dossierId: draft.dossierId });
  expect(letters).toEqual([]);
});

test('where the person lives goes along in a letter only when somebody says why', async () => {
  const { dossierId } = await makePoliceCase(vault().client);
  const letter = await begun('mediation', dossierId);
  const { letterId, fields, recipient, ground, remindAt } = await letter.read();
  const asking = (text: string) => ({
    ...{ recipient, ground, remindAt },
    fields: fields.map((field) => (field.field === 'question' ? { ...field, text } : field)),
  });
  const text = `Kunt u langskomen op ${planted.home}? BSN ${planted.bsn}, of bel ${planted.phone}.`;
  const refusal = await refusalOf(triage().changeLetter({ letterId, letter: asking(text) }));
  expect(refusal.code).toBe('PRIVATE_DATA');
  const { found } = refusal.data as { found: { key: string; field: string; datum: string }[] };
  expect(found.map(({ field }) => field)).toEqual(found.map(() => 'question'));
  expect(found.map(({ datum }) => datum)).toEqual(expect.arrayContaining(['bsn', 'phone']));
  expect((await letter.read()).fields).toEqual(fields);

  // All of them or none.
  const [first, ...others] = found.map(({ key }) => ({ key, reason: 'De bemiddelaar komt thuis.' }));
  if (first === undefined) throw new Error('nothing was found');
  const changed = { letterId, letter: asking(text) };
  expect((await refusalOf(triage().changeLetter({ ...changed, accepted: [first] }))).data).toMatchObject({
    found: others.map(({ key }) => ({ key })),
  });
  await triage().changeLetter({ ...changed, accepted: [first, ...others] });
  expect(await letter.read()).toMatchObject({ found: [], reasons: found.map(() => ({ kind: 'private' })) });
  // To anybody else it goes along only for a reason of its own.
  const elsewhere = { letterId, letter: { ...asking(text), recipient: 'Iemand anders' } };
  const again = await refusalOf(triage().changeLetter(elsewhere));
  expect(again.code).toBe('PRIVATE_DATA');
  expect((again.data as { found: unknown[] }).found).toHaveLength(found.length);
  expect((await letter.read()).recipient).toBe(recipient);
  await letter.save(reason);
});

test('what became known as private after the letter was written keeps it here; what left is recorded as sent', async () => {
  const { client } = vault();
  const { dossierId, personId } = await makePoliceCase(client);
  const letter = await begun('mediation', dossierId);
  const { letterId, fields, recipient, ground, remindAt } = await letter.read();
  const asked = { field: 'question', text: 'Bel 020 555 0177.', included: true } as const;
  const other = fields.filter(({ field }) => field !== 'question');
  await triage().changeLetter({
    letterId,
    letter: { recipient, ground, remindAt, fields: [asked, ...other] },
  });
  const left = await begun('mediation', dossierId);
  await left.save(reason);
  const addresses = [{ kind: 'phone', platform: null, text: '020 555 0177' } as const];
  const details = { ...sampleDetails, addresses };
  await client.people.update({ personId, attention: null, fields: samplePerson, details });
  expect((await letter.read()).found).toMatchObject([{ field: 'question', datum: 'phone' }]);
  expect(await refusalOf(letter.save(reason))).toMatchObject({ code: 'PRIVATE_DATA' });
  expect(await refusalOf(letter.sent(reason))).toMatchObject({ code: 'PRIVATE_DATA' });
  await left.sent();
});

test('how to reach the person stands where it is meant to, and who sent the messages is never left out in silence', async () => {
  const { dossierId } = await makePoliceCase(vault().client);
  const letter = await begun('victim-support', dossierId);
  const { letterId, fields, recipient, ground, remindAt } = await letter.read();
  const reached = fields.map((field) =>
    field.field === 'reach' ? { ...field, text: planted.phone, included: true } : field,
  );
  const written = { recipient, ground, remindAt, fields: reached };
  await triage().changeLetter({ letterId, letter: written });
  expect((await letter.read()).found).toEqual([]);
  const empty = [...reached, { field: 'sender', text: ' ', included: true } as const];
  const named = { ...written, ground: 'Nodig voor de klacht.', fields: empty };
  expect(await refusalOf(triage().changeLetter({ letterId, letter: named }))).toMatchObject({
    code: 'SENDER_MISSING',
  });
});
