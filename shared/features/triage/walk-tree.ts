import type { Pack } from '../reference/model.ts';
import { factsItFailsBy, factsItHoldsBy } from './condition-facts.ts';
import type { DrawnFrom } from './drawn-from.ts';
import { meets, type Situation } from './meets.ts';
import type { FactName, FactOrigin, KnownFacts, TreeAnswers, TreeWalk } from './model.ts';

type TreeNode = Pack['sections']['tree'][number];
type TreeAnswer = TreeNode['answers'][number];
type Step = TreeWalk['steps'][number];

/**
 * Walks the decision tree of a pack (P 3.2) from its first question to where the way ends, and gathers the routes that the
 * answers open. What somebody answered counts; else what the facts propose. An answer that the question no longer has, as
 * after a change of the pack, is passed over. Says nothing twice and always ends, whatever the tree.
 * @param drawn the facts that conclusions were drawn from, to say what an answer follows from
 */
export function walkTree(
  { tree }: Pick<Pack['sections'], 'tree'>,
  situation: Situation,
  origins: KnownFacts['origins'],
  answers: TreeAnswers,
  drawn: DrawnFrom = {},
): TreeWalk {
  const nodes = new Map(tree.map((node) => [node.id, node]));
  const steps: Step[] = [];
  const opened = new Map<string, string[]>();
  let node = tree[0];
  while (node !== undefined) {
    nodes.delete(node.id);
    const proposal = propose(node, situation, drawn);
    const given = answerOf(node, answers);
    const answer = given ?? proposal?.answer;
    if (answer === undefined) break;
    steps.push({
      node: node.id,
      answer: answer.id,
      proposed: proposal === undefined || proposal.answer === answer ? null : proposal.answer.id,
      ...(given === undefined && proposal !== undefined
        ? { origin: leastCertain(proposal.facts, origins), facts: [...proposal.facts] }
        : { origin: 'person', facts: [] }),
    });
    for (const route of answer.routes ?? []) opened.set(route, [...(opened.get(route) ?? []), node.id]);
    node = answer.to === undefined ? undefined : nodes.get(answer.to);
  }
  return { steps, routes: [...opened].map(([route, by]) => ({ route, nodes: by })) };
}

type Proposal = { readonly answer: TreeAnswer; readonly facts: readonly FactName[] };

/** The first answer whose condition holds; the one without a condition follows from what made those before it not hold. */
function propose({ answers }: TreeNode, situation: Situation, drawn: DrawnFrom): Proposal | undefined {
  const failed: FactName[] = [];
  for (const answer of answers) {
    if (answer.when === undefined) return { answer, facts: [...new Set(failed)] };
    if (meets(answer.when, situation))
      return { answer, facts: factsItHoldsBy(answer.when, situation, drawn) };
    failed.push(...factsItFailsBy(answer.when, situation, drawn));
  }
  return undefined;
}

function answerOf({ id, answers }: TreeNode, given: TreeAnswers): TreeAnswer | undefined {
  const wanted = Object.hasOwn(given, id) ? given[id] : undefined;
  return answers.find((answer) => answer.id === wanted);
}

function leastCertain(facts: readonly FactName[], origins: KnownFacts['origins']): FactOrigin {
  const among = new Set(facts.map((fact) => origins[fact]));
  return among.has('assumed') ? 'assumed' : among.has('person') ? 'person' : 'dossier';
}
