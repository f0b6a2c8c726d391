import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isPictured } from '../reading/is-pictured.ts';
import { openPdf, pageText } from '../reading/open-pdf.ts';

export type PdfLook = {
  /** Pages on which more may stand than their text tells, from 1. */
  readonly pictured: readonly number[];
  /** Pages whose text could not be read to its end, from 1. */
  readonly broken: readonly number[];
  /** All beside its pages was read too, and nothing is hidden in it. */
  readonly isWhole: boolean;
};

/** Remarks that hold a file, a film or a sound. */
const HOLDING = new Set('FileAttachment Screen Movie Sound RichMedia 3D'.split(' '));
/** As much of the text before is looked at with the next: more than a datum takes. */
const OVERLAP = 300;

export type PdfReader = {
  /** Told before each page; what it throws ends it. */
  readonly onPage: () => void;
  /** Told of the text of one page after another, with the end of the one before. */
  readonly shown: (text: string) => void;
  /** Told of texts that stand beside those. */
  readonly beside: (text: string) => void;
};

/** Reads all texts of a PDF: of its pages, form fields and remarks, its properties, bookmarks, scripts and names of layers. */
export async function lookThroughPdf(
  bytes: Uint8Array,
  { onPage, shown, beside }: PdfReader,
): Promise<PdfLook> {
  // Pictures need not be decoded to tell that they are there: such a page is refused.
  const opened = await openPdf(bytes, { stopAtErrors: true, maxImageSize: 0 });
  if (opened === null) return { pictured: [], broken: [], isWhole: false };
  const { pdf, close } = opened;
  const pictured: number[] = [];
  const broken: number[] = [];
  try {
    let isWhole = await lookBeside(pdf, beside).catch(() => false);
    let before = '';
    for (let number = 1; number <= pdf.numPages; number += 1) {
      onPage();
      try {
        const page = await pdf.getPage(number);
        const text = await pageText(page);
        shown(`${before}\n${text}`);
        before = text.slice(-OVERLAP);
        const remarks = (await page.getAnnotations()) as readonly { readonly subtype: string }[];
        beside(stringsIn([remarks, await page.getStructTree(), await page.getJSActions()]).join('\n'));
        if (remarks.some(({ subtype }) => HOLDING.has(subtype))) isWhole = false;
        if (await isPictured(page, text)) pictured.push(number);
      } catch {
        broken.push(number);
      }
    }
    return { pictured, broken, isWhole };
  } finally {
    await close();
  }
}

/** What a PDF tells beside its pages. @returns whether nothing stays out of sight */
async function lookBeside(pdf: PDFDocumentProxy, beside: PdfReader['beside']): Promise<boolean> {
  const { info, metadata } = (await pdf.getMetadata()) as {
    info: { readonly IsXFAPresent?: boolean };
    metadata: (Iterable<unknown> & { getRaw(): unknown }) | null;
  };
  const layers = [...(await pdf.getOptionalContentConfig())].map(([, layer]) => layer as Layer);
  const attached = (await pdf.getAttachments()) as unknown;
  const told = [
    info,
    metadata === null ? null : [metadata.getRaw(), [...metadata]],
    await pdf.getFieldObjects(),
    await pdf.getOutline(),
    await pdf.getPageLabels(),
    await pdf.getDestinations(),
    await pdf.getJSActions(),
    layers.map(({ name }) => name),
    attached,
  ];
  beside(stringsIn(told).join('\n'));
  return attached === null && info.IsXFAPresent !== true && layers.every(({ visible }) => visible);
}

type Layer = { readonly name: unknown; readonly visible: boolean };

/** All words in what the library answers, whatever its form; names of things come along. */
function stringsIn(value: unknown, seen = new Set<object>()): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || seen.has(value)) return [];
  seen.add(value);
  const parts = value instanceof Map ? [...value] : Array.isArray(value) ? value : Object.entries(value);
  return parts.flatMap((part) => stringsIn(part, seen));
}
