import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Block, RichText } from './document-model.ts';
import { docxColours, docxLayout, listReference } from './docx-look.ts';
import { docxLine, docxPicture, docxTab, docxText } from './docx-text.ts';
import { staysWhole } from './stays-whole.ts';
import { textWidthMm } from './template-data.ts';

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/**
 * What a block is in Word. `index`: its place in the document, which keeps the numbers of two lists apart. `isLast`: nothing
 * comes after it.
 */
export function docxBlock(block: Block, index: number, isLast: boolean): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: docxText(block.text) })];
    case 'paragraph':
      return [
        new Paragraph({
          ...together(block.keepsNext === true),
          children: docxText(block.text),
        }),
      ];
    case 'list':
      return listItems(block.items, listReference(block.ordered === true, index));
    case 'code-groups':
      return listItems(
        block.groups.map((text) => [{ text, bold: true, mono: true }]),
        listReference(true, index),
      );
    case 'table':
      return tableParts(block);
    case 'facts':
      return factLines(block);
    case 'note':
      return noteParts(block, isLast);
    case 'image':
      return pictureParts(block);
    case 'page-break':
      return [new Paragraph({ style: 'Gap', pageBreakBefore: true })];
    default:
      return block satisfies never;
  }
}

function factLines({ items, keepsNext }: Extract<Block, { kind: 'facts' }>): Paragraph[] {
  const isWhole = staysWhole(items.flatMap(({ label, value }) => [label, value]));
  return items.map(({ label, value }, place) => {
    const isLast = place === items.length - 1;
    return new Paragraph({
      style: 'Facts',
      ...spaceBelow(isLast),
      ...together(isLast ? keepsNext === true : isWhole),
      children: [...docxLine(label, { color: docxColours.faint }), docxTab(), ...docxText(value)],
    });
  });
}

function noteParts({ title, paragraphs }: Extract<Block, { kind: 'note' }>, isLast: boolean): Paragraph[] {
  const isWhole = staysWhole(paragraphs);
  return [
    // Nothing of the box is on the page before it.
    new Paragraph({ style: 'Gap', keepNext: true }),
    ...(title === undefined
      ? []
      : [new Paragraph({ style: 'NoteTitle', keepNext: true, children: docxLine(title) })]),
    ...paragraphs.map(
      (text, place) =>
        new Paragraph({
          style: 'Note',
          ...(isWhole ? { keepLines: true, keepNext: place < paragraphs.length - 1 } : {}),
          children: docxText(text),
        }),
    ),
    // Two notes in a row would run into each other; at the very end it could stand on a page of its own.
    ...(isLast ? [] : [new Paragraph({ style: 'Gap' })]),
  ];
}

/** On one page with what follows it. */
function together(keepsNext: boolean): { readonly keepNext?: true; readonly keepLines?: true } {
  return keepsNext ? { keepNext: true, keepLines: true } : {};
}

function listItems(items: readonly RichText[], reference: string): Paragraph[] {
  return items.map(
    (item, place) =>
      new Paragraph({
        style: 'ListParagraph',
        ...spaceBelow(place === items.length - 1),
        numbering: { reference, level: 0 },
        children: docxText(item),
      }),
  );
}

/** After the last line of a block as much room as after a paragraph. */
function spaceBelow(isLast: boolean): { readonly spacing?: { readonly after: number } } {
  return isLast ? { spacing: { after: docxLayout.afterBlock } } : {};
}

/** Rows are cut or filled up to the number of columns, so that no cell slips into the next row. */
function tableParts({ header, rows, widths }: Extract<Block, { kind: 'table' }>): FileChild[] {
  const shares = header.map((_, index) => Math.max(0.01, widths?.[index] ?? 1));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const columnWidths = shares.map((share) => Math.round((share / whole) * docxLayout.textWidth));
  const cell = (text: RichText, column: number, style: 'TableText' | 'TableHead') =>
    new TableCell({
      ...(style === 'TableHead' ? { borders: { bottom: headLine } } : {}),
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      children: [new Paragraph({ style, children: docxText(text) })],
    });
  const table = new Table({
    width: { size: docxLayout.textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    borders: tableBorders,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: header.map((text, column) => cell(text, column, 'TableHead')),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            // A long one has to go on on the next page.
            cantSplit: staysWhole(row),
            children: header.map((_, column) => cell(row[column] ?? '', column, 'TableText')),
          }),
      ),
    ],
  });
  return [table, new Paragraph({ style: 'Gap' })];
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = { style: BorderStyle.SINGLE, size: 4, color: docxColours.rule };
const headLine = { style: BorderStyle.SINGLE, size: 8, color: docxColours.accent };
const tableBorders = {
  top: none,
  left: none,
  right: none,
  bottom: line,
  insideHorizontal: line,
  insideVertical: none,
};

function pictureParts({ bytes, alt, caption, widthMm }: Extract<Block, { kind: 'image' }>): Paragraph[] {
  const width = Math.min(textWidthMm, Math.max(5, widthMm ?? textWidthMm));
  const picture = docxPicture(bytes, { alt, widthMm: width, heightMm: docxLayout.pictureHeightMm });
  if (picture === null) return [];
  const shown = new Paragraph({ keepNext: caption !== undefined, children: [picture] });
  return caption === undefined
    ? [shown]
    : [shown, new Paragraph({ style: 'Caption', children: docxLine(caption) })];
}
