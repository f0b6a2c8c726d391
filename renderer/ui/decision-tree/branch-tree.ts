import type { Pack } from '../../../shared/features/reference/model.ts';

export type TreeNode = Pack['sections']['tree'][number];
export type TreeAnswer = TreeNode['answers'][number];

/**
 * Where an answer leads, as it is drawn. `on`: to the next question below. `branch`: to questions of its own. `jump`: to a
 * question that is drawn elsewhere. `end`: nowhere, the way ends.
 */
export type Onward =
  | { readonly kind: 'on' | 'end' }
  | { readonly kind: 'branch'; readonly questions: readonly DrawnQuestion[] }
  | { readonly kind: 'jump'; readonly number: number };

export type DrawnQuestion = {
  /** In the order in which they are drawn, from one. */
  readonly number: number;
  readonly node: TreeNode;
  readonly answers: readonly { readonly answer: TreeAnswer; readonly onward: Onward }[];
};

type Placed = { readonly number: number; readonly node: TreeNode };

/**
 * Lays a decision tree out as a trunk with branches. The trunk follows what most answers of a question lead to, the last of
 * them where it is a tie; what else they lead to branches off, until it comes back to the trunk. Every question that can be
 * come to is drawn once; the rest is not drawn. Always ends, whatever the tree.
 */
export function branchTree(tree: readonly TreeNode[]): readonly DrawnQuestion[] {
  const nodes = new Map(tree.map((node) => [node.id, node]));
  const placed = new Map<string, Placed>();
  const [first] = tree;
  return first === undefined ? [] : trunkFrom(first, new Set());

  /** @param ahead where a trunk that this one branches off goes on */
  function trunkFrom(start: TreeNode, ahead: ReadonlySet<string>): readonly DrawnQuestion[] {
    const questions: DrawnQuestion[] = [];
    let node: TreeNode | undefined = start;
    while (node !== undefined) {
      const here: TreeNode = node;
      const number = placed.size + 1;
      placed.set(here.id, { number, node: here });
      const onId = mainWayOf(here);
      const on = onId === undefined || placed.has(onId) || ahead.has(onId) ? undefined : nodes.get(onId);
      const reserved = new Set([...ahead, ...(on === undefined ? [] : [on.id])]);
      questions.push({
        number,
        node: here,
        answers: here.answers.map((answer) => ({ answer, onward: onwardOf(answer, on?.id, reserved) })),
      });
      node = on;
    }
    return questions;
  }

  function onwardOf({ to }: TreeAnswer, on: string | undefined, reserved: ReadonlySet<string>): Onward {
    const next = to === undefined ? undefined : nodes.get(to);
    if (next === undefined) return { kind: 'end' };
    if (next.id === on) return { kind: 'on' };
    if (placed.has(next.id) || reserved.has(next.id)) {
      // Its number is known only once it is drawn.
      return {
        kind: 'jump',
        get number() {
          return placed.get(next.id)?.number ?? 0;
        },
      };
    }
    return { kind: 'branch', questions: trunkFrom(next, reserved) };
  }
}

/** What most answers lead to. */
function mainWayOf({ answers }: TreeNode): string | undefined {
  const votes = new Map<string, number>();
  for (const { to } of answers) if (to !== undefined) votes.set(to, (votes.get(to) ?? 0) + 1);
  const most = Math.max(0, ...votes.values());
  return answers.findLast(({ to }) => to !== undefined && votes.get(to) === most)?.to;
}
