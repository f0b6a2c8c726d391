import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { Block, DocumentModel } from '../../../../electron/service/documents/document-model.ts';
import { letterTemplate } from '../../../../electron/service/documents/letter-template.ts';
import { type PdfResult, writePdf } from '../../../../electron/service/documents/write-pdf.ts';
import { type PdfContent, readPdf } from './read-pdf.ts';

const deps = { fontFolder: join(import.meta.dirname, '../../../../resources/fonts') };
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const letter = (blocks: readonly Block[], changes: Partial<DocumentModel> = {}): DocumentModel => ({
  title: 'Verslag van het gesprek',
  language: 'nl',
  organisation: { name: 'Universiteit Zonneveld' },
  blocks,
  ...changes,
});

function bytesOf(result: PdfResult): Uint8Array {
  if (!result.ok) throw new Error(result.code);
  return result.bytes;
}

const written = (document: DocumentModel): Promise<PdfContent> => readPdf(bytesOf(writePdf(deps, document)));

test('a document has title, language, tags, headings, page numbers and the accessibility norm', async () => {
  const pdf = await written(
    letter([
      { kind: 'heading', level: 1, text: 'Wat er is afgesproken' },
      {
        kind: 'paragraph',
        text: ['Wij bellen ', { text: 'morgen', bold: true }, ' terug.\nVoor twaalf uur.'],
      },
      { kind: 'heading', level: 2, text: 'Verder' },
      { kind: 'list', items: ['eerst dit', 'dan dat'] },
      { kind: 'facts', items: [{ label: 'Kenmerk', value: [{ text: 'KR-2026-0042', mono: true }] }] },
      { kind: 'note', title: 'Let op', paragraphs: ['Dit hoort niet bij het werk.'] },
      { kind: 'page-break' },
      { kind: 'paragraph', text: 'Tweede bladzijde.' },
    ]),
  );
  expect(pdf).toMatchObject({
    title: 'Verslag van het gesprek',
    language: 'nl-NL',
    tagged: true,
    accessible: true,
  });
  expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'P']));
  expect(pdf.pages).toHaveLength(2);
  expect(pdf.pages[0]).toMatch(
    /Universiteit Zonneveld\s+Verslag van het gesprek[\s\S]*morgen[\s\S]*KR-2026-0042[\s\S]*1 \/ 2/,
  );
  expect(pdf.pages[1]).toMatch(/Verslag van het gesprek[\s\S]*Tweede bladzijde[\s\S]*2 \/ 2/);
});

test('a long table repeats its header on every page', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => [`rij ${index}`, 'gebeld', 'Anniek']);
  const pdf = await written(
    letter([{ kind: 'table', header: ['Wanneer', 'Gebeurtenis', 'Door'], widths: [1, 2, 1], rows }]),
  );
  expect(pdf.pages.length).toBeGreaterThan(2);
  for (const page of pdf.pages) expect(page).toContain('Gebeurtenis');
  expect(pdf.roles).toEqual(expect.arrayContaining(['Table', 'TH', 'TD']));
  expect(pdf.pages.join()).toContain('rij 119');
});

const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
/** The page on which a text stands, of those that have it. */
const pagesWith = ({ pages }: PdfContent, text: RegExp) =>
  pages.flatMap((page, at) => (text.test(page) ? [at] : []));

test('what belongs together stands on one page: facts with what follows them, a short box, a choice with its squares', async () => {
  const facts = numbers.flatMap((number): Block[] => [
    { kind: 'heading', level: 2, text: `Bewijsstuk ${number}a` },
    {
      kind: 'facts',
      keepsNext: true,
      items: ['Bestand', 'Wat', 'Afzender', 'Bron'].map((label) => ({ label, value: `${label} ${number}b` })),
    },
    { kind: 'paragraph', text: `SHA-256 ${number}c` },
    { kind: 'note', title: `Tekst ${number}d`, paragraphs: ['Een uiting.', `Nog een ${number}e.`] },
    { kind: 'paragraph', text: `Kiest u dit? ${'Dan volgt dit. '.repeat(25)}${number}f`, keepsNext: true },
    { kind: 'paragraph', text: `☐ ja ${number}g` },
  ]);
  const pdf = await written(letter(facts));
  expect(pdf.pages.length).toBeGreaterThan(5);
  for (const number of numbers) {
    for (const together of ['abc', 'de', 'fg']) {
      const found = together
        .split('')
        .map((letter) => pagesWith(pdf, new RegExp(`\\b${number}${letter}\\b`)));
      expect(new Set(found.flat()).size, `${number}${together}`).toBe(1);
    }
  }
});

test('what is too long for a page goes on on the next, however it holds together', async () => {
  const many = numbers
    .flatMap((number) => [number, number + 30, number + 60])
    .map((number) => `regel ${number}x`);
  for (const block of [
    { kind: 'note', paragraphs: [many.join('\n')] },
    { kind: 'facts', items: [{ label: 'Tekst', value: many.join('\n') }] },
    { kind: 'paragraph', text: many.join('\n'), keepsNext: true },
  ] as const) {
    const pdf = await written(letter([block, { kind: 'paragraph', text: 'daarna' }]));
    expect(pdf.pages.length).toBeGreaterThan(1);
    for (const line of many) expect(pdf.pages.join('\n')).toContain(line);
  }
});

