import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { LINE_LIMIT, TEXT_LIMIT } from '../../../shared/kernel/primitives.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { shareVault } from '../../support/share-vault.ts';
import { careFields } from './text-fidelity/care-fields.ts';
import { dossierFields } from './text-fidelity/dossier-fields.ts';
import { evidenceFields } from './text-fidelity/evidence-fields.ts';
import { incidentFields } from './text-fidelity/incident-fields.ts';
import { kept, refusedTexts } from './text-fidelity/kept-texts.ts';
import { paperFields } from './text-fidelity/paper-fields.ts';
import { peopleFields } from './text-fidelity/people-fields.ts';
import { policeFields } from './text-fidelity/police-fields.ts';
import { createGround, pathOf } from './text-fidelity/text-field.ts';
import { textPlaces } from './text-fidelity/text-places.ts';
import { triageFields } from './text-fidelity/triage-fields.ts';
import { vaultFields } from './text-fidelity/vault-fields.ts';

// A place is written to a dozen times, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
const ground = createGround(() => vault().client);
const fields = [
  dossierFields,
  peopleFields,
  incidentFields,
  evidenceFields,
  careFields,
  vaultFields,
  triageFields,
  policeFields,
  paperFields,
].flatMap((fieldsOf) => fieldsOf(ground));

/** Tested in text-fidelity/other-places.test.ts: what is slow takes all texts at once, or refuses in its own way. */
const otherPlaces = [
  'vault.create organisation.name',
  'vault.create member.name',
  'vault.create member.role',
  'vault.beginMember fields.name',
  'vault.beginMember fields.role',
  'reference.adaptPack changes.0.item.*',
  'dossiers.saveDraft value.*',
  'dossiers.describeImport source.name',
  'dossiers.describeImport source.names.0',
  'dossiers.previewImport mapping.observedBy',
  'evidence.deriveCopy fileName',
  'triage.exportPolicePackage way.reason',
  'triage.exportPolicePackage withoutConsent',
  'triage.changeLetter accepted.0.reason',
  'triage.saveLetter reason',
  'triage.recordLetterStep reason',
];

/** Nothing of it is stored in a vault: secrets, names of files and folders outside it, what is looked for. */
const notStored = [
  ...[
    'checkPassphrase passphrase',
    'create passphrase',
    'renewRecoverySheet passphrase',
    'confirmRecovery answers.0.text',
    'unlock passphrase',
    'beginMember passphrase',
    'finishMember passphrase',
    'changePassphrase passphrase',
    'changePassphrase newPassphrase',
    'revokeMember passphrase',
    'proveSecondPerson passphrase',
    'beginRecovery recoveryKey',
    'finishRecovery passphrase',
    'restore proof.passphrase',
    'restore proof.recoveryKey',
    'chooseSavePlace fileName',
    'makeFolder name',
    'create name',
    'saveRecoverySheet fileName',
    'backupTo name',
    'restore name',
    'copyRescued name',
    'exportAudit filter.actions.0',
    'exportAudit filter.object',
    'exportAudit fileName',
  ].map((place) => `vault.${place}`),
  'dossiers.exportRegister filter.text',
  'dossiers.exportRegister fileName',
  'evidence.exportItem fileName',
  'evidence.saveRequest fileName',
  'evidence.exportHashes fileName',
  'reference.exportPack fileName',
  'triage.saveMandateForm fileName',
  'triage.exportPolicePackage fileName',
  'triage.exportPolicePackage way.passphrase',
  'triage.saveStepPlan fileName',
  'triage.saveLetter fileName',
];

test('no place is forgotten where a change of the contract takes a text', () => {
  const places = textPlaces();
  const known = [...fields.map(({ at }) => at), ...otherPlaces, ...notStored];
  expect(places.length).toBeGreaterThan(80);
  expect(places.filter((place) => !known.includes(place))).toEqual([]);
  expect(known.filter((place) => !places.includes(place))).toEqual([]);
});

test.each(fields)('$at keeps every character it takes', async ({ roundTrip, stored = (text) => text }) => {
  for (const [what, text] of kept) expect([what, await roundTrip(text)]).toEqual([what, stored(text)]);
});

test.each(fields)('$at refuses at the field what it could not keep', async (field) => {
  const { filled, roundTrip } = field;
  for (const [code, text] of refusedTexts(field)) {
    expect(await refusalOf(roundTrip(text))).toEqual({
      code: 'INPUT_REFUSED',
      data: { fields: [{ path: pathOf(field), code }] },
    });
  }
  if (!filled) expect(await roundTrip('')).toBe('');
});

test('a text of a million units comes back whole, and a line of three hundred', async () => {
  const longest = fields.filter(({ at }) =>
    [
      'dossiers.addNote note.text',
      'dossiers.addIncident incident.message',
      'dossiers.create person.fields.name',
    ].includes(at),
  );
  expect(longest).toHaveLength(3);
  for (const { kind, roundTrip } of longest) {
    const limit = kind === 'line' ? LINE_LIMIT : TEXT_LIMIT;
    const text = '🐦é'.repeat(limit / 3).padEnd(limit, 'z');
    expect((await roundTrip(text)) === text).toBe(true);
  }
});

test('whatever somebody writes in a note comes back unit by unit', async () => {
  const note = fields.find(({ at }) => at === 'dossiers.addNote note.text');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), async (typed) => {
      const text = `${typed.replaceAll('\0', '').toWellFormed()}.`;
      expect(await note?.roundTrip(text)).toBe(text);
    }),
    { numRuns: 40 },
  );
});
