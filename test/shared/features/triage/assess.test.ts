import { describe, expect, test } from 'vitest';
import { assess } from '../../../../shared/features/triage/assess.ts';
import type { Assessment, KnownFacts, TriageFacts } from '../../../../shared/features/triage/model.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';
import { factsKnown, originsOf } from '../../../support/triage-situation.ts';

const { sections } = await shippedPack('university');

const weigh = (
  facts: Partial<TriageFacts>,
  origins: KnownFacts['origins'] = originsOf('person'),
): Assessment => assess(sections, { facts: factsKnown(facts), origins }, {});

/** One rude message of which somebody has some trouble: light. */
const rude: Partial<TriageFacts> = {
  forms: ['insult'],
  intensity: 'rough',
  messages: 1,
  spanDays: 1,
  senders: 1,
  impactPerson: 'some',
};

describe('the reasons for a grade', () => {
  test('stand in order of weight: what decides by itself first, then the levels by their points', () => {
    const { proposal } = weigh({
      ...rude,
      forms: ['doxing', 'insult'],
      criminality: 'likely',
      reach: 'medium',
      messages: 25,
      burst: 25,
    });
    expect(proposal).toMatchObject({
      severity: 'severe',
      points: 7,
      reasons: [
        { kind: 'floor', floor: 'doxing', at: 'severe' },
        { kind: 'level', factor: 'criminality', level: 'likely', points: 3 },
        { kind: 'level', factor: 'frequency', level: 'dozens', points: 2 },
        { kind: 'level', factor: 'intensity', level: 'rough', points: 1 },
        { kind: 'level', factor: 'impact', level: 'felt', points: 1 },
      ],
    });
  });

  test('name the one of two that weighs: who sees it, what it does, or both', () => {
    const levelOf = (facts: Partial<TriageFacts>) =>
      weigh(facts).proposal.factors.find(({ factor }) => factor === 'impact');
    expect(levelOf({ reach: 'large' })).toEqual({ factor: 'impact', level: 'mass', points: 4, most: 5 });
    expect(levelOf({ impactPerson: 'high' })).toMatchObject({ level: 'heavy', points: 3 });
    expect(levelOf({ impactPerson: 'high', reach: 'large' })).toMatchObject({ level: 'both', points: 4 });
    expect(levelOf({ impactPerson: 'high', reach: 'medium' })).toMatchObject({ level: 'heavy' });
  });
});

describe('what would change a grade', () => {
  const told = (facts: Partial<TriageFacts>) =>
    weigh(facts).proposal.changes.map(
      ({ fact, how, value, severity }) => `${fact} ${how} ${value}: ${severity}`,
    );

  test('is the nearest step of one thing to each other grade', () => {
    const changes = told(rude);
    expect(changes).toEqual(
      expect.arrayContaining([
        'criminality at-least likely: medium',
        'intensity at-least threatening: medium',
        'messages at-least 20: medium',
        'impactPerson at-least high: medium',
        'concreteThreat is true: severe',
        'acuteDanger is true: severe',
        'forms with doxing: severe',
        'offences with sr285b: severe',
      ]),
    );
    // A hundred would be medium too; twenty are told.
    expect(changes.filter((change) => change.startsWith('messages'))).toHaveLength(1);
    expect(changes.filter((change) => /: light$/.test(change))).toEqual([]);
  });

  test('is also what would make it lighter', () => {
    expect(told({ ...rude, forms: ['doxing'] })).toContain('forms without doxing: light');
    expect(told({ ...rude, messages: 30, burst: 1 })).toContain('messages at-most 19: light');
  });
});

describe('how sure a grade is', () => {
  const sureOf = (assumed: Partial<KnownFacts['origins']>, facts = rude) => {
    const { certainty, unknown } = weigh(facts, originsOf('person', assumed)).proposal;
    return { certainty, unknown };
  };

  test('is sure where somebody said all that counts', () => {
    expect(sureOf({})).toEqual({ certainty: 'sure', unknown: [] });
    expect(sureOf({ contract: 'assumed', elected: 'assumed' })).toEqual({ certainty: 'sure', unknown: [] });
  });

  test('is unsure where the very next answer to something nobody said makes another grade', () => {
    expect(sureOf({ concreteThreat: 'assumed' })).toEqual({
      certainty: 'unsure',
      unknown: ['concreteThreat'],
    });
  });

  test('is likely where only a far answer would', () => {
    expect(sureOf({ criminality: 'assumed' })).toEqual({ certainty: 'likely', unknown: ['criminality'] });
  });

  test('is sure of what is severe by itself, whatever else nobody said', () => {
    const grave = { ...rude, forms: ['stalking'], offences: ['sr285b'], concreteThreat: true };
    expect(sureOf({ criminality: 'assumed', reach: 'assumed', messages: 'assumed' }, grave)).toEqual({
      certainty: 'sure',
      unknown: [],
    });
  });
});

