import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentModel } from './document-model.ts';
import { letterTemplate } from './letter-template.ts';
import { documentToTemplateData, type ImagePlace, type TemplateData } from './template-data.ts';

export type PdfDeps = {
  /** The folder with the bundled fonts, `resources/fonts`. */
  readonly fontFolder: string;
};

export type PdfResult =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly pages: number;
      /** False when a character without a shape in any font kept the file from the norm; it is tagged all the same. */
      readonly accessible: boolean;
    }
  /** A picture is damaged, or of a kind that documents do not take (see `ImageBytes`). */
  | { readonly ok: false; readonly code: 'IMAGE_UNREADABLE'; readonly image: ImagePlace };

/**
 * Writes a document as PDF 1.7: tagged, with title, language, headings, alternative texts and embedded fonts, to the accessibility norm
 * PDF/UA-1. Pure but for reading the fonts; takes 0.2 to 0.4 s, so call it in a worker thread. Nothing of the document stays in
 * the compiler's memory afterwards.
 *
 * The document reaches Typst as one JSON string and named bytes, never as markup, and its file root is a folder that does not exist.
 */
export function writePdf(deps: PdfDeps, document: DocumentModel): PdfResult {
  const data = documentToTemplateData(document);
  if ('unknownFormat' in data) return { ok: false, code: 'IMAGE_UNREADABLE', image: data.unknownFormat };
  const root = join(deps.fontFolder, 'no-files-here');
  const compiler = NodeCompiler.create({
    workspace: root,
    fontArgs: [{ fontBlobs: readFonts(deps.fontFolder) }],
  });
  try {
    for (const { path, bytes } of data.pictures) compiler.mapShadow(join(root, path), Buffer.from(bytes));
    const letter = compile(compiler, letterTemplate, data.json);
    if (letter === null) return refuseImage(compiler, data);
    return { ok: true, pages: letter.numOfPages, ...exportPdf(compiler, letter, document.createdAt) };
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

function readFonts(folder: string): Buffer[] {
  return readdirSync(folder)
    .filter((name) => /\.[ot]tf$/.test(name))
    .toSorted()
    .map((name) => readFileSync(join(folder, name)));
}

function compile(compiler: NodeCompiler, source: string, json: string): NodeTypstDocument | null {
  return compiler.compile({ mainFileContent: source, inputs: { document: json } }).result;
}

/** Finds the picture that cannot be read. Compiler messages quote the text, so none of them leaves this file. */
function refuseImage(compiler: NodeCompiler, data: TemplateData): PdfResult {
  const alone = '#let it = json(bytes(sys.inputs.document))\n#image(it.path, format: it.format)';
  for (const { path, format, place } of data.pictures) {
    if (compile(compiler, alone, JSON.stringify({ path, format })) === null) {
      return { ok: false, code: 'IMAGE_UNREADABLE', image: place };
    }
  }
  throw new Error('The letter template did not compile.');
}

function exportPdf(
  compiler: NodeCompiler,
  letter: NodeTypstDocument,
  createdAt: number | undefined,
): { readonly bytes: Uint8Array; readonly accessible: boolean } {
  const options = createdAt === undefined ? {} : { creationTimestamp: createdAt };
  try {
    return { bytes: compiler.pdf(letter, { ...options, pdfStandard: 'ua-1' }), accessible: true };
  } catch {
    // The norm forbids characters that no font has a shape for; the text matters more than the norm.
    return { bytes: compiler.pdf(letter, options), accessible: false };
  }
}
