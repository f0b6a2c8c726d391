import type { PackSections } from '../../../shared/features/reference/pack-sections.ts';

type Signpost = PackSections['signpost'];
type Question = Signpost['questions'][number];
type Outcome = Signpost['outcomes'][number];

/** The signpost with a number at every place: 1 is where one begins, the outcomes come after the questions. */
export type NumberedSignpost = {
  readonly questions: readonly { readonly number: number; readonly question: Question }[];
  readonly outcomes: readonly { readonly number: number; readonly outcome: Outcome }[];
  /** The number of a place, by its id. */
  readonly numbers: ReadonlyMap<string, number>;
};

/** Numbers a signpost so that it can be followed on paper: in the order in which it can lead to its questions. */
export function numberSignpost({ start, questions, outcomes }: Signpost): NumberedSignpost {
  const byId = new Map(questions.map((question) => [question.id, question]));
  // A set is gone through in the order in which it grows.
  const reached = new Set([start]);
  for (const id of reached) for (const { to } of byId.get(id)?.answers ?? []) reached.add(to);
  const inOrder = [...reached].flatMap((id) => byId.get(id) ?? []);
  const numbers = new Map([...inOrder, ...outcomes].map(({ id }, place) => [id, place + 1]));
  return {
    questions: inOrder.map((question, place) => ({ number: place + 1, question })),
    outcomes: outcomes.map((outcome, place) => ({ number: inOrder.length + place + 1, outcome })),
    numbers,
  };
}