describe('criticism', () => {
  const firm: Partial<TriageFacts> = { messages: 12, spanDays: 2, senders: 12, burst: 6, reach: 'large' };

  test('is what the facts say where nobody concluded anything', () => {
    const { note, police, proposal, walk } = weigh(firm);
    expect({ note, police, severity: proposal.severity }).toEqual({
      note: 'substantive-criticism',
      police: 'none',
      severity: 'light',
    });
    expect(proposal.reasons[0]).toEqual({ kind: 'criticism' });
    expect(walk.routes.map(({ route }) => route)).toEqual(['internal']);
  });

  test('is not what somebody concluded otherwise', () => {
    expect(weigh({ ...firm, recognition: 'mixed' }).note).toBeNull();
    expect(weigh({ ...firm, recognition: 'hate' }).note).toBeNull();
  });

  test('can be concluded of rough words to which somebody gave a form', () => {
    const fierce: Partial<TriageFacts> = { ...firm, forms: ['insult'], intensity: 'rough' };
    expect(weigh(fierce).note).toBeNull();
    expect(weigh({ ...fierce, recognition: 'criticism' })).toMatchObject({
      note: 'substantive-criticism',
      proposal: { severity: 'light' },
    });
  });

  test('weighs more than light where it hits the person hard', () => {
    expect(weigh({ ...firm, impactPerson: 'high' })).toMatchObject({
      note: 'substantive-criticism',
      police: 'none',
      proposal: { severity: 'medium' },
    });
  });

  test.each<[string, Partial<TriageFacts>]>([
    ['a concrete threat', { concreteThreat: true }],
    ['a suspected offence', { offences: ['sr266'] }],
    ['what may be an offence', { criminality: 'possible' }],
    ['words that discriminate', { intensity: 'discriminating' }],
    ['a form for which a report is the norm', { forms: ['threat'] }],
    ['a form that is severe by itself', { forms: ['doxing'] }],
  ])('cannot be concluded of %s', (_what, facts) => {
    expect(weigh({ ...firm, ...facts, recognition: 'criticism' }).note).toBeNull();
  });
});

describe('norms', () => {
  test('that hold are named, and of those on a report only what counts', () => {
    expect(weigh(rude).norms).toEqual(['register', 'support', 'aftercare']);
    expect(weigh({ ...rude, criminality: 'possible' }).norms).toEqual([
      'register',
      'consider-report',
      'by-organisation',
      'support',
      'aftercare',
    ]);
    expect(weigh({ ...rude, criminality: 'likely', forms: ['threat'] }).norms).toEqual([
      'register',
      'report',
      'by-organisation',
      'support',
      'aftercare',
    ]);
  });

  test('are explained where the person does not want what they ask for', () => {
    const threat: Partial<TriageFacts> = { ...rude, forms: ['threat'] };
    expect(weigh({ ...threat, policeWish: 'no' }).explainRequired).toBe(true);
    expect(weigh({ ...threat, policeWish: 'yes' }).explainRequired).toBe(false);
    expect(weigh({ ...threat, policeWish: null }).explainRequired).toBe(false);
  });

  test('name each offence whose term runs, whoever the person is', () => {
    const offences = ['sr137', 'sr261', 'sr266', 'sr285b', 'sr285d', 'sr429ter'];
    expect(weigh({ ...rude, offences })).toMatchObject({
      complaintOffences: ['sr285b', 'sr261', 'sr266'],
      mandate: true,
    });
    expect(weigh({ ...rude, offences, elected: true })).toMatchObject({
      complaintOffences: ['sr285b'],
      mandate: true,
    });
    expect(weigh({ ...rude, offences: ['sr266'], elected: true })).toMatchObject({
      complaintOffences: [],
      mandate: false,
    });
  });
});

describe('what nobody said', () => {
  const assumed = (facts: Partial<TriageFacts>, origins: Partial<KnownFacts['origins']> = {}) =>
    weigh(facts, originsOf('assumed', origins)).note;

  test('is no substantive criticism: somebody has to say what it is, or how it sounds', () => {
    expect(assumed({})).toBeNull();
    expect(assumed({ messages: 30, senders: 20, reach: 'large' })).toBeNull();
    expect(assumed({}, { intensity: 'person' })).toBe('substantive-criticism');
  });

  test('is no criticism either where one keeps coming back for weeks, unless somebody concludes it', () => {
    const often: Partial<TriageFacts> = { messages: 90, spanDays: 60, senders: 1 };
    expect(assumed(often, { intensity: 'person' })).toBeNull();
    expect(weigh({ ...often, recognition: 'criticism' })).toMatchObject({
      note: 'substantive-criticism',
      police: 'none',
    });
    const many = { messages: 90, spanDays: 2, senders: 80 };
    expect(assumed(many, { intensity: 'person' })).toBe('substantive-criticism');
  });
});
