import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../../../../electron/service/storage/sql.ts';
import { everyIncident } from '../../../../../../shared/features/dossiers/incident-views-model.ts';
import { SENDER_LINK_PURPOSE } from '../../../../../../shared/features/people/sender-link-purpose.ts';
import { slotId } from '../../../../../support/vault-keys.ts';
import { createSenderVault, type SenderVault } from './sender-vault.ts';

let vault: SenderVault;
beforeAll(async () => {
  vault = await createSenderVault();
});
afterAll(() => vault.close());

const HOUR = 3_600_000;
const now = Date.UTC(2026, 10, 2, 12);

type Answer = {
  purpose?: string;
  answer?: 'given' | 'refused';
  givenAt?: number;
  until?: number | null;
  withdrawnAt?: number | null;
};

function answer(dossierId: string, fields: Answer = {}): void {
  const { purpose = SENDER_LINK_PURPOSE, answer: said = 'given', until = null, withdrawnAt = null } = fields;
  vault.db.runOne(sql`
    INSERT INTO consents (consent_id, dossier_id, purpose, answer, scope, recipient, how, given_at, until, withdrawn_at,
      remarks, created_at, slot_id)
    VALUES (${v7()}, ${dossierId}, ${purpose}, ${said}, '', '', 'spoken', ${fields.givenAt ?? now - 9 * HOUR}, ${until},
      ${withdrawnAt}, '', ${now}, ${slotId})`);
}

/** Two dossiers with one sender. */
function makeTwo(): { here: string; there: string; senderId: string } {
  const [here, there] = [vault.addDossier(), vault.addDossier()];
  for (const dossierId of [here, there]) vault.addMessage(dossierId, { sender: `@${here}` });
  return { here, there, senderId: vault.senders(here)[0]?.senderId ?? '' };
}

const show = (senderId: string, dossierId: string) =>
  vault.write('people.showSenderDossiers', { senderId, dossierId });

test('only the number of other dossiers is told, and nothing that says which', () => {
  const { here, there, senderId } = makeTwo();
  const told = vault.sender(senderId, here);
  expect(told.others).toEqual({ dossiers: 1, agreedHere: false, agreedThere: 0 });
  expect(told.inVault).toEqual({ messages: 2, dossiers: 2 });
  expect(JSON.stringify([told, vault.senders(here), vault.senders(null)])).not.toContain(there);
  expect(vault.sender(senderId, null).others).toBeNull();
});

test('the other dossier is opened with the consent of both persons, and not with that of one', () => {
  const { here, there, senderId } = makeTwo();
  expect(show(senderId, here)).toEqual({ agreed: false, dossiers: [], withheld: 1 });
  answer(here);
  expect(show(senderId, here)).toEqual({ agreed: true, dossiers: [], withheld: 1 });
  answer(there);
  expect(vault.sender(senderId, here).others).toEqual({ dossiers: 1, agreedHere: true, agreedThere: 1 });
  expect(show(senderId, here)).toEqual({
    agreed: true,
    dossiers: [{ dossierId: there, code: expect.stringMatching(/^[A-Z]+-2026-\d+$/), notes: [] }],
    withheld: 0,
  });
  expect(show(senderId, there)).toMatchObject({ dossiers: [{ dossierId: here }] });
});

test.each<[string, readonly Answer[]]>([
  ['refused', [{ answer: 'refused' }]],
  ['withdrawn', [{ withdrawnAt: now - HOUR }]],
  ['over', [{ until: now - 1 }]],
  ['given for something else', [{ purpose: 'review' }]],
  ['given, but refused later', [{}, { answer: 'refused', givenAt: now - HOUR }]],
  ['of a moment that is still to come', [{ givenAt: now + HOUR }]],
])('consent that is %s is none, on either side', (_what, answers) => {
  const { here, there, senderId } = makeTwo();
  answer(there);
  for (const one of answers) answer(here, one);
  expect(show(senderId, here)).toEqual({ agreed: false, dossiers: [], withheld: 1 });
  expect(show(senderId, there)).toEqual({ agreed: true, dossiers: [], withheld: 1 });
});

