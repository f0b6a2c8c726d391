import { afterAll, beforeAll, expect, test } from 'vitest';
import { listDueActions } from '../../../../../electron/service/features/actions/api.ts';
import { Refusal } from '../../../../../electron/service/refusal.ts';
import type { Action, ActionFields } from '../../../../../shared/features/actions/model.ts';
import type { Pack } from '../../../../../shared/features/reference/model.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { shippedPack } from '../../../../support/shipped-pack.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';
import { slotId } from '../../../../support/vault-keys.ts';

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 20, 12);
let vault: VaultDatabase;
let pack: Pack;
beforeAll(async () => {
  vault = createVaultDatabase();
  pack = await shippedPack('university');
  vault.write('reference.keepProgramPack', { pack });
});
afterAll(() => vault.close());

const newDossier = () => (vault.write('dossiers.create', sampleDossier) as { dossierId: string }).dossierId;
const nobody = { ownerSlot: null, ownerName: '', dueAt: null } as const;
const own: ActionFields = {
  ...nobody,
  title: 'Bel maandag',
  phase: 'during',
  actor: 'manager',
  note: '',
};
const actionsOf = (dossierId: string) =>
  (vault.read('actions.list', { dossierId }) as { actions: Action[] }).actions;
const addFromPack = (dossierId: string, items: readonly string[], language = 'nl', assignment = {}) =>
  vault.write(
    'actions.addFromPack',
    { dossierId, items, language, assignment: { ...nobody, ...assignment } },
    { now },
  );
const codeOf = (answer: unknown) => (answer instanceof Refusal ? answer.code : 'none');
const act = (name: string, action: object) => codeOf(vault.write(`actions.${name}`, action, { now }));

test('the lists are those of the pack that the dossier was made with, in its order and with their sources', () => {
  const dossierId = newDossier();
  const adapted = {
    ...pack,
    version: '2026.9-own',
    sections: { ...pack.sections, actions: pack.sections.actions.slice(0, 1) },
  };
  // Another pack counts from now on; this dossier keeps its own.
  vault.db.run({
    text: `INSERT INTO protocol_packs (pack_id, kind, version, origin, body, sha256, added_at, slot_id)
      VALUES ('other', 'university', '2026.9-own', 'adapted', ?, 'aa', 1, ?)`,
    values: [JSON.stringify(adapted), slotId],
  });
  vault.db.run({ text: "UPDATE chosen_pack SET pack_id = 'other'", values: [] });
  const later = newDossier();
  const idsOf = (of: string) =>
    (vault.read('actions.templates', { dossierId: of }) as { items: { id: string }[] }).items.map(
      ({ id }) => id,
    );
  expect(idsOf(dossierId)).toEqual(pack.sections.actions.map(({ id }) => id));
  expect(idsOf(later)).toEqual(adapted.sections.actions.map(({ id }) => id));
  vault.db.run({
    text: "UPDATE chosen_pack SET pack_id = (SELECT pack_id FROM protocol_packs WHERE pack_id <> 'other')",
    values: [],
  });
});

test('items get the words of the pack in the language of the screen, and nothing is added twice', () => {
  const dossierId = newDossier();
  const [one, two] = pack.sections.actions;
  if (one === undefined || two === undefined) throw new Error('the pack has actions');
  addFromPack(dossierId, [one.id, one.id]);
  addFromPack(dossierId, [one.id, two.id], 'en', { ownerSlot: slotId, dueAt: now + DAY });
  expect(codeOf(addFromPack(dossierId, [one.id, two.id]))).toBe('NOTHING_NEW');
  expect(
    actionsOf(dossierId).map(({ item, title, phase, actor, ownerSlot }) => [
      item,
      title,
      phase,
      actor,
      ownerSlot,
    ]),
  ).toEqual([
    [one.id, one.label.nl, one.phase, one.actor, null],
    [two.id, two.label.en, two.phase, two.actor, slotId],
  ]);
});

test('what was put aside can be chosen again, and what nobody knows is refused as a whole', () => {
  const dossierId = newDossier();
  const [one, two] = pack.sections.actions;
  if (one === undefined || two === undefined) throw new Error('the pack has actions');
  addFromPack(dossierId, [one.id]);
  const [{ actionId } = { actionId: '' }] = actionsOf(dossierId);
  expect(act('remove', { actionId })).toBe('none');
  addFromPack(dossierId, [one.id]);
  expect(actionsOf(dossierId).map(({ removedAt }) => removedAt)).toEqual([now, null]);
  expect(codeOf(addFromPack(dossierId, ['constructor']))).toBe('ITEM_UNKNOWN');
  expect(codeOf(addFromPack(dossierId, [two.id], 'nl', { ownerSlot: crypto.randomUUID() }))).toBe(
    'OWNER_UNKNOWN',
  );
});

test('done, not done after all, put aside and back', () => {
  const dossierId = newDossier();
  const { actionId } = vault.write('actions.add', { dossierId, action: own }, { now }) as {
    actionId: string;
  };
  expect(act('reopen', { actionId })).toBe('NOT_FOUND');
  expect(act('finish', { actionId, note: 'Gesproken.' })).toBe('none');
  vault.write('actions.finish', { actionId, note: 'Lang gesproken.', doneAt: null }, { now: now + DAY });
  expect(actionsOf(dossierId)[0]).toMatchObject({ doneAt: now, doneNote: 'Lang gesproken.' });
  // Opened by mistake and done again: what was written, and when it was done, are as they were.
  vault.write('actions.reopen', { actionId });
  vault.write('actions.finish', { actionId, note: null, doneAt: now }, { now: now + 2 * DAY });
  expect(actionsOf(dossierId)[0]).toMatchObject({ doneAt: now, doneNote: 'Lang gesproken.' });
  expect(act('reopen', { actionId })).toBe('none');
  expect(actionsOf(dossierId)[0]).toMatchObject({ doneAt: null, doneNote: 'Lang gesproken.' });
  expect(act('remove', { actionId })).toBe('none');
  for (const [name, more] of [
    ['change', { action: own }],
    ['finish', { note: '' }],
    ['remove', {}],
  ] as const) {
    expect(act(name, { actionId, ...more }), name).toBe('NOT_FOUND');
  }
  expect(act('restore', { actionId })).toBe('none');
  expect(act('change', { actionId, action: { ...own, ownerName: 'De decaan' } })).toBe('none');
  expect(actionsOf(dossierId)[0]).toMatchObject({ ownerName: 'De decaan', removedAt: null });
});

test('what is due leaves out what is done, put aside, or in a dossier that was put aside', () => {
  const [dossierId, aside] = [newDossier(), newDossier()];
  const add = (of: string, title: string, dueAt: number | null) =>
    (vault.write('actions.add', { dossierId: of, action: { ...own, title, dueAt } }) as { actionId: string })
      .actionId;
  add(dossierId, 'later', now + 5 * DAY);
  add(dossierId, 'soon', now + DAY);
  add(dossierId, 'without a day', null);
  add(aside, 'aside', now);
  act('finish', { actionId: add(dossierId, 'done', now), note: '' });
  act('remove', { actionId: add(dossierId, 'removed', now) });
  vault.db.run({ text: 'UPDATE dossiers SET removed_at = 1 WHERE dossier_id = ?', values: [aside] });
  const titles = listDueActions(vault.db, now + 9 * DAY, 99)
    .filter((one) => [dossierId, aside].includes(one.dossierId))
    .map(({ title }) => title);
  expect(titles).toEqual(['soon', 'later']);
});
