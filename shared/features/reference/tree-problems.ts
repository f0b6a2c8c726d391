import type { ReferenceProblem } from './pack-reference.ts';
import type { PackSections } from './pack-sections.ts';
import { walkWays } from './walk-ways.ts';

type Sections = Pick<PackSections, 'tree' | 'routes' | 'severity' | 'severities'>;

/**
 * What would leave a case without an answer: a tree that goes round, has parts that nobody comes to, ways that end without
 * any route or questions without an answer for every case; severity that does not grade every case. Ids are known here.
 */
export function treeProblems(sections: Sections): readonly ReferenceProblem[] {
  const circles = circlesOf(sections);
  // Of a tree that goes round it cannot be said where its ways end.
  const inTree = circles.length > 0 ? circles : [...aloneIn(sections), ...deadEnds(sections)];
  return [...inTree, ...unansweredIn(sections), ...ungradedIn(sections)];
}

const waysOf = ({ tree }: Sections) =>
  new Map(
    tree.map(({ id, answers }) => [id, answers.flatMap(({ to }) => (to === undefined ? [] : [to]))] as const),
  );

const startOf = ({ tree }: Sections): readonly string[] => tree.slice(0, 1).map(({ id }) => id);

function circlesOf(sections: Sections): readonly ReferenceProblem[] {
  const next = waysOf(sections);
  const { closing } = walkWays(next, [...next.keys()]);
  return sections.tree.flatMap(({ id }, at): ReferenceProblem[] =>
    closing.has(id) ? [{ code: 'cycle', path: ['tree', at, 'answers'], id }] : [],
  );
}

/** Questions and routes that no way leads to. */
function aloneIn(sections: Sections): readonly ReferenceProblem[] {
  const { seen } = walkWays(waysOf(sections), startOf(sections));
  const opened = new Set(
    sections.tree
      .filter(({ id }) => seen.has(id))
      .flatMap(({ answers }) => answers.flatMap(({ routes }) => routes ?? [])),
  );
  return (['tree', 'routes'] as const).flatMap((name) =>
    sections[name].flatMap(({ id }, at): ReferenceProblem[] =>
      (name === 'tree' ? seen : opened).has(id) ? [] : [{ code: 'unreachable', path: [name, at, 'id'], id }],
    ),
  );
}

/** Answers with which a way ends although nothing was opened on it: whatever the severity, that must not be. */
function deadEnds({ tree, routes, ...rest }: Sections): readonly ReferenceProblem[] {
  const opensNone = (answer: Sections['tree'][number]['answers'][number]) =>
    (answer.routes ?? []).length === 0;
  const dry = tree.map(({ answers, ...node }) => ({ ...node, answers: answers.filter(opensNone) }));
  const sections = { tree: dry, routes, ...rest };
  const { seen } = walkWays(waysOf(sections), startOf(sections));
  return tree.flatMap(({ id, answers }, at): ReferenceProblem[] =>
    answers.flatMap((answer, index): ReferenceProblem[] =>
      seen.has(id) && opensNone(answer) && answer.to === undefined
        ? [{ code: 'dead-end', path: ['tree', at, 'answers', index], id: answer.id }]
        : [],
    ),
  );
}

/** The last answer of a question is for all cases that none before it is for, and no other one is. */
function unansweredIn({ tree }: Sections): readonly ReferenceProblem[] {
  return tree.flatMap(({ id, answers }, at): ReferenceProblem[] => {
    const first = answers.findIndex(({ when }) => when === undefined);
    if (first === -1) return [{ code: 'not-for-all', path: ['tree', at, 'answers', answers.length - 1], id }];
    return answers.slice(first + 1).map((answer, after) => ({
      code: 'unreachable',
      path: ['tree', at, 'answers', first + 1 + after, 'id'],
      id: answer.id,
    }));
  });
}

const grades = ['light', 'medium', 'severe'] as const;
const factors = ['criminality', 'frequency', 'intensity', 'impact'] as const;

/** Every factor has a level for every case, and every number of points is of one of the three grades. */
function ungradedIn({ severity, severities }: Sections): readonly ReferenceProblem[] {
  const missing = (name: 'severity' | 'severities', wanted: readonly string[]): ReferenceProblem[] =>
    wanted
      .filter((id) => !(name === 'severity' ? severity : severities).some((item) => item.id === id))
      .map((id) => ({ code: 'not-for-all', path: [name], id }));
  const steps = grades.map((grade) => severities.findIndex(({ id }) => id === grade));
  const fromOf = (step: number) => severities[steps[step] ?? -1]?.from;
  return [
    ...missing('severity', factors),
    ...missing('severities', grades),
    ...severity.flatMap(({ id, levels }, at): ReferenceProblem[] =>
      levels.some(({ when }) => when === undefined)
        ? []
        : [{ code: 'not-for-all', path: ['severity', at, 'levels'], id }],
    ),
    ...steps.flatMap((at, step): ReferenceProblem[] => {
      const from = fromOf(step);
      if (from === undefined) return [];
      const path = ['severities', at, 'from'] as const;
      if (step === 0) return from === 0 ? [] : [{ code: 'not-for-all', path, id: grades[0] }];
      // One that begins no later than the next lighter one leaves nothing of that.
      const lighter = grades[step - 1] ?? grades[0];
      return from > (fromOf(step - 1) ?? -1) ? [] : [{ code: 'unreachable', path, id: lighter }];
    }),
  ];
}
