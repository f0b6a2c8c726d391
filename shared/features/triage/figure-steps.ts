import type { TriageRules } from '../reference/model.ts';
import type { TriageFacts } from './model.ts';

/** Facts that are counted, with the field of a condition that looks at them. */
const FIGURES = {
  messages: 'messagesFrom',
  spanDays: 'daysFrom',
  senders: 'sendersFrom',
  burst: 'burstFrom',
} as const;
type Figure = keyof typeof FIGURES;

/** Whether a fact is one that grows with everything that comes in. */
export function isFigure(fact: keyof TriageFacts): fact is Figure {
  return Object.hasOwn(FIGURES, fact);
}

/**
 * Whether two cases that differ in figures alone differ for any rule: rules look at figures only by conditions, and those
 * hold from a figure upwards. Where nothing is crossed, both come to the same.
 */
export function crossesStep(rules: TriageRules, before: TriageFacts, after: TriageFacts): boolean {
  const steps = stepsOf(rules);
  return (Object.keys(FIGURES) as Figure[]).some((figure) =>
    steps[figure].some((from) => before[figure] >= from !== after[figure] >= from),
  );
}

type Steps = Readonly<Record<Figure, readonly number[]>>;
// A pack never changes, so it is looked through once; what is remembered goes with the pack itself.
const known = new WeakMap<TriageRules, Steps>();

function stepsOf(rules: TriageRules): Steps {
  const found = known.get(rules);
  if (found !== undefined) return found;
  const { severity, floors, norms, attentions, tree } = rules;
  const text = JSON.stringify([severity, floors, norms, attentions, tree]);
  const named = (field: string) =>
    [...text.matchAll(new RegExp(`"${field}":(\\d+)`, 'g'))].map(([, figure]) => Number(figure));
  const steps: Steps = {
    messages: named(FIGURES.messages),
    spanDays: named(FIGURES.spanDays),
    senders: named(FIGURES.senders),
    burst: named(FIGURES.burst),
  };
  known.set(rules, steps);
  return steps;
}
