/** What the parts of a pack must agree on with each other, beyond what the schema of each says. */
import { each, type PackPath, type Reference, type ReferenceProblem } from './pack-reference.ts';
import type { PackListName, PackSections } from './pack-sections.ts';
import { stalkingProblems } from './stalking-problems.ts';
import { stepPlanProblems } from './step-plan-problems.ts';
import { treeProblems } from './tree-problems.ts';
import { triageReferences } from './triage-references.ts';
import { walkWays } from './walk-ways.ts';

type Item = { readonly id: string };
/** More at once help nobody. */
const MOST = 50;

/** What does not fit, fifty at most; none where the pack is whole. Takes time in step with the size of the pack. */
export function checkReferences(sections: PackSections): readonly ReferenceProblem[] {
  const problems = [...duplicatesOf(sections), ...unknownOf(sections)];
  // Ways through what is not whole yet would be told wrong.
  const found =
    problems.length > 0
      ? problems
      : [
          ...actionCycles(sections),
          ...signpostProblems(sections),
          ...treeProblems(sections),
          ...stalkingProblems(sections),
          ...stepPlanProblems(sections),
        ];
  return found.slice(0, MOST);
}

/** Where else in the pack an item is named; it cannot go while anything does. */
export function referrersOf(sections: PackSections, section: PackListName, id: string): readonly PackPath[] {
  return [...referencesOf(sections)]
    .filter((reference) => reference.target === section && reference.id === id)
    .map(({ path }) => path);
}

function duplicatesOf(sections: PackSections): readonly ReferenceProblem[] {
  const lists = Object.entries(sections).flatMap(([name, section]) =>
    Array.isArray(section) ? [{ path: [name as keyof PackSections] as const, items: section as Item[] }] : [],
  );
  const { questions, outcomes } = sections.signpost;
  // A question and an outcome are gone to by id alike.
  const all: readonly { path: PackPath; items: readonly Item[] }[] = [
    ...lists,
    { path: ['signpost', 'questions'], items: questions },
    { path: ['signpost', 'outcomes'], items: outcomes },
    ...sections.severity.map(({ levels }, at) => ({
      path: ['severity', at, 'levels'] as const,
      items: levels,
    })),
    ...sections.tree.map(({ answers }, at) => ({ path: ['tree', at, 'answers'] as const, items: answers })),
  ];
  return all.flatMap(({ path, items }) => findDuplicates(path, items));
}

function findDuplicates(path: PackPath, items: readonly Item[]): ReferenceProblem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index): ReferenceProblem[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ code: 'duplicate-id', path: [...path, index, 'id'], id }];
  });
}

function unknownOf(sections: PackSections): readonly ReferenceProblem[] {
  const { questions, outcomes } = sections.signpost;
  const known = new Map<Reference['target'], ReadonlySet<string>>();
  const knownOf = (target: Reference['target']): ReadonlySet<string> => {
    const present = known.get(target);
    if (present !== undefined) return present;
    const items: readonly Item[] =
      target === 'questions'
        ? questions
        : target === 'places'
          ? [...questions, ...outcomes]
          : sections[target];
    const ids = new Set(items.map(({ id }) => id));
    known.set(target, ids);
    return ids;
  };
  const problems: ReferenceProblem[] = [];
  for (const { path, id, target } of referencesOf(sections)) {
    if (problems.length === MOST) break;
    if (!knownOf(target).has(id)) problems.push({ code: 'unknown-id', path, id });
  }
  return problems;
}

/** One after another: a hostile pack has a hundred thousand of them. */
function* referencesOf(sections: PackSections): Generator<Reference> {
  const { offences, matrix, actions, signpost } = sections;
  for (const [at, { forms, lifts = [] }] of offences.entries()) {
    yield* each(['offences', at, 'forms'], forms, 'forms');
    yield* each(['offences', at, 'lifts'], lifts, 'offences');
  }
  for (const [at, { contacts }] of matrix.entries())
    yield* each(['matrix', at, 'contacts'], contacts, 'referrals');
  for (const [at, { after }] of actions.entries()) yield* each(['actions', at, 'after'], after, 'actions');
  for (const [at, { contacts }] of signpost.outcomes.entries())
    yield* each(['signpost', 'outcomes', at, 'contacts'], contacts, 'referrals');
  yield { path: ['signpost', 'start'], id: signpost.start, target: 'questions' };
  for (const [at, { answers }] of signpost.questions.entries()) {
    for (const [answer, { to }] of answers.entries())
      yield { path: ['signpost', 'questions', at, 'answers', answer, 'to'], id: to, target: 'places' };
  }
  yield* triageReferences(sections);
}

function actionCycles({ actions }: PackSections): ReferenceProblem[] {
  const next = new Map(actions.map(({ id, after }) => [id, after ?? []] as const));
  const { closing } = walkWays(next, [...next.keys()]);
  return actions.flatMap(({ id }, at): ReferenceProblem[] =>
    closing.has(id) ? [{ code: 'cycle', path: ['actions', at, 'after'], id }] : [],
  );
}

function signpostProblems({ signpost }: PackSections): ReferenceProblem[] {
  const next = new Map(
    signpost.questions.map(({ id, answers }) => [id, answers.map(({ to }) => to)] as const),
  );
  const { seen } = walkWays(next, [signpost.start]);
  const { closing } = walkWays(next, [...next.keys()]);
  const cycles = signpost.questions.flatMap(({ id }, at): ReferenceProblem[] =>
    closing.has(id) ? [{ code: 'cycle', path: ['signpost', 'questions', at, 'answers'], id }] : [],
  );
  const lists = [
    ['questions', signpost.questions],
    ['outcomes', signpost.outcomes],
  ] as const;
  const alone = lists.flatMap(([list, items]) =>
    items.flatMap(({ id }, at): ReferenceProblem[] =>
      seen.has(id) ? [] : [{ code: 'unreachable', path: ['signpost', list, at, 'id'], id }],
    ),
  );
  return [...cycles, ...alone];
}
