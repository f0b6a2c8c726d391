import { expect, test } from 'vitest';
import {
  branchTree,
  type DrawnQuestion,
  type TreeNode,
} from '../../../renderer/ui/decision-tree/branch-tree.ts';
import { shippedPack } from '../../support/shipped-pack.ts';

/** A tree by what the answers of its questions lead to; empty: nowhere. */
function treeOf(ways: Readonly<Record<string, readonly string[]>>): readonly TreeNode[] {
  const words = { nl: 'x', en: 'x' };
  return Object.entries(ways).map(([id, to]) => ({
    id,
    label: words,
    source: 'own',
    answers: to.map((next, at) => ({ id: `a${at}`, label: words, ...(next === '' ? {} : { to: next }) })),
  }));
}

/** A drawing as text: number and id of each question, then where its answers lead. */
function say(questions: readonly DrawnQuestion[]): string {
  return questions
    .map(({ number, node, answers }) => {
      const ways = answers.map(({ onward }) => {
        if (onward.kind === 'branch') return `(${say(onward.questions)})`;
        return onward.kind === 'jump' ? `>${onward.number}` : onward.kind;
      });
      return `${number}${node.id}:${ways.join(',')}`;
    })
    .join(' ');
}

test.each<[name: string, ways: Readonly<Record<string, readonly string[]>>, drawn: string]>([
  ['nothing', {}, ''],
  ['a trunk', { a: ['b', 'b'], b: ['', ''] }, '1a:on,on 2b:end,end'],
  ['a way that ends early', { a: ['', 'b'], b: ['', ''] }, '1a:end,on 2b:end,end'],
  [
    'a branch that comes back to the trunk',
    { a: ['s', 'b', 'b'], s: ['b', ''], b: ['', ''] },
    '1a:(2s:>3,end),on,on 3b:end,end',
  ],
  [
    'a branch with a trunk of its own',
    { a: ['s', 'b'], s: ['t', 't'], t: ['', 'b'], b: ['', ''] },
    '1a:(2s:on,on 3t:end,>4),on 4b:end,end',
  ],
  [
    'a way to a question that is drawn already',
    { a: ['b', 'c', 'c'], b: ['', ''], c: ['b', ''] },
    '1a:(2b:end,end),on,on 3c:>2,end',
  ],
  ['a tree that goes round', { a: ['b', 'b'], b: ['a', 'b'] }, '1a:on,on 2b:>1,>2'],
  ['a question that nothing leads to', { a: ['', ''], z: ['', ''] }, '1a:end,end'],
  ['an answer to no question', { a: ['nowhere', ''] }, '1a:end,end'],
])('%s is drawn', (_name, ways, drawn) => {
  expect(say(branchTree(treeOf(ways)))).toBe(drawn);
});

test.each(['university', 'party'] as const)('every question of the pack %s is drawn once', async (id) => {
  const { tree } = (await shippedPack(id)).sections;
  const numbersOf = (questions: readonly DrawnQuestion[]): readonly number[] =>
    questions.flatMap(({ number, answers }) => [
      number,
      ...answers.flatMap(({ onward }) => (onward.kind === 'branch' ? numbersOf(onward.questions) : [])),
    ]);
  expect(numbersOf(branchTree(tree))).toEqual(tree.map((_, at) => at + 1));
});
