import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentModel } from '../../../../../../electron/service/documents/document-model.ts';
import { paperFingerprint } from '../../../../../../electron/service/features/triage/papers/paper-fingerprint.ts';
import type { Letter } from '../../../../../../shared/features/triage/papers-model.ts';
import { createSenderVault, type SenderVault } from '../../people/senders/sender-vault.ts';

let vault: SenderVault;
let letterId = '';
let dossierId = '';
beforeAll(async () => {
  vault = await createSenderVault();
  dossierId = vault.addDossier();
  const begun = { dossierId, referral: 'lawyer', language: 'nl' };
  ({ letterId } = vault.write('triage.draftLetter', begun) as { letterId: string });
});
afterAll(() => vault.close());

const rendered = () => paperFingerprint(vault.read('triage.letterPaper', { letterId }) as DocumentModel);
const enter = (fingerprint: string) => vault.write('triage.enterLetterLeaving', { letterId, fingerprint });

test('a letter leaves as it was rendered, also a little later', () => {
  const fingerprint = rendered();
  const later = { now: Date.UTC(2026, 10, 2, 12, 5) };
  expect(vault.write('triage.enterLetterLeaving', { letterId, fingerprint }, later)).toBeNull();
});

test('a letter that was changed while it was written stays here', () => {
  const fingerprint = rendered();
  const { letters } = vault.read('triage.letters', { dossierId }) as { letters: Letter[] };
  const [letter] = letters;
  if (letter === undefined) throw new Error('there is no letter');
  const { recipient, ground, remindAt } = letter;
  const fields = letter.fields.map((field) => ({ ...field, included: field.field === 'question' }));
  vault.write('triage.changeLetter', { letterId, letter: { recipient, fields, ground, remindAt } });
  expect(enter(fingerprint)).toMatchObject({ code: 'PAPER_CHANGED' });
  expect(enter(rendered())).toBeNull();
});

test('papers that are gone do not leave', () => {
  const fingerprint = rendered();
  vault.write('triage.dropLetter', { letterId });
  expect(enter(fingerprint)).toMatchObject({ code: 'NOT_FOUND' });
  const plan = { planId: letterId, paper: 'plan', fingerprint };
  expect(vault.write('triage.enterPlanLeaving', plan)).toMatchObject({ code: 'NOT_FOUND' });
});
