import { describe, expect, test } from 'vitest';
import { checkReferences } from '../../../../shared/features/reference/pack-references.ts';
import type { PackSections } from '../../../../shared/features/reference/pack-sections.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';

const { sections } = await shippedPack('university');
type Tree = PackSections['tree'];

/** The pack with another tree. */
const withTree = (change: (tree: Tree) => Tree): PackSections => ({
  ...sections,
  tree: change(structuredClone(sections.tree)),
});
const nodeOf = (tree: Tree, id: string) => {
  const node = tree.find((one) => one.id === id);
  if (node === undefined) throw new Error(`no question ${id}`);
  return node;
};
const answerOf = (tree: Tree, node: string, id: string) => {
  const answer = nodeOf(tree, node).answers.find((one) => one.id === id);
  if (answer === undefined) throw new Error(`no answer ${id}`);
  return answer;
};
const problemsOf = (changed: PackSections) =>
  checkReferences(changed).map(({ code, path, id }) => `${code} ${id} at ${path.join('.')}`);
const placeOf = (id: string) => sections.tree.findIndex((node) => node.id === id);

test('the packs that come with Luwte have no gaps', async () => {
  expect(checkReferences(sections)).toEqual([]);
  expect(checkReferences((await shippedPack('party')).sections)).toEqual([]);
});

describe('a tree is refused', () => {
  test('where it goes round', () => {
    const changed = withTree((tree) => {
      answerOf(tree, 'together', 'no').to = 'safety';
      return tree;
    });
    expect(problemsOf(changed)).toEqual([`cycle together at tree.${placeOf('together')}.answers`]);
  });

  test('where nothing leads to a question, or to a route', () => {
    const changed = withTree((tree) => {
      answerOf(tree, 'origin', 'inside').to = 'support';
      return tree;
    });
    const routeAt = (id: string) => sections.routes.findIndex((route) => route.id === id);
    expect(problemsOf(changed)).toEqual([
      ...['relation', 'online-inside'].map((id) => `unreachable ${id} at tree.${placeOf(id)}.id`),
      ...['hr', 'mediation', 'internal-procedure'].map(
        (id) => `unreachable ${id} at routes.${routeAt(id)}.id`,
      ),
    ]);
  });

  test('where a way ends and nothing was opened on it', () => {
    const changed = withTree((tree) => {
      for (const answer of nodeOf(tree, 'danger').answers) if (answer.id === 'no') answer.routes = [];
      return tree;
    });
    // Both ways on which nobody is helped: of criticism at once, and at the very end.
    expect(problemsOf(changed)).toEqual([
      `dead-end criticism at tree.${placeOf('criticism')}.answers.0`,
      `dead-end no at tree.${placeOf('bystanders')}.answers.1`,
    ]);
  });

  test('where a question has no answer for some case', () => {
    const changed = withTree((tree) => {
      answerOf(tree, 'origin', 'outside').when = { recurring: true };
      return tree;
    });
    expect(problemsOf(changed)).toEqual([`not-for-all origin at tree.${placeOf('origin')}.answers.1`]);
  });

  test('where an answer is never proposed, because the one before it is for all', () => {
    const changed = withTree((tree) => {
      delete answerOf(tree, 'support', 'severe').when;
      return tree;
    });
    const at = placeOf('support');
    expect(problemsOf(changed)).toEqual([
      `unreachable medium at tree.${at}.answers.1.id`,
      `unreachable light at tree.${at}.answers.2.id`,
    ]);
  });

  test('where two answers have one name', () => {
    const changed = withTree((tree) => {
      answerOf(tree, 'support', 'medium').id = 'severe';
      return tree;
    });
    expect(problemsOf(changed)).toEqual([`duplicate-id severe at tree.${placeOf('support')}.answers.1.id`]);
  });

  test('with ten thousand questions in a row, without filling the stack', () => {
    const [first] = sections.tree;
    if (first === undefined) throw new Error('no tree');
    const tree = Array.from({ length: 10_000 }, (_, at) => ({
      ...first,
      id: `q-${at}`,
      answers: first.answers.map((answer) => ({ ...answer, to: `q-${(at + 1) % 10_000}` })),
    }));
    expect(checkReferences({ ...sections, tree }).map(({ code, id }) => `${code} ${id}`)).toEqual([
      'cycle q-9999',
    ]);
  });
});

