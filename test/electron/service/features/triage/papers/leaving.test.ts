import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentModel } from '../../../../../../electron/service/documents/document-model.ts';
import { paperFingerprint } from '../../../../../../electron/service/features/triage/papers/paper-fingerprint.ts';
import type { Letter, WrittenLetter } from '../../../../../../shared/features/triage/papers-model.ts';
import { createSenderVault, type SenderVault } from '../../people/senders/sender-vault.ts';

const DAY = 86_400_000;
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
const reason = 'Dit kan niet wachten.';
const enter = (fingerprint: string) =>
  vault.write('triage.enterLetterLeaving', { letterId, fingerprint, reason });

test('a letter leaves as it was rendered, also a little later', () => {
  const fingerprint = rendered();
  const later = { now: Date.UTC(2026, 10, 2, 12, 5) };
  expect(vault.write('triage.enterLetterLeaving', { letterId, fingerprint, reason }, later)).toBeNull();
});

test('a letter that was changed while it was written stays here', () => {
  const fingerprint = rendered();
  const { letters } = vault.read('triage.letters', { dossierId }) as { letters: Letter[] };
  const [letter] = letters;
  if (letter === undefined) throw new Error('there is no letter');
  const { recipient, ground, remindAt } = letter;
  const fields = letter.fields.map((field) =>
    field.field === 'question' ? { ...field, text: 'Een andere vraag.' } : field,
  );
  vault.write('triage.changeLetter', { letterId, letter: { recipient, fields, ground, remindAt } });
  expect(enter(fingerprint)).toMatchObject({ code: 'PAPER_CHANGED' });
  expect(enter(rendered())).toBeNull();
});

test('what was sent is kept as it left, with its day, whatever was written between leaving and saying so', () => {
  const monday = Date.UTC(2026, 10, 2, 12);
  const begun = { dossierId, referral: 'lawyer', language: 'nl' };
  const { letterId: id } = vault.write('triage.draftLetter', begun) as { letterId: string };
  const paper = (now: number) => vault.read('triage.letterPaper', { letterId: id }, { now }) as DocumentModel;
  const ask = (text: string) => {
    const { letters } = vault.read('triage.letters', { dossierId }) as { letters: Letter[] };
    const letter = letters.find((one) => one.letterId === id);
    if (letter === undefined) throw new Error('there is no letter');
    const { recipient, ground, remindAt } = letter;
    const fields = letter.fields.map((field) => (field.field === 'question' ? { ...field, text } : field));
    const written: WrittenLetter = { recipient, fields, ground, remindAt };
    vault.write('triage.changeLetter', { letterId: id, letter: written });
  };
  const leave = (now: number) =>
    vault.write(
      'triage.enterLetterLeaving',
      { letterId: id, fingerprint: paperFingerprint(paper(now)), reason },
      { now },
    );
  ask('De vraag van maandag');
  expect(leave(monday)).toBeNull();
  const left = paperFingerprint(paper(monday));
  ask('De vraag van dinsdag');
  // As long as it was not sent, it is what is written now.
  expect(JSON.stringify(paper(monday + DAY))).toContain('De vraag van dinsdag');
  const step = { letterId: id, step: 'sent', at: monday, note: '' };
  vault.write('triage.recordLetterStep', step, { now: monday + 2 * DAY });
  expect(JSON.stringify(paper(monday + 3 * DAY))).not.toContain('De vraag van dinsdag');
  expect(paperFingerprint(paper(monday + 3 * DAY))).toBe(left);

  // Sent by mistake, and left once more: the last that left is what was sent.
  vault.write('triage.removeLetterStep', { letterId: id, step: 'sent' });
  expect(leave(monday + DAY)).toBeNull();
  vault.write('triage.recordLetterStep', { ...step, at: monday + DAY }, { now: monday + 2 * DAY });
  expect(JSON.stringify(paper(monday + 3 * DAY))).toContain('De vraag van dinsdag');
});

test('papers that are gone do not leave', () => {
  const begun = { dossierId, referral: 'lawyer', language: 'nl' };
  const { letterId: gone } = vault.write('triage.draftLetter', begun) as { letterId: string };
  const fingerprint = paperFingerprint(vault.read('triage.letterPaper', { letterId: gone }) as DocumentModel);
  vault.write('triage.dropLetter', { letterId: gone });
  const left = vault.write('triage.enterLetterLeaving', { letterId: gone, fingerprint, reason });
  expect(left).toMatchObject({ code: 'NOT_FOUND' });
  const plan = { planId: gone, paper: 'plan', fingerprint };
  expect(vault.write('triage.enterPlanLeaving', plan)).toMatchObject({ code: 'NOT_FOUND' });
});
