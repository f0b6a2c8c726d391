import { Document, Packer, Paragraph, TabStopType } from 'docx';
import type { DocumentModel } from './document-model.ts';
import { docxBlock } from './docx-blocks.ts';
import { docxFonts, docxLayout, docxNumbering, docxStyles } from './docx-look.ts';
import { pageFoot, pageHead } from './docx-page.ts';
import { docxProperties } from './docx-properties.ts';
import { docxLine, docxPicture, docxTab } from './docx-text.ts';
import { toPlainText } from './plain-text.ts';
import { type ImagePlace, isEmpty, senderLines } from './template-data.ts';

export type DocxDeps = {
  /** The folder with the bundled fonts, `resources/fonts`; they go along inside the file. */
  readonly fontFolder: string;
};

export type DocxResult =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  /** A picture is damaged, or of a kind that Word does not know (see `ImageBytes`). */
  | { readonly ok: false; readonly code: 'IMAGE_UNREADABLE'; readonly image: ImagePlace };

/**
 * Writes a document as DOCX, to be read and changed in Word or LibreOffice: real heading styles, lists and tables whose head
 * repeats, page numbers, language, alternative texts, fonts inside. Looks like what `writePdf` makes of the same model.
 * Pure but for reading the fonts. All text is data: fields, links and macros cannot come out of it.
 */
export async function writeDocx(deps: DocxDeps, document: DocumentModel): Promise<DocxResult> {
  const unreadable = firstUnreadable(document);
  if (unreadable !== null) return { ok: false, code: 'IMAGE_UNREADABLE', image: unreadable };
  const { title, language, organisation, blocks } = document;
  const file = new Document({
    title: toPlainText(title),
    creator: toPlainText(organisation.name),
    lastModifiedBy: toPlainText(organisation.name),
    fonts: docxFonts(deps.fontFolder, blocks),
    styles: docxStyles(language),
    numbering: docxNumbering(blocks),
    hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2 },
    sections: [
      {
        properties: { titlePage: true, page: docxLayout.page },
        headers: { default: pageHead(document) },
        footers: { default: pageFoot(), first: pageFoot() },
        children: [
          ...letterhead(document),
          new Paragraph({ style: 'Title', children: docxLine(title) }),
          ...blocks.flatMap((block, index) =>
            isEmpty(block)
              ? []
              : docxBlock(block, index, index === blocks.findLastIndex((one) => !isEmpty(one))),
          ),
        ],
      },
    ],
  });
  const bytes = await Packer.toBuffer(file, false, [docxProperties(document)]);
  return { ok: true, bytes: Uint8Array.from(bytes) };
}

/** Name, address and logo of the sender, in the text itself: a screen reader passes over the head of a page. */
function letterhead({ organisation }: DocumentModel): Paragraph[] {
  const { logo } = organisation;
  const below = senderLines(organisation);
  const name = docxLine(organisation.name);
  const picture = logo === undefined ? null : docxPicture(logo, { alt: '', ...docxLayout.logo });
  return [
    new Paragraph({
      style: below.length === 0 ? 'LetterheadLast' : 'Letterhead',
      tabStops: [{ type: TabStopType.RIGHT, position: docxLayout.textWidth }],
      children: picture === null ? name : [...name, docxTab(), picture],
    }),
    ...below.map(
      (line, index) =>
        new Paragraph({
          style: index === below.length - 1 ? 'SenderLineLast' : 'SenderLine',
          children: docxLine(line),
        }),
    ),
  ];
}

function firstUnreadable({ organisation, blocks }: DocumentModel): ImagePlace | null {
  const isUnreadable = (bytes: Uint8Array) => docxPicture(bytes, { alt: '', ...docxLayout.logo }) === null;
  if (organisation.logo !== undefined && isUnreadable(organisation.logo)) return 'logo';
  const index = blocks.findIndex((block) => block.kind === 'image' && isUnreadable(block.bytes));
  return index === -1 ? null : index;
}
