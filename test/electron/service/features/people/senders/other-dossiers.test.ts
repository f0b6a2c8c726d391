import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../../../../../electron/service/storage/sql.ts';
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
  expect(show(senderId, here)).toMatchObject({ code: 'CONSENT_MISSING' });
  answer(here);
  expect(show(senderId, here)).toEqual({ dossiers: [], withheld: 1 });
  answer(there);
  expect(vault.sender(senderId, here).others).toEqual({ dossiers: 1, agreedHere: true, agreedThere: 1 });
  expect(show(senderId, here)).toEqual({
    dossiers: [{ dossierId: there, code: expect.stringMatching(/^[A-Z]+-2026-\d+$/) }],
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
  expect(show(senderId, here)).toMatchObject({ code: 'CONSENT_MISSING' });
  expect(show(senderId, there)).toEqual({ dossiers: [], withheld: 1 });
});

test('consent given again after it was withdrawn counts, until it is over', () => {
  const { here, there, senderId } = makeTwo();
  answer(there);
  answer(here, { withdrawnAt: now - 2 * HOUR });
  answer(here, { givenAt: now - HOUR, until: now + HOUR });
  expect(show(senderId, here)).toMatchObject({ dossiers: [{ dossierId: there }] });
  const later = { now: now + 2 * HOUR };
  expect(vault.write('people.showSenderDossiers', { senderId, dossierId: here }, later)).toMatchObject({
    code: 'CONSENT_MISSING',
  });
});

test('who asks from a dossier that does not have the sender is told nothing', () => {
  const { here, there, senderId } = makeTwo();
  const elsewhere = vault.addDossier();
  for (const dossierId of [here, there, elsewhere]) answer(dossierId);
  expect(show(senderId, elsewhere)).toMatchObject({ code: 'NOT_FOUND' });
});
