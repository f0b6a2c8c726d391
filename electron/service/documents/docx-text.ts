import { ImageRun, type IRunOptions, Tab, TextRun } from 'docx';
import type { RichText, Span } from './document-model.ts';
import { docxMono } from './docx-look.ts';
import { imageFormatOf } from './image-format.ts';
import { pictureSize } from './picture-size.ts';
import { toPlainText } from './plain-text.ts';

/** How a whole text looks, where its stretches say nothing else. */
type Look = Pick<IRunOptions, 'bold' | 'italics' | 'color'>;

/** Stretches of text in their styles. A newline becomes a line break, a tab a tab. */
export function docxText(text: RichText, look: Look = {}): TextRun[] {
  const parts = typeof text === 'string' ? [text] : text;
  return parts
    .map((part) => (typeof part === 'string' ? { text: part } : part))
    .flatMap((part) => spanRuns(part, look));
}

/** The same, for what must stay on one line. */
export const docxLine = (text: string, look: Look = {}): TextRun[] =>
  docxText(text.replace(/[\r\n\t]+/g, ' '), look);

/** Moves to the next place of the line: the right margin, the column of the values. */
export const docxTab = (): TextRun => new TextRun({ children: [new Tab()] });

function spanRuns({ text, bold, italic, mono }: Span, look: Look): TextRun[] {
  const spanLook = {
    ...look,
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italics: italic } : {}),
    ...(mono === true ? { font: docxMono, noProof: true } : {}),
  };
  return toPlainText(text)
    .split('\n')
    .map((line, index) => {
      const children = line
        .split('\t')
        .flatMap((piece, place) => (place === 0 ? pieces(piece) : [new Tab(), ...pieces(piece)]));
      return new TextRun({ ...spanLook, children, ...(index > 0 ? { break: 1 } : {}) });
    });
}

/** The library fills in numbers wherever the written file holds `{name of a list}`: no text may look like that. */
const pieces = (text: string): string[] => text.split(/(?<=\{)/);

type PictureLayout = {
  readonly alt: string;
  readonly widthMm: number;
  readonly heightMm: number;
};

/** A picture within a width and a height, in proportion; null where its bytes are of no kind that Word knows. */
export function docxPicture(bytes: Uint8Array, { alt, widthMm, heightMm }: PictureLayout): ImageRun | null {
  const type = imageFormatOf(bytes);
  const size = pictureSize(bytes);
  if (type === null || type === 'webp' || size === null || size.width === 0 || size.height === 0) return null;
  const scale = Math.min(toPixels(widthMm) / size.width, toPixels(heightMm) / size.height);
  return new ImageRun({
    type,
    data: bytes,
    transformation: {
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    },
    altText: { name: '', description: toPlainText(alt).replaceAll('{', '('), title: '' },
  });
}

/** Of 96 to the inch, as Word counts. */
const toPixels = (millimetres: number): number => (millimetres / 25.4) * 96;
