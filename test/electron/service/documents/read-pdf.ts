import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader, a search machine and a screen reader get out of a PDF. */
export type PdfContent = {
  readonly title: unknown;
  readonly language: unknown;
  readonly tagged: boolean;
  readonly accessible: boolean;
  readonly pages: readonly string[];
  /** The roles in the structure tree of all pages, in order: `H1`, `Table`, `Figure`, ... */
  readonly roles: readonly string[];
  readonly alts: readonly string[];
};

type StructNode = {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly StructNode[];
};

export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const properties = info as Record<string, unknown>;
  const nodes: StructNode[] = [];
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    nodes.push(...flatten((await page.getStructTree()) as StructNode));
  }
  const tagged = (await pdf.getMarkInfo())?.['Marked'] === true;
  await task.destroy();
  return {
    title: properties['Title'],
    language: properties['Language'],
    tagged,
    accessible: new TextDecoder('latin1').decode(bytes).includes('<pdfuaid:part>1'),
    pages,
    roles: nodes.flatMap(({ role }) => role ?? []),
    alts: nodes.flatMap(({ alt }) => alt ?? []),
  };
}

const flatten = (node: StructNode): readonly StructNode[] => [
  node,
  ...(node.children ?? []).flatMap(flatten),
];
