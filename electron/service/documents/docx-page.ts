import { AlignmentType, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { DocumentModel } from './document-model.ts';
import { docxLayout } from './docx-look.ts';
import { docxLine, docxTab } from './docx-text.ts';

/** Above every page but the first: what this is and whom it is from. */
export function pageHead({ title, organisation }: DocumentModel): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'PageHead',
        tabStops: [{ type: TabStopType.RIGHT, position: docxLayout.textWidth }],
        children: [...docxLine(title), docxTab(), ...docxLine(organisation.name)],
      }),
    ],
  });
}

/** Below every page: which one it is, of how many. */
export function pageFoot(): Footer {
  const numbers = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageFoot',
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: numbers })],
      }),
    ],
  });
}