test('consent given again after it was withdrawn counts, until it is over', () => {
  const { here, there, senderId } = makeTwo();
  answer(there);
  answer(here, { withdrawnAt: now - 2 * HOUR });
  answer(here, { givenAt: now - HOUR, until: now + HOUR });
  expect(show(senderId, here)).toMatchObject({ dossiers: [{ dossierId: there }] });
  const later = { now: now + 2 * HOUR };
  expect(vault.write('people.showSenderDossiers', { senderId, dossierId: here }, later)).toMatchObject({
    agreed: false,
  });
});

test('who asks from a dossier that does not have the sender is told nothing', () => {
  const { here, there, senderId } = makeTwo();
  const elsewhere = vault.addDossier();
  for (const dossierId of [here, there, elsewhere]) answer(dossierId);
  expect(show(senderId, elsewhere)).toMatchObject({ code: 'NOT_FOUND' });
});

describe('what is written of a sender', () => {
  const told = { perpetrator: 'troll', remarks: 'Buurman van de ander.', askedToStopAt: now - 9 * HOUR };
  const own = { perpetrator: 'anonymous', remarks: 'Alleen hier.', askedToStopAt: now - HOUR };
  const write = (senderId: string, dossierId: string, fields: typeof told) =>
    vault.write('people.changeSender', { senderId, dossierId, fields });

  test('belongs to one dossier, which counts what came after its own request', () => {
    const { here, there, senderId } = makeTwo();
    vault.addMessage(here, { sender: `@${here}`, occurredAt: now - HOUR / 2 });
    vault.addMessage(there, { sender: `@${here}`, occurredAt: now - 2 * HOUR });
    write(senderId, there, told);
    const nothing = { perpetrator: null, remarks: '', askedToStopAt: null };
    expect(vault.sender(senderId, here)).toMatchObject({ about: nothing, figures: { afterAsked: null } });
    expect(vault.sender(senderId, there)).toMatchObject({ about: told, figures: { afterAsked: 2 } });
    write(senderId, here, own);
    expect(vault.sender(senderId, here)).toMatchObject({ about: own, figures: { afterAsked: 1 } });
    expect(vault.sender(senderId, there)).toMatchObject({ about: told, figures: { afterAsked: 2 } });
    expect([vault.senders(here)[0]?.perpetrator, vault.senders(there)[0]?.perpetrator]).toEqual([
      'anonymous',
      'troll',
    ]);
  });

  test('is nowhere where all dossiers are seen together', () => {
    const { here, senderId } = makeTwo();
    write(senderId, here, own);
    expect(vault.sender(senderId, null)).toMatchObject({ about: null, figures: { afterAsked: null } });
    expect(vault.senders(null, here)).toMatchObject([{ perpetrator: null }]);
    expect(JSON.stringify(vault.sender(senderId, null))).not.toContain('Alleen hier');
  });

  test('is shown as from the other dossier with the consent of both, and counts for nothing here', () => {
    const { here, there, senderId } = makeTwo();
    write(senderId, there, told);
    for (const dossierId of [here, there]) answer(dossierId);
    expect(show(senderId, here)).toMatchObject({ dossiers: [{ notes: [{ name: `@${here}`, ...told }] }] });
    const page = vault.sender(senderId, here);
    expect(page).toMatchObject({ about: { askedToStopAt: null }, figures: { afterAsked: null } });
  });

  test('cannot be written from a dossier in which it is not', () => {
    const { senderId } = makeTwo();
    expect(write(senderId, vault.addDossier(), own)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('accounts of other dossiers', () => {
  const merge = (keptId: string, mergedId: string, dossierId: string | null) =>
    vault.write('people.mergeSenders', {
      ...{ keptId, mergedId, dossierId },
      ...{ certainty: 'likely', reason: 'Schrijft hetzelfde.' },
    });
  const choices = (senderId: string, dossierId: string | null, text = '') => {
    const found = vault.read('people.otherSenders', { senderId, dossierId, text });
    return (found as { senders: { name: string }[] }).senders.map(({ name }) => name);
  };
  const idOf = (dossierId: string, name: string) =>
    vault.senders(dossierId).find((row) => row.name === name)?.senderId ?? '';

  test('are neither named nor found within a dossier without the consent of both, however they were merged', () => {
    const { here, there, senderId } = makeTwo();
    const elsewhere = `@elders_${there}`;
    vault.addMessage(there, { sender: elsewhere });
    merge(idOf(there, elsewhere), senderId, there);
    const seen = vault.sender(senderId, here);
    expect(seen).toMatchObject({ name: `@${here}`, merges: [], withheld: 1 });
    expect(JSON.stringify([seen, vault.senders(here)])).not.toMatch(/hetzelfde|elders_/);
    expect(vault.senders(here, 'elders_')).toEqual([]);
    const groups = vault.read('dossiers.incidentGroups', {
      dossierId: here,
      filter: everyIncident,
      by: 'sender',
    });
    expect(JSON.stringify(groups)).toContain(`@${here}`);
    expect(JSON.stringify(groups)).not.toContain('elders_');

    for (const dossierId of [here, there]) answer(dossierId);
    expect(vault.sender(senderId, here)).toMatchObject({
      accounts: [{}, {}],
      merges: [{ keptName: elsewhere, reason: 'Schrijft hetzelfde.' }],
      withheld: 0,
    });
  });

  test('can be merged within a dossier only with the consent of both, and over all dossiers as accounts', () => {
    const { here, there, senderId } = makeTwo();
    const [mine, other, words] = [`@hier_${here}`, `@elders_${there}`, `buurman ${there}`];
    vault.addMessage(here, { sender: mine });
    vault.addMessage(there, { sender: other });
    vault.addMessage(there, { sender: words });
    expect(choices(senderId, here)).toEqual([mine]);
    expect(merge(senderId, idOf(there, other), here)).toMatchObject({ code: 'NOT_FOUND' });
    expect(choices(senderId, there).toSorted()).toEqual([other, words].toSorted());
    expect(choices(senderId, null, there)).toEqual([other]);
    expect(merge(senderId, idOf(there, words), null)).toMatchObject({ code: 'NOT_FOUND' });

    for (const dossierId of [here, there]) answer(dossierId);
    expect(choices(senderId, here, here)).toEqual([mine]);
    expect(choices(senderId, here, there)).toEqual([other]);
    expect(merge(senderId, idOf(there, words), here)).toMatchObject({ code: 'NOT_FOUND' });
    expect(merge(senderId, idOf(there, other), here)).toMatchObject({ mergeId: expect.any(String) });
  });

  test('are not offered while typing', () => {
    const { here, there } = makeTwo();
    vault.addMessage(there, { sender: `@elders_${there}` });
    const offered = () =>
      vault.read('people.suggestSenders', { dossierId: here, platform: 'x', text: `elders_${there}` });
    expect(offered()).toEqual({ names: [] });
    for (const dossierId of [here, there]) answer(dossierId);
    expect(offered()).toEqual({ names: [`@elders_${there}`] });
  });

  test('of which the reason to merge was written in another dossier are shown without it', () => {
    const { here, there, senderId } = makeTwo();
    const also = `@ook_${here}`;
    for (const dossierId of [here, there]) vault.addMessage(dossierId, { sender: also });
    merge(senderId, idOf(there, also), there);
    expect(vault.sender(senderId, here).merges).toMatchObject([{ mergedName: also, reason: null }]);
    expect(vault.sender(senderId, null).merges).toMatchObject([{ mergedName: also, reason: null }]);
    expect(vault.sender(senderId, there).merges).toMatchObject([{ reason: 'Schrijft hetzelfde.' }]);
  });

  test('give a sender no name in another dossier, nor does it give them its own', () => {
    const { here, there, senderId } = makeTwo();
    const mine = `@hier_${here}`;
    const alone = vault.addDossier();
    vault.addMessage(alone, { sender: mine });
    const mergedId = idOf(alone, mine);
    merge(senderId, mergedId, null);
    expect(vault.senders(alone)).toMatchObject([{ name: mine }]);
    expect(vault.sender(mergedId, alone)).toMatchObject({ name: mine, merges: [], withheld: 1 });
    expect(vault.sender(mergedId, there).name).toBe(`@${here}`);
  });
});
