import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TriageRules } from '../../../../shared/features/reference/model.ts';
import { assess } from '../../../../shared/features/triage/assess.ts';
import { gradeCase } from '../../../../shared/features/triage/grade-case.ts';
import {
  criminalitySchema,
  factNameSchema,
  impactSchema,
  intensitySchema,
  type KnownFacts,
  reachSchema,
  type Severity,
  severitySchema,
  type TriageFacts,
} from '../../../../shared/features/triage/model.ts';
import { reasonText } from '../../../../shared/features/triage/reason-text.ts';
import { weighFactors } from '../../../../shared/features/triage/weigh-factors.ts';
import { messages } from '../../../../shared/messages.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';
import { factsKnown, originsOf } from '../../../support/triage-situation.ts';

const packs = [await shippedPack('university'), await shippedPack('party')] as const;
const rank = (severity: Severity) => severitySchema.options.indexOf(severity);

/** Any case that can be ticked, also those that contradict themselves. */
function anyFacts({
  forms,
  offences,
}: Pick<TriageRules, 'offences'> & { readonly forms: readonly { readonly id: string }[] }) {
  const some = (items: readonly { readonly id: string }[]) =>
    fc.subarray(items.map(({ id }) => id)).map((ids) => ids.toSorted());
  // Mostly a few, sometimes very many: around the figures that the rules name.
  const figure = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 1_000 }));
  return fc.record<TriageFacts>({
    forms: some(forms),
    offences: some(offences),
    criminality: fc.constantFrom(...criminalitySchema.options),
    intensity: fc.constantFrom(...intensitySchema.options),
    messages: figure,
    spanDays: figure,
    senders: figure,
    burst: figure,
    reach: fc.constantFrom(...reachSchema.options),
    impactPerson: fc.constantFrom(...impactSchema.options),
    concreteThreat: fc.boolean(),
    acuteDanger: fc.boolean(),
    contract: fc.constantFrom(null, 'permanent', 'temporary'),
    habituated: fc.boolean(),
    elected: fc.boolean(),
    origin: fc.constantFrom('internal', 'external'),
    offline: fc.boolean(),
    recurring: fc.boolean(),
    policeWish: fc.constantFrom(null, 'yes', 'no'),
    career: fc.constantFrom(null, 'early'),
    role: fc.constantFrom(null, 'student', 'minor', 'staff', 'other'),
    employers: fc.integer({ min: 1, max: 5 }),
    recognition: fc.constantFrom(null, 'criticism', 'hate', 'mixed'),
  });
}

/** Two cases, of which the second has more of one thing and is the same in everything else. */
type Raise = (facts: TriageFacts, by: number) => TriageFacts;
const next = <Choice>(choices: readonly Choice[], choice: Choice, by: number): Choice =>
  choices[Math.min(choices.length - 1, choices.indexOf(choice) + 1 + (by % choices.length))] ?? choice;

const raises: Readonly<Record<string, Raise>> = {
  criminality: (facts, by) => ({
    ...facts,
    criminality: next(criminalitySchema.options, facts.criminality, by),
  }),
  intensity: (facts, by) => ({ ...facts, intensity: next(intensitySchema.options, facts.intensity, by) }),
  messages: (facts, by) => ({ ...facts, messages: facts.messages + by }),
  'days that it lasts': (facts, by) => ({ ...facts, spanDays: facts.spanDays + by }),
  senders: (facts, by) => ({ ...facts, senders: facts.senders + by }),
  'messages in a day': (facts, by) => ({ ...facts, burst: facts.burst + by }),
  reach: (facts, by) => ({ ...facts, reach: next(reachSchema.options, facts.reach, by) }),
  'impact on the person': (facts, by) => ({
    ...facts,
    impactPerson: next(impactSchema.options, facts.impactPerson, by),
  }),
  'a concrete threat': (facts) => ({ ...facts, concreteThreat: true }),
  'acute danger': (facts) => ({ ...facts, acuteDanger: true }),
  'coming back': (facts) => ({ ...facts, recurring: true }),
};

