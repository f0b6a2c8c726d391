import { afterAll, beforeAll, expect, test } from 'vitest';
import { findConsent, listEndingConsents } from '../../../../../electron/service/features/consent/api.ts';
import { Refusal } from '../../../../../electron/service/refusal.ts';
import type { Consent, ConsentFields } from '../../../../../shared/features/consent/model.ts';
import { sampleEvidence } from '../../../../support/sample-evidence.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 20, 12);
let vault: VaultDatabase;
beforeAll(() => {
  vault = createVaultDatabase();
});
afterAll(() => vault.close());

const newDossier = () =>
  (vault.write('dossiers.create', sampleDossier, { now: now - 30 * DAY }) as { dossierId: string }).dossierId;
const fields: ConsentFields = {
  purpose: 'review',
  answer: 'given',
  scope: '',
  recipient: '',
  how: 'spoken',
  evidenceId: null,
  givenAt: now - DAY,
  until: null,
  remarks: '',
};
const add = (dossierId: string, change: Partial<ConsentFields> = {}) =>
  vault.write('consent.add', { dossierId, consent: { ...fields, ...change } }, { now });
const idOf = (added: unknown) => (added as { consentId: string }).consentId;
const codeOf = (answer: unknown) => (answer instanceof Refusal ? answer.code : 'none');

test('every answer stays in the register, the withdrawn one with what was said', () => {
  const dossierId = newDossier();
  add(dossierId, { answer: 'refused', givenAt: now - 3 * DAY });
  const given = idOf(add(dossierId, { recipient: 'Het expertteam' }));
  expect(findConsent(vault.db, dossierId, 'review', now).state).toBe('given');
  vault.write('consent.withdraw', { consentId: given, note: 'Liever niet meer.' }, { now });
  const { consents } = vault.read('consent.list', { dossierId }) as { consents: Consent[] };
  expect(
    consents.map(({ answer, withdrawnAt, withdrawnNote }) => [answer, withdrawnAt, withdrawnNote]),
  ).toEqual([
    ['given', now, 'Liever niet meer.'],
    ['refused', null, ''],
  ]);
  const found = findConsent(vault.db, dossierId, 'review', now);
  expect([found.state, found.consent?.consentId]).toEqual(['withdrawn', given]);
  expect(findConsent(vault.db, dossierId, 'tagged', now)).toEqual({ state: 'none', consent: null });
});

test('a refusal cannot be withdrawn, nor a consent twice, nor one that is not there', () => {
  const dossierId = newDossier();
  const withdraw = (consentId: string) =>
    codeOf(vault.write('consent.withdraw', { consentId, note: 'x' }, { now }));
  const given = idOf(add(dossierId));
  expect([withdraw(idOf(add(dossierId, { answer: 'refused' }))), withdraw(given), withdraw(given)]).toEqual([
    'NOT_STANDING',
    'none',
    'NOT_STANDING',
  ]);
  expect(withdraw('0190a0a0-0000-7000-8000-000000000000')).toBe('NOT_FOUND');
});

test('the form must be evidence of the same dossier', () => {
  const [dossierId, other] = [newDossier(), newDossier()];
  const item = sampleEvidence(other);
  vault.write('evidence.storeDossierKey', { dossierId: other, generation: 1, wrapped: new Uint8Array(60) });
  vault.write('evidence.recordImport', item);
  const form = { how: 'form', evidenceId: item.evidenceId } as const;
  expect(codeOf(add(dossierId, form))).toBe('FORM_NOT_FOUND');
  expect(codeOf(add(other, form))).toBe('none');
  vault.write('evidence.remove', { evidenceId: item.evidenceId });
  expect(codeOf(add(other, form))).toBe('FORM_NOT_FOUND');
});

test('what ends soon is listed until something newer is written down or the dossier is closed', () => {
  const [ending, renewed, withdrawn, closed] = [newDossier(), newDossier(), newDossier(), newDossier()];
  const until = now + 5 * DAY;
  for (const dossierId of [ending, renewed, closed]) add(dossierId, { until });
  const taken = idOf(add(withdrawn, { until }));
  add(renewed, { givenAt: now });
  vault.write('consent.withdraw', { consentId: taken, note: 'Nee.' }, { now });
  vault.write('dossiers.changeStatus', { dossierId: closed, status: 'closed' });
  const list = (from: number, to: number) =>
    listEndingConsents(vault.db, { from, to, limit: 10 }).map(({ dossierId }) => dossierId);
  expect(list(now, now + 14 * DAY)).toEqual([ending]);
  expect(list(now, now + 4 * DAY)).toEqual([]);
});
