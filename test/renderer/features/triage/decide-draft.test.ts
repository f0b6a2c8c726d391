import { expect, test } from 'vitest';
import {
  assessedAs,
  checkDecision,
  type DecideDraft,
  deviatedNorms,
  emptyDecision,
  routesOf,
  withReason,
} from '../../../../renderer/features/triage/assess/decide-draft.ts';
import { groupChanges } from '../../../../renderer/features/triage/assess/group-changes.ts';
import { assess } from '../../../../shared/features/triage/assess.ts';
import { factsOfCase, triageCaseSchema } from '../../../../shared/features/triage/triage-case.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';

const { sections } = await shippedPack('university');
/** A threat with a place in it; reports to the police are the norm. */
const threat = {
  id: 'threat',
  pack: 'university',
  factors: {
    ...{ forms: ['threat'], offences: ['sr285'], criminality: 'certain-serious', intensity: 'threatening' },
    ...{
      messages: 1,
      span_days: 1,
      senders: 1,
      reach: 'small',
      impact_person: 'high',
      concrete_threat: true,
    },
  },
};
const assessedWith = (factors: object) => {
  const known = factsOfCase(
    triageCaseSchema.parse({ ...threat, factors: { ...threat.factors, ...factors } }),
    sections,
  );
  return { known, answers: {}, assessment: assess(sections, known, {}) };
};
const assessed = assessedWith({});
const proposed = assessed.assessment.walk.routes.map(({ route }) => route);

test('the routes of the tree are taken unless somebody changes them, in the order of the pack', () => {
  const draft = { ...emptyDecision, severity: 'severe' };
  expect(proposed).toContain('police');
  expect(checkDecision(draft, assessed, sections)).toEqual({
    ok: true,
    value: {
      severity: 'severe',
      motive: '',
      deviations: [],
      routes: sections.routes.map(({ id }) => id).filter((id) => proposed.includes(id)),
    },
  });
  const byHand = Object.fromEntries(proposed.map((route) => [route, ['police', 'internal'].includes(route)]));
  const other = { ...draft, routes: { mediation: true, ...byHand } };
  const inOrder = sections.routes.map(({ id }) => id);
  expect(checkDecision(other, assessed, sections)).toMatchObject({
    value: { routes: inOrder.filter((id) => ['police', 'internal', 'mediation'].includes(id)) },
  });
});

test('nobody chooses a grade by saying nothing, and another than the proposal asks why', () => {
  expect(checkDecision(emptyDecision, assessed, sections)).toMatchObject({
    ok: false,
    errors: { severity: 'field-invalid' },
  });
  const light = { ...emptyDecision, severity: 'light', motive: ' \n' };
  expect(checkDecision(light, assessed, sections)).toEqual({
    ok: false,
    errors: { motive: 'motive-missing' },
  });
  expect(checkDecision({ ...light, motive: 'Het bleek een grap.' }, assessed, sections)).toMatchObject({
    ok: true,
  });
});

test('without a report to the police each norm that asks for one asks for a kind of reason and for words', () => {
  const draft = { ...emptyDecision, severity: 'severe', routes: { police: false } };
  const norms = deviatedNorms(draft, assessed, sections);
  expect(norms).not.toEqual([]);
  expect(checkDecision(draft, assessed, sections)).toEqual({
    ok: false,
    errors: Object.fromEntries(
      norms.flatMap((norm) => [
        [`${norm}.kind`, 'reason-kind'],
        [`${norm}.words`, 'reason-words'],
      ]),
    ),
  });
  let explained: DecideDraft = draft;
  for (const norm of norms) {
    explained = {
      ...explained,
      reasons: withReason(explained, norm, { kind: 'safety', words: 'Eerst rust.' }),
    };
  }
  expect(checkDecision(explained, assessed, sections)).toMatchObject({
    value: { deviations: norms.map((norm) => ({ norm, kind: 'safety', words: 'Eerst rust.' })) },
  });
});

test('a report that the person does not want asks for a reason too, and what is no norm does not', () => {
  const draft = { ...emptyDecision, severity: 'severe' };
  expect(deviatedNorms(draft, assessed, sections)).toEqual([]);
  expect(deviatedNorms(draft, assessedWith({ police_wish: 'no' }), sections)).not.toEqual([]);
  const rude = { forms: ['insult'], offences: [], criminality: 'none', intensity: 'rough' };
  const insult = assessedWith({ ...rude, concrete_threat: false, impact_person: 'low' });
  expect(deviatedNorms(draft, insult, sections)).toEqual([]);
  // Help and support is a norm of its own.
  expect(deviatedNorms({ ...draft, routes: { internal: false } }, insult, sections)).toEqual(['support']);
});

test('another grade brings the routes that fit it; what somebody ticked stays', () => {
  const rude = { forms: ['insult'], offences: [], criminality: 'none', intensity: 'rough' };
  const light = assessedWith({ ...rude, concrete_threat: false, impact_person: 'low' });
  expect(light.assessment.proposal.severity).toBe('light');
  const severe = assessedAs('severe', light, sections);
  // H 2.4: the national point is there from medium upwards.
  expect(routesOf(emptyDecision, light)).not.toContain('national-point');
  expect(routesOf(emptyDecision, severe)).toContain('national-point');
  expect(severe.assessment.proposal).toEqual(light.assessment.proposal);
  const byHand = { ...emptyDecision, severity: 'severe', motive: 'x', routes: { hr: true, lawyer: false } };
  expect(routesOf(byHand, severe)).toEqual(expect.arrayContaining(['hr', 'national-point']));
  expect(routesOf(byHand, severe)).not.toContain('lawyer');
  expect(routesOf(byHand, light)).toEqual([...routesOf(emptyDecision, light), 'hr']);
  expect(checkDecision(byHand, severe, sections)).toMatchObject({
    value: { routes: expect.arrayContaining(['national-point']) },
  });
  expect(assessedAs('', light, sections)).toBe(light);
  expect(assessedAs('light', light, sections)).toBe(light);
});

test('where the person wants no report a notification is ticked, and the report stays offered', () => {
  const unwanted = assessedWith({ police_wish: 'no' });
  const offered = unwanted.assessment.walk.routes.map(({ route }) => route);
  expect(offered).toEqual(expect.arrayContaining(['police', 'police-notification']));
  expect(routesOf(emptyDecision, unwanted)).toEqual(offered.filter((route) => route !== 'police'));
  const chosen = { ...emptyDecision, routes: { police: true, 'police-notification': false } };
  expect(routesOf(chosen, unwanted)).toContain('police');
  expect(routesOf(chosen, unwanted)).not.toContain('police-notification');
  // Either way it is explained.
  expect(deviatedNorms(chosen, unwanted, sections)).toEqual(deviatedNorms(emptyDecision, unwanted, sections));
});

test('items of a list that would do the same are said together', () => {
  const change = { fact: 'forms', how: 'with', severity: 'severe' } as const;
  expect(
    groupChanges([
      { ...change, value: 'doxing' },
      { fact: 'messages', how: 'at-least', value: '10', severity: 'medium' },
      { ...change, value: 'stalking' },
    ]),
  ).toEqual([
    { ...change, values: ['doxing', 'stalking'] },
    { fact: 'messages', how: 'at-least', values: ['10'], severity: 'medium' },
  ]);
});
