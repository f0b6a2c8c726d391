import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../../../shared/features/triage/assess.ts';
import { crossesStep, isFigure } from '../../../../shared/features/triage/figure-steps.ts';
import { outcomeOf } from '../../../../shared/features/triage/outcome.ts';
import { factsOfCase } from '../../../../shared/features/triage/triage-case.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';
import { readTriageCases } from '../../../support/triage-cases.ts';

const rules = (await shippedPack('university')).sections;
const cases = readTriageCases('vignettes.yaml').map((described) => factsOfCase(described, rules));
const count = fc.integer({ min: 0, max: 1_000 });
const figures = fc.record({ messages: count, spanDays: count, senders: count, burst: count });

test('figures between the same steps come to the same, whatever the case', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cases), figures, figures, (known, before, after) => {
      const one = { ...known, facts: { ...known.facts, ...before } };
      const other = { ...known, facts: { ...known.facts, ...after } };
      fc.pre(!crossesStep(rules, one.facts, other.facts));
      expect(outcomeOf(assess(rules, one, {}))).toBe(outcomeOf(assess(rules, other, {})));
    }),
    { numRuns: 200 },
  );
});

test('a step of the pack is seen, in both directions', () => {
  const [{ facts } = cases[0] ?? { facts: undefined }] = cases;
  if (facts === undefined) throw new Error('there are cases');
  const steps = rules.severity.flatMap(({ levels }) =>
    levels.flatMap(({ when }) => when?.messagesFrom ?? []),
  );
  const [step = 0] = steps;
  const below = { ...facts, messages: step - 1 };
  const above = { ...facts, messages: step };
  expect([crossesStep(rules, below, above), crossesStep(rules, above, below)]).toEqual([true, true]);
  expect(crossesStep(rules, above, above)).toBe(false);
  expect([isFigure('burst'), isFigure('forms')]).toEqual([true, false]);
});
