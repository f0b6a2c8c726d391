import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  ShadingType,
} from 'docx';
import type { Block, DocumentLanguage, RichText } from './document-model.ts';
import { textWidthMm } from './template-data.ts';

/** As in `letter-template.ts`. */
export const docxColours = {
  accent: '2F6F73',
  tint: 'EEF5F5',
  faint: '5B6668',
  rule: 'C9D6D6',
  ink: '1D2526',
} as const;

const FONT = 'Source Sans 3';
export const docxMono = 'Source Code Pro';

/** Word counts lengths in twentieths of a point, and letters in half points. */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
const points = (size: number): number => Math.round(size * 2);

export const docxLayout = {
  textWidth: twips(textWidthMm),
  page: {
    size: { width: twips(210), height: twips(297) },
    margin: {
      left: twips(25),
      right: twips(20),
      top: twips(24),
      bottom: twips(22),
      header: twips(11),
      footer: twips(10),
    },
  },
  logo: { widthMm: 60, heightMm: 18 },
  /** Room below a list or facts, in twentieths of a point. */
  afterBlock: 170,
  /** What fits on a page below a heading. */
  pictureHeightMm: 220,
} as const;

/** The fonts that the text needs, to go along inside the file: few computers have them. */
export function docxFonts(folder: string, blocks: readonly Block[]) {
  const read = (name: string) => readFileSync(join(folder, `${name}.ttf`));
  const text = {
    name: FONT,
    data: read('SourceSans3-Regular'),
    bold: read('SourceSans3-Semibold'),
    italic: read('SourceSans3-Italic'),
  };
  if (!blocks.some(hasMono)) return [text];
  return [
    text,
    { name: docxMono, data: read('SourceCodePro-Regular'), bold: read('SourceCodePro-Semibold') },
  ];
}

function hasMono(block: Block): boolean {
  switch (block.kind) {
    case 'code-groups':
      return true;
    case 'paragraph':
      return isMono(block.text);
    case 'list':
      return block.items.some(isMono);
    case 'facts':
      return block.items.some(({ value }) => isMono(value));
    case 'table':
      return block.rows.some((row) => row.some(isMono));
    case 'note':
      return block.paragraphs.some(isMono);
    default:
      return false;
  }
}

const isMono = (text: RichText): boolean =>
  typeof text !== 'string' && text.some((part) => typeof part !== 'string' && part.mono === true);

/** Every numbered list counts from one, so each has a numbering of its own. */
export function listReference(isOrdered: boolean, index: number): string {
  return isOrdered ? `numbers-${index}` : 'bullets';
}

export function docxNumbering(blocks: readonly Block[]): INumberingOptions {
  const numbered = blocks.flatMap((block, index) =>
    block.kind === 'code-groups' || (block.kind === 'list' && block.ordered === true)
      ? [listReference(true, index)]
      : [],
  );
  const level = (format: 'bullet' | 'decimal', text: string) => [
    {
      level: 0,
      format: format === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
      text,
      alignment: AlignmentType.LEFT,
      style: {
        paragraph: { indent: { left: twips(6), hanging: twips(6) } },
        run: { color: docxColours.accent, bold: format === 'decimal' },
      },
    },
  ];
  return {
    config: [
      { reference: listReference(false, 0), levels: level('bullet', '•') },
      ...numbered.map((reference) => ({ reference, levels: level('decimal', '%1.') })),
    ],
  };
}

export function docxStyles(language: DocumentLanguage): IStylesOptions {
  const { accent, faint, ink } = docxColours;
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size: points(size), bold: true, color: accent },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: points(before) * 10, after: 120 } },
  });
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: points(11),
          color: ink,
          language: { value: language === 'nl' ? 'nl-NL' : 'en-GB' },
        },
        paragraph: { spacing: { after: 110, line: 240, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: points(22), bold: true, color: accent },
        paragraph: { keepNext: true, spacing: { before: 0, after: 220 } },
      },
      heading1: heading(14, 16),
      heading2: heading(12, 13),
      heading3: heading(11, 11),
      listParagraph: { paragraph: { spacing: { after: 50 }, contextualSpacing: false } },
      caption: { run: { size: points(9.5), color: faint }, paragraph: { spacing: { after: 200 } } },
    },
    paragraphStyles: [...ownStyles],
  };
}

const noteShade = { type: ShadingType.CLEAR, fill: docxColours.tint, color: 'auto' };
const noteLine = { style: BorderStyle.SINGLE, size: 20, color: docxColours.accent, space: 10 };
/** Lines of the colour of the box make room inside it. */
const noteEdge = { style: BorderStyle.SINGLE, size: 4, color: docxColours.tint, space: 7 };
const note = {
  border: { left: noteLine, top: noteEdge, bottom: noteEdge },
  shading: noteShade,
  indent: { left: twips(5), right: twips(3) },
  spacing: { before: 0, after: 0, line: 262, lineRule: LineRuleType.AUTO },
};
const headLine = { bottom: { style: BorderStyle.SINGLE, size: 12, color: docxColours.accent, space: 6 } };
const name = { size: points(13), bold: true };
const small = { size: points(9), color: docxColours.faint };
const style = (id: string, parts: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>) => ({
  id,
  name: id.replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
  basedOn: 'Normal',
  quickFormat: true,
  ...parts,
});

const ownStyles: readonly IParagraphStyleOptions[] = [
  style('Letterhead', { run: name, paragraph: { spacing: { after: 20 } } }),
  style('LetterheadLast', { run: name, paragraph: { spacing: { after: 480 }, border: headLine } }),
  style('SenderLine', { run: small, paragraph: { spacing: { after: 0 } } }),
  style('SenderLineLast', { run: small, paragraph: { spacing: { after: 480 }, border: headLine } }),
  style('PageHead', {
    run: small,
    paragraph: {
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: docxColours.rule, space: 4 } },
    },
  }),
  style('PageFoot', { run: small, paragraph: {} }),
  style('Facts', {
    run: {},
    paragraph: { spacing: { after: 80 }, indent: { left: twips(46), hanging: twips(46) } },
  }),
  style('Note', { run: {}, paragraph: note }),
  style('NoteTitle', { run: { bold: true, color: docxColours.accent }, paragraph: note }),
  style('TableText', { run: {}, paragraph: { spacing: { after: 0 } } }),
  style('TableHead', {
    run: { bold: true, color: docxColours.accent },
    paragraph: { spacing: { after: 0 }, keepNext: true },
  }),
  style('Gap', {
    run: { size: 8 },
    paragraph: { spacing: { after: 100, line: 120, lineRule: LineRuleType.AUTO } },
  }),
];
