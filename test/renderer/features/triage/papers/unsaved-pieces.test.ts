import { expect, test, vi } from 'vitest';
import { pieceDraftKey } from '../../../../../renderer/features/triage/papers/plans/piece-draft-key.ts';
import {
  unsavedPieces,
  wordsOfPiece,
} from '../../../../../renderer/features/triage/papers/plans/unsaved-pieces.ts';
import type { StepPlan } from '../../../../../shared/features/triage/papers-model.ts';
import { decideCase } from '../../../../support/decide-case.ts';
import { sampleIncident } from '../../../../support/sample-input.ts';
import { sampleDossier, shareVault } from '../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();

async function draftedPlan(): Promise<StepPlan> {
  const { client } = vault();
  const { dossierId } = await client.dossiers.create(sampleDossier);
  const incident = { ...sampleIncident, offences: ['sr285'] };
  await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  await decideCase(client, dossierId);
  await client.triage.draftStepPlan({ dossierId, language: 'nl' });
  const { draft } = await client.triage.stepPlans({ dossierId });
  if (draft === null) throw new Error('there is no draft');
  return draft;
}

const find = async (plan: StepPlan) => {
  const { dossiers } = vault().client;
  const found = await unsavedPieces(
    plan,
    async (key) => (await dossiers.draft({ key })).draft?.value ?? null,
  );
  return found.map(({ piece, label }) => ({ key: piece?.key ?? null, label }));
};

test('typed words of a piece that are not in its plan are found, and no others', async () => {
  const { dossiers } = vault().client;
  const plan = await draftedPlan();
  const [first, second] = plan.pieces;
  if (first === undefined || second === undefined) throw new Error('there are no pieces');
  const type = (key: string | null, value: Parameters<typeof dossiers.saveDraft>[0]['value']) =>
    dossiers.saveDraft({ key: pieceDraftKey(plan.planId, key) ?? '', value });
  expect(await find(plan)).toEqual([]);

  await type(first.key, { text: 'Wij bellen u elke week.' });
  // Typed back to what is stored, and a new piece without a word: nothing is lost with them.
  await type(second.key, { text: second.text });
  await type(null, { part: 'choice', label: ' ' });
  expect(await find(plan)).toEqual([{ key: first.key, label: first.label }]);

  await type(null, { label: 'De portier', text: 'Die weet ervan.' });
  expect(await find(plan)).toEqual([
    { key: first.key, label: first.label },
    { key: null, label: 'De portier' },
  ]);
  // Words of another plan are no words of this one.
  expect(await find(await draftedPlan())).toEqual([]);
});

test('a piece begins with its own words, a new one with none', async () => {
  const { pieces } = await draftedPlan();
  expect(pieces.map(wordsOfPiece)).toEqual(
    pieces.map(({ part, label, text, spoken, consequence }) => ({ part, label, text, spoken, consequence })),
  );
  expect(wordsOfPiece(null)).toEqual({ part: 'advice', label: '', text: '', spoken: '', consequence: '' });
});