const hostile = [
  '#panic("x")',
  '#read("/etc/passwd")',
  '#import "@preview/cetz:0.3.0"',
  '#eval("1 + 1")',
  '"] #sys.inputs [',
  '$ x^2 $ `raw` ```typ #panic()```',
  '*geen vet* _geen nadruk_ <label> @verwijzing',
  '// opmerking /* nog een */ \\ \\u{41}',
  '= geen kop',
  '{"kind":"page-break"}',
];

test.each(hostile)('text that looks like markup is shown as it was written: %s', async (text) => {
  const pdf = await written(
    letter(
      [
        { kind: 'heading', level: 1, text },
        { kind: 'paragraph', text: [{ text, bold: true, mono: true }] },
        { kind: 'list', items: [text], ordered: true },
        { kind: 'table', header: [text], rows: [[text]] },
        { kind: 'note', title: text, paragraphs: [text] },
        { kind: 'image', bytes: onePixel, alt: text, caption: text, widthMm: 20 },
      ],
      { title: text, organisation: { name: text } },
    ),
  );
  expect(pdf.title).toBe(text);
  expect(pdf.alts).toContain(text);
  const squeezed = pdf.pages.join('').replaceAll(/\s+/g, '');
  expect(squeezed.split(text.replaceAll(/\s+/g, '')).length - 1).toBe(10);
});

test('characters without a shape, lone surrogates, NUL and endless words do not stop a document', async () => {
  const document = letter([
    {
      kind: 'paragraph',
      text: `Zoë Łąkowska Oğuz\u0000 \ud800 \ufffe \u{e000} 😀 سلام ${'a'.repeat(4000)} einde`,
    },
    {
      kind: 'table',
      header: ['a', 'b', 'c'],
      rows: [['te kort'], ['1', '2', '3', 'te veel'], ['x'.repeat(500)]],
    },
    { kind: 'list', items: [] },
    { kind: 'note', paragraphs: [''] },
    { kind: 'code-groups', groups: [] },
    { kind: 'table', header: [], rows: [] },
  ]);
  const pdf = await written(document);
  expect(pdf.tagged).toBe(true);
  expect(pdf.pages.join('')).toMatch(/Zoë Łąkowska Oğuz[\s\S]*einde/);
  expect(pdf.pages.join('')).not.toContain('te veel');
});

test('an address on the web breaks over lines without a hyphen or hidden character', async () => {
  const address = 'https://voorbeeld.example/een/heel/lang/pad?met=veel&vragen=erin/en/nog/meer/daarna';
  const pdf = await written(letter([{ kind: 'table', header: ['a', 'b', 'c'], rows: [['', address, '']] }]));
  expect(pdf.pages.join('').replaceAll(/\s/g, '')).toContain(address);
});

test('a logo and a picture are shown, the picture with its alternative text', async () => {
  const pdf = await written(
    letter([{ kind: 'image', bytes: onePixel, alt: 'Een schermafbeelding' }], {
      organisation: { name: 'Lijst Horizon', logo: onePixel },
    }),
  );
  expect(pdf.alts).toEqual(['Een schermafbeelding']);
  expect(pdf.accessible).toBe(true);
});

test.each([
  ['damaged', onePixel.subarray(0, 30)],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['empty', new Uint8Array()],
])('a picture that is %s is refused by its place', (_, bytes) => {
  const picture: Block = { kind: 'image', bytes, alt: '' };
  const good: Block = { kind: 'image', bytes: onePixel, alt: '' };
  expect(writePdf(deps, letter([good, picture]))).toEqual({ ok: false, code: 'IMAGE_UNREADABLE', image: 1 });
  const withLogo = letter([good], { organisation: { name: 'x', logo: bytes } });
  expect(writePdf(deps, withLogo)).toEqual({ ok: false, code: 'IMAGE_UNREADABLE', image: 'logo' });
});

test('the same document gives the same bytes, and a date only when it has one', () => {
  const document = letter([{ kind: 'paragraph', text: 'Hetzelfde.' }]);
  expect(writePdf(deps, document)).toEqual(writePdf(deps, document));
  const text = (result: PdfResult): string => Buffer.from(bytesOf(result)).toString('latin1');
  expect(text(writePdf(deps, document))).not.toContain('/CreationDate');
  expect(text(writePdf(deps, { ...document, createdAt: 1_763_679_600 }))).toContain(
    '/CreationDate (D:20251120',
  );
});

test('it works in a worker thread', async () => {
  const module = join(import.meta.dirname, '../../../../electron/service/documents/write-pdf.ts');
  const source = `
    import { parentPort, workerData } from 'node:worker_threads';
    import { pathToFileURL } from 'node:url';
    const { writePdf } = await import(pathToFileURL(workerData.module).href);
    parentPort.postMessage(writePdf(workerData.deps, workerData.document));
  `;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), {
    workerData: { module, deps, document: letter([{ kind: 'paragraph', text: 'Uit een andere draad.' }]) },
  });
  const result = await new Promise<PdfResult>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  await worker.terminate();
  expect((await readPdf(bytesOf(result))).pages[0]).toContain('Uit een andere draad.');
});

test('the template reads no file, loads no package and evaluates no text', () => {
  expect(letterTemplate).not.toMatch(/#import|#include|\beval\(|\bread\(|\bplugin\(|mode: ?"markup"/);
});
