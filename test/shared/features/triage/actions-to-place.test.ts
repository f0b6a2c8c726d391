import { describe, expect, test } from 'vitest';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import { actionsToPlace } from '../../../../shared/features/triage/actions-to-place.ts';
import { assess } from '../../../../shared/features/triage/assess.ts';
import { severitySchema, type TriageFacts } from '../../../../shared/features/triage/model.ts';
import { factsOfCase } from '../../../../shared/features/triage/triage-case.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';
import { readTriageCases } from '../../../support/triage-cases.ts';

const packs = { university: await shippedPack('university'), party: await shippedPack('party') };
/** More than anybody under stress oversees. */
const limits = { light: 7, medium: 13, severe: 19 } as const;

const cases = [...readTriageCases('vignettes.yaml'), ...readTriageCases('triage-cases.yaml')];

function placed(described: (typeof cases)[number], change: Partial<TriageFacts> = {}) {
  const { sections } = packs[described.pack];
  const { facts, origins } = factsOfCase(described, sections);
  const known = { facts: { ...facts, ...change }, origins };
  const assessment = assess(sections, known, {});
  const routes = assessment.walk.routes.map(({ route }) => route);
  const severity = assessment.proposal.severity;
  const actions = actionsToPlace(sections.actions, { known, assessment }, { severity, routes });
  return { severity, actions: actions.map(({ id }) => id) };
}

test.each(cases)('$id: no more is placed than a person oversees', (described) => {
  const { severity, actions } = placed(described);
  expect(actions.length).toBeLessThanOrEqual(limits[severity]);
  expect(actions.length).toBeGreaterThan(0);
});

describe.each(['university', 'party'] as const)('pack %s', (kind) => {
  const { sections } = packs[kind];
  const byId = new Map(sections.actions.map((action) => [action.id, action]));
  const placing = sections.actions.filter(({ when }) => when !== undefined);

  test('what is placed has somebody who does it and a day to be done', () => {
    expect(placing.filter(({ within }) => within === undefined).map(({ id }) => id)).toEqual([]);
    expect(placing.filter(({ actor }) => actor === 'affected').map(({ id }) => id)).toEqual([]);
    expect(sections.actions.filter(({ when, within }) => when === undefined && within !== undefined)).toEqual(
      [],
    );
  });

  test('nothing is due before what has to be done first', () => {
    const wrong = placing.flatMap(({ id, within, after = [] }) =>
      after
        .filter((first) => daysOf(byId.get(first)?.within) > daysOf(within))
        .map((first) => `${id} before ${first}`),
    );
    expect(wrong).toEqual([]);
  });

  test('each essential of a severe case is there, and of a light one what a light one needs', () => {
    const threat = cases.find(
      ({ pack, factors, expect: { police } }) =>
        pack === kind && police === 'default' && factors.concrete_threat && (factors.messages ?? 0) > 0,
    );
    expect(threat && placed(threat).actions).toEqual(expect.arrayContaining([...essentials[kind].severe]));
    const light = cases.find(
      ({ pack, factors, expect: { severity, note } }) =>
        pack === kind && severity === 'light' && note === undefined && (factors.messages ?? 0) > 0,
    );
    expect(light && placed(light).actions).toEqual(expect.arrayContaining([...essentials[kind].light]));
  });

  test('a report that was decided against is not placed', () => {
    const threat = cases.find(({ pack, expect: { police } }) => pack === kind && police === 'default');
    if (threat === undefined) throw new Error('no case of which a report is the norm');
    const known = factsOfCase(threat, sections);
    const assessment = assess(sections, known, {});
    const ids = (routes: string[]) =>
      actionsToPlace(sections.actions, { known, assessment }, { severity: 'severe', routes }).map(
        ({ id }) => id,
      );
    const { report } = essentials[kind];
    expect(ids(['internal', 'police'])).toContain(report);
    expect(ids(['internal', 'police-notification'])).not.toContain(report);
  });

  test('a graver decision never places less', () => {
    for (const described of cases.filter(({ pack }) => pack === kind)) {
      const known = factsOfCase(described, sections);
      const assessment = assess(sections, known, {});
      const [light, medium, severe] = severitySchema.options.map((severity) =>
        actionsToPlace(sections.actions, { known, assessment }, { severity, routes: [] }).map(({ id }) => id),
      );
      expect(medium).toEqual(expect.arrayContaining(light ?? []));
      expect(severe).toEqual(expect.arrayContaining(medium ?? []));
    }
  });
});

const daysOf = (term: Pack['sections']['actions'][number]['within']): number =>
  term === undefined ? 0 : term.count === 'calendar' ? (term.days * 5) / 7 : term.days;

/** H annex 1, 2 and 3.2; P 3 and 5: one contact, evidence before platform, no tagging, support, safety, report, aftercare. */
const essentials = {
  university: {
    report: 'file-police-report',
    light: [
      'appoint-contact',
      'listen-first',
      'screenshot-first',
      'report-to-platform',
      'agree-no-tag',
      'plan-aftercare',
    ],
    severe: [
      'appoint-contact',
      'listen-first',
      'take-measures',
      'screenshot-first',
      'agree-no-tag',
      'ask-consent',
      'file-police-report',
      'decide-statement',
      'plan-aftercare',
    ],
  },
  party: {
    report: 'report-to-police',
    light: [
      'name-contact-point',
      'listen-first',
      'screenshot-first',
      'report-to-platform',
      'no-tag-agreement',
      'plan-aftercare',
    ],
    severe: [
      'name-contact-point',
      'listen-first',
      'arrange-safety',
      'screenshot-first',
      'no-tag-agreement',
      'ask-consent',
      'report-to-police',
      'support-statement',
      'plan-aftercare',
    ],
  },
};
