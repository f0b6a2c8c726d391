import type { FactTicks, Recognition } from '../../../../../shared/features/triage/assess-model.ts';
import type { FactName } from '../../../../../shared/features/triage/model.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { changeStatus, dossierExists, findDossier, touchDossier } from '../../dossiers/api.ts';
import { type RulesInUse, rulesOfDossier } from '../../reference/api.ts';
import { markChanged } from './decision-store.ts';
import { dropTick, putAnswer, putMarks, putTick } from './tick-store.ts';

type Nothing = Record<never, never>;
type Refused = Refusal<'NOT_FOUND' | 'PACK_WITHOUT_TRIAGE' | 'ITEM_UNKNOWN'>;
type OfDossier = { readonly dossierId: string };

/** Ticks facts, or takes ticks away. */
export function setFacts(
  context: WriteContext,
  { dossierId, set, clear }: OfDossier & { readonly set: FactTicks; readonly clear: readonly FactName[] },
): Nothing | Refused {
  const rules = rulesToChange(context, dossierId);
  if (rules instanceof Refusal) return rules;
  if (!itemsAreKnown(rules, set)) return refuse('ITEM_UNKNOWN');
  for (const fact of clear) dropTick(context.db, dossierId, fact);
  for (const [fact, value] of Object.entries(set) as [FactName, unknown][]) {
    if (value === null || value === undefined) dropTick(context.db, dossierId, fact);
    else putTick(context.db, dossierId, { fact, value }, context);
  }
  changed(context, dossierId);
  context.audit({ action: 'triage.setFacts', objectId: dossierId });
  return {};
}

/** Writes down the check of P 1.1 and what was concluded from it. */
export function setRecognition(
  context: WriteContext,
  { dossierId, recognition: { marks, conclusion } }: OfDossier & { readonly recognition: Recognition },
): Nothing | Refused {
  const rules = rulesToChange(context, dossierId);
  if (rules instanceof Refusal) return rules;
  if (!allIn(marks, rules.pack.sections.recognition)) return refuse('ITEM_UNKNOWN');
  putMarks(context.db, dossierId, marks);
  if (conclusion === null) dropTick(context.db, dossierId, 'recognition');
  else putTick(context.db, dossierId, { fact: 'recognition', value: conclusion }, context);
  changed(context, dossierId);
  context.audit({ action: 'triage.setRecognition', objectId: dossierId });
  return {};
}

/** Answers a question of the tree in place of what the facts say. */
export function answerTree(
  context: WriteContext,
  { dossierId, node, answer }: OfDossier & { readonly node: string; readonly answer: string | null },
): Nothing | Refused {
  const rules = rulesToChange(context, dossierId);
  if (rules instanceof Refusal) return rules;
  const question = rules.pack.sections.tree.find(({ id }) => id === node);
  if (question === undefined) return refuse('ITEM_UNKNOWN');
  if (answer !== null && !allIn([answer], question.answers)) return refuse('ITEM_UNKNOWN');
  putAnswer(context.db, dossierId, { node, answer }, context);
  changed(context, dossierId);
  context.audit({ action: 'triage.answerTree', objectId: dossierId });
  return {};
}

function rulesToChange(
  { db }: WriteContext,
  dossierId: string,
): RulesInUse | Refusal<'NOT_FOUND' | 'PACK_WITHOUT_TRIAGE'> {
  if (!dossierExists(db, dossierId)) return refuse('NOT_FOUND');
  return rulesOfDossier(db, dossierId) ?? refuse('PACK_WITHOUT_TRIAGE');
}

function itemsAreKnown(
  { pack: { sections } }: RulesInUse,
  { forms, offences, contract }: FactTicks,
): boolean {
  return (
    allIn(forms ?? [], sections.forms) &&
    allIn(offences ?? [], sections.offences) &&
    (contract === undefined || contract === null || allIn([contract], sections.contracts))
  );
}

function allIn(ids: readonly string[], items: readonly { readonly id: string }[]): boolean {
  return ids.every((id) => items.some((item) => item.id === id));
}

/** Whoever begins to weigh a case has taken it in. */
function changed(context: WriteContext, dossierId: string): void {
  const { db, now } = context;
  markChanged(db, dossierId, now);
  if (findDossier(db, dossierId)?.status === 'intake') changeStatus(context, { dossierId, status: 'triage' });
  touchDossier(db, dossierId, now);
}
