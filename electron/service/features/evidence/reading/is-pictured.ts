import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Remarks that say what they say as text; others are drawn. */
const WRITTEN = new Set(
  'Link Text Popup Widget Highlight Underline StrikeOut Squiggly FileAttachment'.split(' '),
);
/** Signs of which a file does not tell what letter they are; bullets are such signs too. */
const UNKNOWN = /[\p{Cc}\p{Co}\ufffd]/gu;
const MOST_UNKNOWN = 0.3;

/**
 * Whether more may stand on a page of a PDF than its text tells: a picture, letters that are drawn, what somebody put on it
 * by hand. Pages of which that cannot be told are pictured too.
 */
export async function isPictured(page: PDFPageProxy, text: string): Promise<boolean> {
  const signs = text.replaceAll(/\s/g, '');
  if (signs === '' || (signs.match(UNKNOWN)?.length ?? 0) > signs.length * MOST_UNKNOWN) return true;
  try {
    const remarks = (await page.getAnnotations()) as readonly Remark[];
    if (remarks.some(({ subtype, fieldType }) => !WRITTEN.has(subtype) || fieldType === 'Sig')) return true;
    return await showsPicture(page);
  } catch {
    return true;
  } finally {
    // Pictures that were decoded.
    page.cleanup();
  }
}

type Remark = { readonly subtype: string; readonly fieldType?: string };

async function showsPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  // A page with words does something: where it seems to do nothing, what it shows was refused as a picture too large.
  if (fnArray.length === 0) return true;
  const painting = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintImageMaskXObject,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintImageMaskXObjectRepeat,
    OPS.paintInlineImageXObject,
    OPS.paintInlineImageXObjectGroup,
  ]);
  let bent = 0;
  return fnArray.some((operation, index) => {
    const given = argsArray[index] as readonly unknown[] | null;
    if (operation === OPS.constructPath) {
      bent += bentOutlines(given?.[1]);
      return bent > MOST_BENT;
    }
    // A pattern is a page within the page.
    if (operation === OPS.setFillColorN || operation === OPS.setStrokeColorN)
      return given?.[0] === 'TilingPattern';
    if (operation === OPS.setFont) return isDrawnFont(page, String(given?.[0]));
    return painting.has(operation);
  });
}

/** Outlines with bends on a page: more may be letters that a program drew. */
const MOST_BENT = 60;
/** Figures of each step of an outline, the step itself counted: move, line, curve, quadratic curve, close. */
const STEP_LENGTHS = [3, 3, 7, 5, 1];

/** How many outlines with a bend one drawing has, as the library answers it. */
function bentOutlines(drawing: unknown): number {
  const [path] = Array.isArray(drawing) ? (drawing as unknown[]) : [];
  if (!(path instanceof Float32Array)) return 0;
  let bent = 0;
  let isBent = false;
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 0;
    if (step === 0) isBent = false;
    else if ((step === 2 || step === 3) && !isBent) {
      isBent = true;
      bent += 1;
    }
    at += STEP_LENGTHS[step] ?? path.length;
  }
  return bent;
}

/** Letters that are little drawings of their own, or little pictures. */
function isDrawnFont(page: PDFPageProxy, id: string): boolean {
  const fonts = page.commonObjs as { has(id: string): boolean; get(id: string): { isType3Font?: boolean } };
  return fonts.has(id) && fonts.get(id).isType3Font === true;
}
