import type { PackSections } from '../../../shared/features/reference/pack-sections.ts';

/** One question that was answered: its id, and which of its answers. */
export type Answered = { readonly question: string; readonly answer: number };

type Signpost = PackSections['signpost'];
type Question = Signpost['questions'][number];
type Step = { readonly question: Question; readonly answer: Question['answers'][number] };

export type SignpostPlace = { readonly answered: readonly Step[] } & (
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'outcome'; readonly outcome: Signpost['outcomes'][number] }
);

/**
 * Where the answers lead. Those that do not fit the signpost (any more) are left out, with all after them.
 * @throws for a signpost that names what it does not have; a pack is checked before it is used
 */
export function placeOnSignpost(signpost: Signpost, way: readonly Answered[]): SignpostPlace {
  const answered: Step[] = [];
  let at = signpost.start;
  for (const { question: asked, answer: chosen } of way) {
    const question = signpost.questions.find(({ id }) => id === at);
    const answer = question?.answers[chosen];
    if (question === undefined || answer === undefined || asked !== at) break;
    answered.push({ question, answer });
    at = answer.to;
  }
  const question = signpost.questions.find(({ id }) => id === at);
  if (question !== undefined) return { kind: 'question', question, answered };
  const outcome = signpost.outcomes.find(({ id }) => id === at);
  if (outcome === undefined) throw new RangeError('a signpost that leads nowhere');
  return { kind: 'outcome', outcome, answered };
}