describe.each(packs)('severity by the pack $id', ({ sections }) => {
  const facts = anyFacts(sections);

  test.each(Object.entries(raises))('more of %s never makes a case lighter', (_what, raise) => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 200 }), (less, by) => {
        const more = raise(less, by);
        expect(rank(gradeCase(sections, knownOf(more)).severity)).toBeGreaterThanOrEqual(
          rank(gradeCase(sections, knownOf(less)).severity),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('another form or offence never makes a case lighter', () => {
    const ids = (['forms', 'offences'] as const).flatMap((list) =>
      sections[list].map(({ id }) => ({ list, id })),
    );
    fc.assert(
      fc.property(facts, fc.constantFrom(...ids), (less, { list, id }) => {
        const more = { ...less, [list]: [...new Set([...less[list], id])].toSorted() };
        expect(rank(gradeCase(sections, knownOf(more)).severity)).toBeGreaterThanOrEqual(
          rank(gradeCase(sections, knownOf(less)).severity),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('what the person tells can raise: a small case that hits hard is no light one', () => {
    const small = factsKnown({ forms: ['insult'], intensity: 'rough', messages: 3, spanDays: 1, senders: 3 });
    expect(gradeCase(sections, knownOf(small)).severity).toBe('light');
    expect(gradeCase(sections, knownOf({ ...small, impactPerson: 'high' })).severity).toBe('medium');
  });

  test('a concrete threat, doxing, violence, sexual images, stalking and burglary are never less than severe', () => {
    const grave = fc.constantFrom<Partial<TriageFacts>>(
      { concreteThreat: true },
      { acuteDanger: true },
      ...['doxing', 'physical-violence', 'sexual', 'stalking', 'burglary-theft'].map((form) => ({
        forms: [form],
      })),
      ...['sr285b', 'sr285d', 'sr254ba', 'sr300', 'sr310', 'sr311'].map((offence) => ({
        offences: [offence],
      })),
    );
    fc.assert(
      fc.property(facts, grave, (others, part) => {
        const { severity, criticism } = gradeCase(sections, knownOf({ ...others, ...part }));
        expect({ severity, criticism }).toEqual({ severity: 'severe', criticism: false });
      }),
      { numRuns: 1_000 },
    );
  });

  test('who somebody is weighs nothing', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const { contract, habituated, career, role, employers, elected, policeWish } = other;
        const same = { ...one, contract, habituated, career, role, employers, elected, policeWish };
        expect(gradeCase(sections, knownOf(same))).toEqual(gradeCase(sections, knownOf(one)));
      }),
    );
  });

  test('the same facts give the same, in whatever order and however often', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const known = knownOf(one);
        const again = knownOf({
          ...one,
          forms: one.forms.toReversed(),
          offences: one.offences.toReversed(),
        });
        const first = assess(sections, known, {});
        expect(assess(sections, known, {})).toEqual(first);
        expect(assess(sections, again, {})).toEqual(first);
      }),
    );
  });

  test('criticism never hides an offence, a threat or a report that is the norm', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const { note, police, complaintOffences } = assess(sections, knownOf(one), {});
        if (note === null) return;
        expect({ police, complaintOffences, offences: one.offences, threat: one.concreteThreat }).toEqual({
          police: 'none',
          complaintOffences: [],
          offences: [],
          threat: false,
        });
      }),
      { numRuns: 300 },
    );
  });

  test('every change that is told makes the grade that is told', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const { proposal } = assess(sections, knownOf(one), {});
        for (const change of proposal.changes)
          expect(change.severity, JSON.stringify(change)).not.toBe(proposal.severity);
        const byOne = proposal.changes.find(({ fact, how }) => fact === 'concreteThreat' && how === 'is');
        if (byOne === undefined) return;
        const otherwise = { ...one, concreteThreat: byOne.value === 'true' };
        expect(gradeCase(sections, knownOf(otherwise)).severity).toBe(byOne.severity);
      }),
    );
  });

  test('what was assumed and could change the grade is named, and nothing else', () => {
    fc.assert(
      fc.property(facts, fc.subarray(factNameSchema.options), (one, assumed) => {
        const others = Object.fromEntries(assumed.map((fact) => [fact, 'assumed' as const]));
        const known: KnownFacts = { facts: one, origins: originsOf('person', others) };
        const { certainty, unknown } = assess(sections, known, {}).proposal;
        expect(unknown.filter((fact) => !assumed.includes(fact))).toEqual([]);
        expect(certainty === 'sure').toBe(unknown.length === 0);
      }),
    );
  });

  test('every rule says in both languages why it counts', () => {
    for (const language of ['nl', 'en'] as const) {
      const texts = messages[language].triage.rules;
      const said = [
        ...sections.severity.flatMap(({ id: factor, levels }) =>
          levels.map(({ id: level, points }) => ({ kind: 'level', factor, level, points }) as const),
        ),
        ...sections.floors.map(({ id: floor, at }) => ({ kind: 'floor', floor, at }) as const),
        { kind: 'criticism' } as const,
      ].map((reason) => reasonText(sections, reason, language, texts));
      expect(said.filter((reason) => reason.trim().length < 10)).toEqual([]);
      expect(new Set(said).size).toBe(said.length);
    }
  });

  test('each factor weighs as its level says', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const { factors, points } = weighFactors(sections, one);
        expect(factors.map(({ factor }) => factor)).toEqual(sections.severity.map(({ id }) => id));
        expect(factors.reduce((sum, factor) => sum + factor.points, 0)).toBe(points);
        expect(factors.filter((factor) => factor.points > factor.most)).toEqual([]);
      }),
    );
  });
});

function knownOf(facts: TriageFacts): KnownFacts {
  return { facts, origins: originsOf('person') };
}
