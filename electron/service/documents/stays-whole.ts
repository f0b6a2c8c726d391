import type { RichText } from './document-model.ts';

/** Characters that surely fit on part of a page, also in columns; and what a line break takes of them at most. */
const SHORT = 600;
const LINE = 80;

/** Whether texts that belong together are short enough to stand on one page in one piece; longer ones have to go on. */
export function staysWhole(texts: readonly RichText[]): boolean {
  return texts.reduce((sum, text) => sum + lengthOf(text), 0) < SHORT;
}

function lengthOf(text: RichText): number {
  const parts = typeof text === 'string' ? [text] : text;
  const all = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  return all.length + LINE * (all.split('\n').length - 1);
}
