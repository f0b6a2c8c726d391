import { assess } from '../../../../../shared/features/triage/assess.ts';
import type { Basis } from '../../../../../shared/features/triage/assess-model.ts';
import { type OddFigures, withTicks } from '../../../../../shared/features/triage/fact-ticks.ts';
import type { Assessment, KnownFacts, TreeAnswers } from '../../../../../shared/features/triage/model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { ReadContext } from '../../../slice.ts';
import { textHash } from '../../../storage/text-hash.ts';
import { dossierExists } from '../../dossiers/api.ts';
import { type RulesInUse, rulesOfDossier } from '../../reference/api.ts';
import { gatherFacts } from './gather-facts.ts';
import { findAnswers, listTicks, type Tick, toTicks } from './tick-store.ts';

/** A dossier as the rules look at it. */
export type KnownDossier = {
  readonly rules: RulesInUse;
  readonly dossier: KnownFacts;
  readonly known: KnownFacts;
  readonly odd: OddFigures;
  readonly ticks: readonly Tick[];
  readonly answers: TreeAnswers;
};

export type WeighedDossier = KnownDossier & { readonly assessment: Assessment; readonly basis: Basis };

/** What is known of a dossier, and what the rules of its pack say of that. */
export function weighDossier(
  context: Pick<ReadContext, 'db' | 'now'>,
  dossierId: string,
): WeighedDossier | Refusal<'NOT_FOUND' | 'PACK_WITHOUT_TRIAGE'> {
  if (!dossierExists(context.db, dossierId)) return refuse('NOT_FOUND');
  const rules = rulesOfDossier(context.db, dossierId);
  if (rules === null) return refuse('PACK_WITHOUT_TRIAGE');
  const found = knowDossier(context, dossierId, rules);
  const assessment = assess(rules.pack.sections, found.known, found.answers);
  return { ...found, assessment, basis: { packId: rules.packId, facts: fingerprint(found) } };
}

/** What is known of a dossier that is there, without weighing it. */
export function knowDossier(
  context: Pick<ReadContext, 'db' | 'now'>,
  dossierId: string,
  rules: RulesInUse,
): KnownDossier {
  const { known: dossier, odd } = gatherFacts(context, dossierId, rules.pack.sections);
  const ticks = listTicks(context.db, dossierId);
  const answers = findAnswers(context.db, dossierId);
  return { rules, dossier, known: withTicks(dossier, toTicks(ticks)), odd, ticks, answers };
}

/** The same facts and answers have the same one, whoever asks and whenever. */
function fingerprint({ known, answers }: Pick<KnownDossier, 'known' | 'answers'>): string {
  return textHash(JSON.stringify([known, Object.entries(answers).toSorted()]));
}
