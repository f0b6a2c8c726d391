import { expect, test } from 'vitest';
import { assess } from '../../../../shared/features/triage/assess.ts';
import type { Situation } from '../../../../shared/features/triage/meets.ts';
import { walkLadder } from '../../../../shared/features/triage/walk-ladder.ts';
import { walkTree } from '../../../../shared/features/triage/walk-tree.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';
import { originsOf, situationOf } from '../../../support/triage-situation.ts';

const kinds = ['university', 'party'] as const;
const packs = { university: await shippedPack('university'), party: await shippedPack('party') };

const routesOf = (kind: keyof typeof packs, known: Partial<Situation>, answers = {}) =>
  walkTree(packs[kind].sections, situationOf(known), originsOf('dossier'), answers).routes.map(
    ({ route }) => route,
  );

test.each(kinds)('%s: substantive criticism ends at once, with help inside and nothing else', (kind) => {
  expect(routesOf(kind, { criticism: true, reach: 'large', messages: 400 })).toEqual(['internal']);
});

test.each(kinds)('%s: danger opens 112 whatever else is said', (kind) => {
  expect(routesOf(kind, { acuteDanger: true, criticism: true })).toEqual(['emergency', 'internal']);
});

test.each(kinds)(
  '%s: a threat at the door leads to 112, security and the police, not to a platform',
  (kind) => {
    const routes = routesOf(kind, {
      forms: ['threat'],
      offences: ['sr285'],
      concreteThreat: true,
      offline: true,
      messages: 1,
      elected: true,
      severity: 'severe',
      police: 'default',
    });
    expect(routes).toEqual(['emergency', 'internal', 'security', 'police', 'lawyer', 'national-point']);
  },
);

test.each(kinds)(
  '%s: who does not want the report that is the norm is offered a notification too',
  (kind) => {
    const threat: Partial<Situation> = { forms: ['threat'], police: 'default', severity: 'severe' };
    expect(routesOf(kind, threat)).not.toContain('police-notification');
    expect(routesOf(kind, { ...threat, policeWish: 'no' })).toEqual(
      expect.arrayContaining(['police', 'police-notification']),
    );
  },
);

test.each(kinds)('%s: where a report is optional, the person’s wish decides', (kind) => {
  const insult: Partial<Situation> = { forms: ['insult'], police: 'optional', criminality: 'likely' };
  expect(routesOf(kind, insult)).toContain('police');
  expect(routesOf(kind, { ...insult, criminality: 'possible' })).toContain('police-notification');
  expect(routesOf(kind, { ...insult, criminality: 'possible', policeWish: 'yes' })).toContain('police');
  expect(routesOf(kind, { ...insult, policeWish: 'no' })).not.toContain('police');
  // Where nothing is suspected, who wants to go to the police is offered to have it noted.
  expect(routesOf(kind, { forms: ['insult'], policeWish: 'yes' })).toEqual([
    'internal',
    'police-notification',
    'platform',
  ]);
});

test.each(kinds)('%s: tension inside goes to HR, mediation and the procedure, and stays inside', (kind) => {
  const inside: Partial<Situation> = {
    forms: ['internal-intimidation'],
    origin: 'internal',
    police: 'optional',
    criminality: 'possible',
    severity: 'medium',
    reach: 'large',
  };
  expect(routesOf(kind, inside)).toEqual(['internal', 'hr', 'mediation', 'internal-procedure']);
  const threatened: Partial<Situation> = {
    ...inside,
    concreteThreat: true,
    police: 'default',
    severity: 'severe',
  };
  expect(routesOf(kind, threatened)).toEqual([
    'internal',
    'security',
    'police',
    'lawyer',
    'hr',
    'internal-procedure',
  ]);
});

test.each(kinds)(
  '%s: what a colleague put online may go to the platform and to the police, and no wider',
  (kind) => {
    const put: Partial<Situation> = {
      forms: ['doxing'],
      origin: 'internal',
      police: 'optional',
      criminality: 'likely',
      severity: 'severe',
      reach: 'large',
    };
    expect(routesOf(kind, put)).toEqual([
      'internal',
      'security',
      'lawyer',
      'police',
      'hr',
      'internal-procedure',
      'platform',
    ]);
    const doubtful = routesOf(kind, { ...put, criminality: 'possible' });
    expect(doubtful).toContain('police-notification');
    expect(doubtful).not.toContain('police');
  },
);

test.each(kinds)('%s: an organised flood of racism opens all that helps against it', (kind) => {
  const flood: Partial<Situation> = {
    forms: ['coordinated', 'discriminating', 'hate-speech'],
    offences: ['sr137'],
    criminality: 'likely',
    intensity: 'discriminating',
    messages: 800,
    senders: 500,
    reach: 'large',
    elected: true,
    severity: 'severe',
    police: 'optional',
  };
  expect(routesOf(kind, flood)).toEqual([
    'internal',
    'lawyer',
    'discrimination-point',
    'human-rights-board',
    'police',
    'national-point',
    'platform',
    'online-discrimination',
    'public-statement',
    'joint-statement',
    'upstanders',
  ]);
});

test('party: national support is there for elected politicians', () => {
  const severe: Partial<Situation> = { forms: ['threat'], concreteThreat: true, severity: 'severe' };
  expect(routesOf('party', { ...severe, elected: true })).toContain('national-point');
  expect(routesOf('party', severe)).not.toContain('national-point');
  expect(routesOf('university', severe)).toContain('national-point');
});

