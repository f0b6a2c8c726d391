import type { Block, DocumentModel, ImageBytes, Letterhead, RichText } from './document-model.ts';
import { type ImageFormat, imageFormatOf } from './image-format.ts';
import { toBreakableText, toPlainText } from './plain-text.ts';
import { staysWhole } from './stays-whole.ts';

/** A picture as the template knows it: the name of bytes in memory. */
type Picture = { readonly path: string; readonly format: ImageFormat };
type PictureBytes = Picture & { readonly bytes: ImageBytes; readonly place: ImagePlace };

/** Where a picture stands: in the head of the letter, or the index of its block. */
export type ImagePlace = 'logo' | number;

export type TemplateData = { readonly json: string; readonly pictures: readonly PictureBytes[] };
export type UnknownFormat = { readonly unknownFormat: ImagePlace };

/** Between the margins of an A4 page: 25 mm on the left, 20 mm on the right. */
export const textWidthMm = 165;

/** The model as the letter template wants it: every optional field filled in, all text plain, pictures by name. */
export function documentToTemplateData(document: DocumentModel): TemplateData | UnknownFormat {
  const pictures: PictureBytes[] = [];
  const places = imagesOf(document);
  for (const { place, bytes } of places) {
    const format = imageFormatOf(bytes);
    if (format === null) return { unknownFormat: place };
    pictures.push({ path: `picture-${place}`, format, bytes, place });
  }
  const pictureAt = (place: ImagePlace): Picture | null => {
    const found = pictures.find((picture) => picture.place === place);
    return found === undefined ? null : { path: found.path, format: found.format };
  };
  const json = JSON.stringify({
    title: toPlainText(document.title),
    heading: toBreakableText(document.title),
    language: document.language,
    organisation: toPlainText(document.organisation.name),
    sender: toBreakableText(document.organisation.name),
    senderLines: senderLines(document.organisation).map(toBreakableText),
    logo: pictureAt('logo'),
    dated: document.createdAt !== undefined,
    blocks: document.blocks.flatMap((block, index) =>
      isEmpty(block) ? [] : [blockData(block, pictureAt(index))],
    ),
  });
  return { json, pictures };
}

export function imagesOf(
  document: DocumentModel,
): readonly { readonly place: ImagePlace; readonly bytes: ImageBytes }[] {
  const { logo } = document.organisation;
  const inBlocks = document.blocks.flatMap((block, index) =>
    block.kind === 'image' ? [{ place: index, bytes: block.bytes }] : [],
  );
  return logo === undefined ? inBlocks : [{ place: 'logo', bytes: logo }, ...inBlocks];
}

/** What stands below the sender's name: the address in one line, how to reach them. */
export function senderLines({ address = '', contact = '' }: Letterhead): readonly string[] {
  const parts = address.split('\n').map((line) => line.trim());
  return [parts.filter((line) => line !== '').join(', '), contact.trim()].filter((line) => line !== '');
}

/** Nothing to show: leaves no gap, frame or empty heading behind. */
export function isEmpty(block: Block): boolean {
  switch (block.kind) {
    case 'heading':
      return isBlank(block.text);
    case 'paragraph':
      return isBlank(block.text);
    case 'list':
    case 'facts':
      return block.items.length === 0;
    case 'table':
      return block.header.length === 0;
    case 'code-groups':
      return block.groups.length === 0;
    case 'note':
      return block.paragraphs.every(isBlank);
    case 'image':
    case 'page-break':
      return false;
    default:
      return block satisfies never;
  }
}

const isBlank = (text: RichText): boolean =>
  toPlainText(
    typeof text === 'string'
      ? text
      : text.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
  ).trim() === '';

function blockData(block: Block, picture: Picture | null): object {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: toBreakableText(block.text) };
    case 'paragraph':
      return {
        kind: block.kind,
        text: richData(block.text),
        sticky: block.keepsNext === true,
        whole: staysWhole([block.text]),
      };
    case 'list':
      return { kind: block.kind, ordered: block.ordered ?? false, items: block.items.map(richData) };
    case 'table':
      return tableData(block);
    case 'facts':
      return {
        kind: block.kind,
        sticky: block.keepsNext === true,
        whole: staysWhole(block.items.flatMap(({ label, value }) => [label, value])),
        items: block.items.map(({ label, value }) => ({
          label: toBreakableText(label),
          value: richData(value),
        })),
      };
    case 'code-groups':
      return { kind: block.kind, groups: block.groups.map(toBreakableText), ...codeLayout(block.groups) };
    case 'note':
      return {
        kind: block.kind,
        title: block.title === undefined ? null : toBreakableText(block.title),
        whole: staysWhole(block.paragraphs),
        paragraphs: block.paragraphs.map(richData),
      };
    case 'image':
      return {
        kind: block.kind,
        image: picture,
        alt: toPlainText(block.alt),
        caption: block.caption === undefined ? null : toBreakableText(block.caption),
        width: Math.min(textWidthMm, Math.max(5, block.widthMm ?? textWidthMm)),
      };
    case 'page-break':
      return { kind: block.kind };
    default:
      return block satisfies never;
  }
}

/** Rows are cut or filled up to the number of columns, so that no cell slips into the next row. */
function tableData(block: Extract<Block, { kind: 'table' }>): object {
  const columns = block.header.length;
  return {
    kind: block.kind,
    header: block.header.map(toBreakableText),
    widths: block.header.map((_, index) => block.widths?.[index] ?? 1),
    rows: block.rows.map((row) => Array.from({ length: columns }, (_, index) => richData(row[index] ?? ''))),
  };
}

const address = /(\S*(?:@|:\/\/|www\.)\S*)/;

/** Stretches of text with every style said; web and mail addresses apart, so that no hyphen creeps into them. */
function richData(text: RichText): readonly object[] {
  const parts = typeof text === 'string' ? [text] : text;
  return parts
    .map((part) => (typeof part === 'string' ? { text: part } : part))
    .flatMap(({ text: all, bold = false, italic = false, mono = false }) =>
      all.split(address).map((stretch, index) => ({
        text: toBreakableText(stretch),
        bold,
        italic,
        mono,
        address: index % 2 === 1,
      })),
    );
}

/** Four groups beside each other, or five where four would leave one alone; `size` in points, as large as fits. */
function codeLayout(groups: readonly string[]): { readonly columns: number; readonly size: number } {
  const columns = groups.length > 5 && groups.length % 4 === 1 ? 5 : Math.max(1, Math.min(4, groups.length));
  const longest = Math.max(1, ...groups.map((group) => group.length));
  const roomMm = (textWidthMm - 16) / columns - 4;
  const characterMmPerPoint = 0.6 * 0.3528;
  return { columns, size: Math.max(7, Math.min(20, roomMm / longest / characterMmPerPoint)) };
}
