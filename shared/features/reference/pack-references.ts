/** What the parts of a pack must agree on with each other, beyond what the schema of each says. */
import type { PackSections } from './pack-sections.ts';

/** Names a place inside a section: section first, then keys and positions as in its file. */
export type PackPath = readonly [section: keyof PackSections, ...rest: readonly (string | number)[]];
export type ReferenceProblem = {
  readonly code: 'duplicate-id' | 'unknown-id' | 'cycle' | 'unreachable';
  readonly path: PackPath;
  /** The id that it is about. */
  readonly id: string;
};

type Item = { readonly id: string };
/** One id that stands where it should name an item of another list. */
type Reference = { readonly path: PackPath; readonly id: string; readonly known: ReadonlySet<string> };

/** Everything that does not fit; none where the pack is whole. */
export function checkReferences(sections: PackSections): readonly ReferenceProblem[] {
  const duplicates = idListsOf(sections).flatMap(({ path, items }) => findDuplicates(path, items));
  const unknown = referencesOf(sections)
    .filter(({ id, known }) => !known.has(id))
    .map(({ path, id }): ReferenceProblem => ({ code: 'unknown-id', path, id }));
  const problems = [...duplicates, ...unknown];
  // Ways through what is not whole yet would be told wrong.
  return problems.length > 0 ? problems : [...actionCycles(sections), ...signpostProblems(sections)];
}

function idListsOf(sections: PackSections): readonly { path: PackPath; items: readonly Item[] }[] {
  const lists = Object.entries(sections).flatMap(([name, section]) =>
    Array.isArray(section) ? [{ path: [name as keyof PackSections] as const, items: section as Item[] }] : [],
  );
  const { questions, outcomes } = sections.signpost;
  // A question and an outcome are gone to by id alike.
  return [
    ...lists,
    { path: ['signpost', 'questions'], items: questions },
    { path: ['signpost', 'outcomes'], items: outcomes },
  ];
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

function referencesOf(sections: PackSections): readonly Reference[] {
  const idsOf = (items: readonly Item[]) => new Set(items.map(({ id }) => id));
  const referrals = idsOf(sections.referrals);
  const { signpost } = sections;
  const places = idsOf([...signpost.questions, ...signpost.outcomes]);
  const each = (path: PackPath, ids: readonly string[] | undefined, known: ReadonlySet<string>) =>
    (ids ?? []).map((id, index): Reference => ({ path: [...path, index], id, known }));
  return [
    ...sections.offences.flatMap(({ forms }, at) =>
      each(['offences', at, 'forms'], forms, idsOf(sections.forms)),
    ),
    ...sections.matrix.flatMap(({ contacts }, at) => each(['matrix', at, 'contacts'], contacts, referrals)),
    ...sections.actions.flatMap(({ after }, at) =>
      each(['actions', at, 'after'], after, idsOf(sections.actions)),
    ),
    ...signpost.outcomes.flatMap(({ contacts }, at) =>
      each(['signpost', 'outcomes', at, 'contacts'], contacts, referrals),
    ),
    { path: ['signpost', 'start'], id: signpost.start, known: idsOf(signpost.questions) },
    ...signpost.questions.flatMap(({ answers }, at) =>
      answers.map(
        ({ to }, answer): Reference => ({
          path: ['signpost', 'questions', at, 'answers', answer, 'to'],
          id: to,
          known: places,
        }),
      ),
    ),
  ];
}

function actionCycles({ actions }: PackSections): ReferenceProblem[] {
  const next = new Map(actions.map(({ id, after }) => [id, after ?? []] as const));
  return actions.flatMap(({ id, after }, at): ReferenceProblem[] =>
    (after ?? []).some((first) => leadsTo(next, first, id))
      ? [{ code: 'cycle', path: ['actions', at, 'after'], id }]
      : [],
  );
}

function signpostProblems({ signpost }: PackSections): ReferenceProblem[] {
  const next = new Map(
    signpost.questions.map(({ id, answers }) => [id, answers.map(({ to }) => to)] as const),
  );
  const reached = reachableFrom(next, signpost.start);
  const cycles = signpost.questions.flatMap(({ id, answers }, at): ReferenceProblem[] =>
    answers.some(({ to }) => leadsTo(next, to, id))
      ? [{ code: 'cycle', path: ['signpost', 'questions', at, 'answers'], id }]
      : [],
  );
  const lists = [
    ['questions', signpost.questions],
    ['outcomes', signpost.outcomes],
  ] as const;
  const alone = lists.flatMap(([list, items]) =>
    items.flatMap(({ id }, at): ReferenceProblem[] =>
      reached.has(id) ? [] : [{ code: 'unreachable', path: ['signpost', list, at, 'id'], id }],
    ),
  );
  return [...cycles, ...alone];
}

type Ways = ReadonlyMap<string, readonly string[]>;

function leadsTo(next: Ways, from: string, to: string): boolean {
  return reachableFrom(next, from).has(to);
}

/** `from` itself and everything that it leads to. */
function reachableFrom(next: Ways, from: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(next.get(id) ?? []));
  }
  return reached;
}
