import type { Clipboard, ClipboardItem } from 'electron';
import { honest } from './honest.ts';

export type FakeClipboard = {
  readonly part: Clipboard;
  readonly Item: typeof ClipboardItem;
  /** What lies on it now: by format. */
  readonly content: () => { readonly [format: string]: unknown };
  readonly copy: (text: string) => void;
  readonly selection: { readonly text: () => string; readonly select: (text: string) => void };
};

type Items = ConstructorParameters<typeof ClipboardItem>[0];

/** The clipboard and, as on Linux, the selection beside it. */
export function createFakeClipboard(): FakeClipboard {
  const itemsOf = new WeakMap<object, Items>();
  const Item = class {
    constructor(items: Items) {
      itemsOf.set(this, items);
    }
  } as unknown as typeof ClipboardItem;
  let content: Items = {};
  let selected = '';
  const selection = honest<Clipboard>('clipboard.selection', {
    readText: async () => selected,
    clear() {
      selected = '';
    },
  });
  const part = honest<Clipboard>('clipboard', {
    readText: async () => (typeof content['text/plain'] === 'string' ? content['text/plain'] : ''),
    clear() {
      content = {};
    },
    async write(written) {
      const [item, ...more] = written;
      const items = item === undefined ? undefined : itemsOf.get(item);
      if (items === undefined || more.length > 0) throw new Error('one item, made here');
      content = items;
    },
    selection,
  });
  return {
    part,
    Item,
    content: () => content,
    copy(text) {
      content = { 'text/plain': text };
    },
    selection: {
      text: () => selected,
      select(text) {
        selected = text;
      },
    },
  };
}