describe('severity is refused', () => {
  test('where a grade or a factor is not there', () => {
    const severities = sections.severities.filter(({ id }) => id !== 'medium');
    const severity = sections.severity.filter(({ id }) => id !== 'impact');
    expect(problemsOf({ ...sections, severities, severity })).toEqual([
      'not-for-all impact at severity',
      'not-for-all medium at severities',
    ]);
  });

  test('where few points are of no grade, or a grade begins where the next one does', () => {
    const from = (light: number, medium: number) =>
      sections.severities.map((grade) => ({
        ...grade,
        from: { light, medium, severe: 8 }[grade.id],
      }));
    const at = (id: string) => sections.severities.findIndex((grade) => grade.id === id);
    expect(problemsOf({ ...sections, severities: from(1, 4) })).toEqual([
      `not-for-all light at severities.${at('light')}.from`,
    ]);
    expect(problemsOf({ ...sections, severities: from(0, 8) })).toEqual([
      `unreachable medium at severities.${at('severe')}.from`,
    ]);
  });

  test('where a factor has no level for some case', () => {
    const severity = sections.severity.map((factor) => ({
      ...factor,
      levels: factor.levels.map((level) => ({ ...level, when: { recurring: true as const } })),
    }));
    expect(problemsOf({ ...sections, severity })).toEqual(
      severity.map(({ id }, at) => `not-for-all ${id} at severity.${at}.levels`),
    );
  });
});

describe('signs of stalking are refused', () => {
  const total = sections.stalking.findIndex(({ measure }) => measure === 'total');
  const worse = sections.stalking.findIndex(({ measure }) => measure === 'escalation');
  const back = sections.stalking.findIndex(({ measure }) => measure === 'returns');
  const withSign = (at: number, change: Partial<PackSections['stalking'][number]>) => ({
    ...sections,
    stalking: sections.stalking.map((sign, index) => (index === at ? { ...sign, ...change } : sign)),
  });

  test('where none of them says from where on they add up, or two do', () => {
    expect(problemsOf(withSign(total, { measure: 'days' }))).toEqual(['not-once total at stalking']);
    expect(problemsOf(withSign(worse, { measure: 'total' }))).toEqual([
      `not-once total at stalking.${worse}.measure`,
    ]);
  });

  test('where escalation does not say which forms, or says one that is not there', () => {
    const { forms: _, ...wordless } = sections.stalking[worse] ?? {};
    const without = { ...sections, stalking: sections.stalking.with(worse, wordless as never) };
    for (const changed of [without, withSign(worse, { forms: [] })])
      expect(problemsOf(changed)).toEqual([`missing forms at stalking.${worse}`]);
    expect(problemsOf(withSign(worse, { forms: ['insult', 'no-such-form'] }))).toEqual([
      `unknown-id no-such-form at stalking.${worse}.forms.1`,
    ]);
  });

  test('where coming back does not say after how long a silence', () => {
    const { silence: _, ...endless } = sections.stalking[back] ?? {};
    const without = { ...sections, stalking: sections.stalking.with(back, endless as never) };
    expect(problemsOf(without)).toEqual([`missing silence at stalking.${back}`]);
  });
});

describe('what the rules name must be there', () => {
  const unknown = 'no-such-item';
  const first = <Item>(items: readonly Item[], change: Partial<Item>): Item[] =>
    items.map((item, at) => (at === 0 ? { ...item, ...change } : item));
  const when = { anyOf: [{ recurring: true }, { offences: [unknown] }] };
  test.each<[name: string, changed: PackSections, path: string]>([
    [
      'a floor',
      { ...sections, floors: first(sections.floors, { when: { forms: [unknown] } }) },
      'floors.0.when.forms.0',
    ],
    ['a norm', { ...sections, norms: first(sections.norms, { when }) }, 'norms.0.when.anyOf.1.offences.0'],
    [
      'a point of attention',
      { ...sections, attentions: first(sections.attentions, { when: { contract: unknown } }) },
      'attentions.0.when.contract',
    ],
    [
      'a step of the ladder',
      { ...sections, ladder: first(sections.ladder, { when: { noneOf: [{ forms: [unknown] }] } }) },
      'ladder.0.when.noneOf.0.forms.0',
    ],
    [
      'a piece of the step plan',
      { ...sections, 'step-plan': first(sections['step-plan'], { purpose: unknown }) },
      'step-plan.0.purpose',
    ],
    [
      'what a choice asks to be done',
      { ...sections, 'step-plan': first(sections['step-plan'], { actions: [unknown] }) },
      'step-plan.0.actions.0',
    ],
    [
      'an offence whose place another one takes',
      { ...sections, offences: first(sections.offences, { lifts: [unknown] }) },
      'offences.0.lifts.0',
    ],
    [
      'a sign of stalking',
      { ...sections, stalking: first(sections.stalking, { forms: [unknown] }) },
      'stalking.0.forms.0',
    ],
    [
      'a route',
      { ...sections, routes: first(sections.routes, { contacts: [unknown] }) },
      'routes.0.contacts.0',
    ],
  ])('%s', (_name, changed, path) => {
    expect(problemsOf(changed)).toEqual([`unknown-id ${unknown} at ${path}`]);
  });
});