test('an answer of a person wins, and what the facts propose stays beside it', () => {
  const { sections } = packs.university;
  const facts = situationOf({ forms: ['insult'], messages: 3 });
  const walk = walkTree(sections, facts, originsOf('dossier'), { origin: 'inside', danger: 'no' });
  const steps = new Map(walk.steps.map((step) => [step.node, step]));
  expect(steps.get('origin')).toEqual({
    node: 'origin',
    answer: 'inside',
    origin: 'person',
    facts: [],
    proposed: 'outside',
  });
  expect(steps.get('danger')).toMatchObject({ answer: 'no', origin: 'person', proposed: null });
  expect(walk.steps.at(-1)?.node).toBe('online-inside');
  expect(walk.routes).toContainEqual({ route: 'hr', nodes: ['relation'] });
});

test('an answer that the question does not have is passed over', () => {
  const { sections } = packs.party;
  const none = walkTree(sections, situationOf({}), originsOf('dossier'), {});
  const odd = { origin: 'from-above', 'no-such-question': 'yes', toString: 'yes' };
  expect(walkTree(sections, situationOf({}), originsOf('dossier'), odd)).toEqual(none);
});

test('a step names the facts that its answer follows from, and the least certain of their origins', () => {
  const { sections } = packs.university;
  const step = (known: Partial<Situation>, origins: Parameters<typeof originsOf>[1]) =>
    walkTree(sections, situationOf(known), originsOf('dossier', origins), {}).steps.find(
      ({ node }) => node === 'safety',
    );
  // Yes by the first alternative that holds: the others do not count.
  expect(step({ concreteThreat: true }, { concreteThreat: 'person', offline: 'assumed' })).toMatchObject({
    answer: 'yes',
    origin: 'person',
    facts: ['concreteThreat'],
  });
  // No because nothing held: all that was looked at counts.
  expect(step({}, { concreteThreat: 'person', offline: 'assumed' })).toMatchObject({
    answer: 'no',
    origin: 'assumed',
    facts: ['concreteThreat', 'forms', 'offences', 'offline'],
  });
});

test('an answer that follows from how grave it is names what made it so, and not what is not known', () => {
  const { sections } = packs.university;
  const known = situationOf({ forms: ['threat'], offences: ['sr285b'], concreteThreat: true });
  const origins = originsOf('assumed', { forms: 'dossier', offences: 'dossier', concreteThreat: 'person' });
  const { severity: _severity, police: _police, clock: _clock, criticism: _criticism, ...facts } = known;
  const { walk } = assess(sections, { facts, origins }, {});
  const step = (node: string) => walk.steps.find((one) => one.node === node);
  expect(step('support')).toMatchObject({ answer: 'severe', origin: 'person', facts: ['concreteThreat'] });
  expect(step('report')).toMatchObject({ answer: 'norm', origin: 'dossier', facts: ['forms'] });
  // Stalking asks for a complaint whether the person is elected or not.
  expect(step('legal')).toMatchObject({ answer: 'complaint', origin: 'dossier', facts: ['offences'] });
});

test('an insult alone asks what it was about, and opens no route', () => {
  for (const kind of kinds) {
    const insult: Partial<Situation> = { forms: ['insult'], intensity: 'rough', messages: 3 };
    const walk = walkTree(packs[kind].sections, situationOf(insult), originsOf('dossier'), {});
    expect(walk.steps.find(({ node }) => node === 'discrimination')).toMatchObject({
      answer: 'ask',
      facts: ['forms'],
    });
    expect(walk.routes.map(({ route }) => route)).not.toContain('discrimination-point');
  }
});

test('what was looked at but did not decide is not named', () => {
  const { sections } = packs.university;
  const danger = (known: Partial<Situation>) =>
    walkTree(sections, situationOf(known), originsOf('dossier'), {}).steps[0];
  // At the door asks for much; that it is not offline is enough.
  expect(danger({ concreteThreat: true })).toMatchObject({
    answer: 'no',
    facts: ['acuteDanger', 'offline'],
  });
  expect(danger({ offline: true })).toMatchObject({
    answer: 'no',
    facts: ['acuteDanger', 'concreteThreat', 'forms', 'offences'],
  });
  expect(danger({ offline: true, concreteThreat: true })).toMatchObject({
    answer: 'at-the-door',
    facts: ['offline', 'concreteThreat'],
  });
});

test('a broken tree ends the walk instead of going round or falling over', () => {
  const [first, second] = packs.university.sections.tree;
  if (first === undefined || second === undefined) throw new Error('the tree is shorter than two');
  const back = { ...second, answers: second.answers.map((answer) => ({ ...answer, to: first.id })) };
  expect(walkTree({ tree: [first, back] }, situationOf({}), originsOf('assumed'), {}).steps).toHaveLength(2);
  expect(walkTree({ tree: [first] }, situationOf({}), originsOf('assumed'), {}).steps).toHaveLength(1);
  expect(walkTree({ tree: [] }, situationOf({}), originsOf('assumed'), {})).toEqual({
    steps: [],
    routes: [],
  });
});

test.each(kinds)('%s: the ladder starts with keeping, and never answers a threat', (kind) => {
  const { sections } = packs[kind];
  const steps = (known: Partial<Situation>) => walkLadder(sections, situationOf(known));
  expect(steps({ criticism: true })).toEqual(['keep', 'answer-content']);
  expect(steps({ forms: ['insult'], intensity: 'rough', messages: 3 })).toEqual([
    'keep',
    'do-not-feed',
    'house-rules',
  ]);
  const threat: Partial<Situation> = {
    forms: ['threat'],
    intensity: 'threatening',
    messages: 1,
    concreteThreat: true,
  };
  expect(steps({ ...threat, severity: 'severe', police: 'default' })).toEqual([
    'keep',
    'report-to-platform',
    'hide',
    'block',
    'hand-over',
  ]);
});
