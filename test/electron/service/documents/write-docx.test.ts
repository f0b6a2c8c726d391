import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Block, DocumentModel } from '../../../../electron/service/documents/document-model.ts';
import { writeDocx } from '../../../../electron/service/documents/write-docx.ts';

const deps = { fontFolder: join(import.meta.dirname, '../../../../resources/fonts') };
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const letter = (blocks: readonly Block[], changes: Partial<DocumentModel> = {}): DocumentModel => ({
  title: 'Verslag van het gesprek',
  language: 'nl',
  organisation: { name: 'Universiteit Zonneveld', address: 'Zonnelaan 1\n1234 AB Zonstad' },
  blocks,
  ...changes,
});

/** The parts of a written file that are XML, by path. */
async function written(document: DocumentModel): Promise<Readonly<Record<string, string>>> {
  const result = await writeDocx(deps, document);
  if (!result.ok) throw new Error(result.code);
  const parts = Object.entries(unzipSync(result.bytes)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return Object.fromEntries(parts.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** What stands there, as a reader sees it: one line per paragraph. */
function words(xml = ''): string {
  return xml
    .replaceAll('<w:br/>', '\n')
    .replaceAll('</w:p>', '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

test('a document has real headings, lists, a table whose head repeats, its language and page numbers', async () => {
  const parts = await written(
    letter([
      { kind: 'heading', level: 1, text: 'Wat er is afgesproken' },
      { kind: 'heading', level: 2, text: 'Verder' },
      {
        kind: 'paragraph',
        text: ['Wij bellen ', { text: 'morgen', bold: true }, ' terug.\nVoor twaalf uur.'],
      },
      { kind: 'list', items: ['eerst dit'] },
      { kind: 'list', ordered: true, items: ['een'] },
      { kind: 'list', ordered: true, items: ['weer een'] },
      { kind: 'table', header: ['Wanneer', 'Wat'], rows: [['maandag'], ['dinsdag', 'gebeld', 'te veel']] },
      { kind: 'image', bytes: onePixel, alt: 'Een plattegrond', caption: 'De ingang' },
    ]),
  );
  const body = parts['word/document.xml'] ?? '';
  for (const style of ['Title', 'Heading1', 'Heading2', 'ListParagraph', 'TableHead', 'Caption'])
    expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
  expect(body).toContain('<w:tblHeader/>');
  expect(body).toContain('descr="Een plattegrond"');
  expect(words(body)).toContain('Zonnelaan 1, 1234 AB Zonstad');
  expect(words(body)).toContain('Wij bellen morgen terug.\nVoor twaalf uur.');
  expect(words(body)).not.toContain('te veel');
  // Two numbered lists both begin at one.
  const numbers = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
  expect(new Set(numbers).size).toBe(3);
  expect(parts['word/styles.xml']).toContain('w:val="nl-NL"');
  expect(
    Object.entries(parts).some(([path, xml]) => path.includes('footer') && xml.includes('NUMPAGES')),
  ).toBe(true);
});

const hostile = [
  '<w:p/></w:t><w:r>',
  '&amp; &#65; ]]>',
  '{numbers-1-0} {bullets-0} rId{image1.png} {{x}}',
  'HYPERLINK "https://kwaad.example" \\l',
  "=cmd|' /C calc'!A0",
  'vreemd \u0000\u0001\u0008\u000b\ufffe\uffff teken',
  'half \ud800 teken',
  '\u202eachterstevoren',
];

test('no text becomes markup, a field or a number, and nothing breaks the file', async () => {
  const blocks = hostile.flatMap((text): Block[] => [
    { kind: 'paragraph', text },
    { kind: 'list', ordered: true, items: [text] },
    { kind: 'facts', items: [{ label: text, value: text }] },
    { kind: 'note', title: text, paragraphs: [text] },
    { kind: 'table', header: [text], rows: [[text]] },
    { kind: 'heading', level: 3, text },
  ]);
  const parts = await written(
    letter(blocks, { title: hostile[0] ?? '', organisation: { name: hostile[2] ?? '' } }),
  );
  const body = parts['word/document.xml'] ?? '';
  const shown = words(body);
  for (const text of hostile.slice(0, 5)) expect(shown.split(text).length - 1).toBeGreaterThanOrEqual(6);
  expect(shown).toContain('vreemd  teken');
  expect(shown).toContain('half \ufffd teken');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids is what is looked for
  expect(body).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  expect(body).not.toContain('w:instrText');
  expect(body).not.toContain('w:hyperlink');
  const outside = Object.entries(parts).filter(
    ([path, xml]) => path.endsWith('.rels') && /TargetMode="External"/.test(xml),
  );
  expect(outside).toEqual([]);
});

test('a note at the very end leaves no line behind that could stand on a page of its own, and a paragraph can hold on to what follows', async () => {
  const note: Block = { kind: 'note', paragraphs: ['Dit papier is van u.'] };
  const gaps = async (blocks: readonly Block[]) =>
    ((await written(letter(blocks)))['word/document.xml'] ?? '').split('<w:pStyle w:val="Gap"/>').length - 1;
  expect(await gaps([note])).toBe(1);
  expect(await gaps([note, note])).toBe(3);
  const body =
    (
      await written(
        letter([
          { kind: 'paragraph', text: 'Ondertekend:', keepsNext: true },
          { kind: 'paragraph', text: 'x' },
        ]),
      )
    )['word/document.xml'] ?? '';
  expect(body).toMatch(/<w:keepNext\/><w:keepLines\/><\/w:pPr><w:r><w:t[^>]*>Ondertekend:/);
  expect(body.split('<w:keepNext/>')).toHaveLength(2);
});

test('facts and a short box are in one piece, and facts can hold on to what follows; long ones go on', async () => {
  const kept = async (block: Block) => {
    const body = (await written(letter([block])))['word/document.xml'] ?? '';
    return body.split('<w:keepNext/>').length - 1;
  };
  const items = ['Wanneer', 'Waar', 'Wie'].map((label) => ({ label, value: 'onbekend' }));
  const long = 'Een uiting die maar doorgaat. '.repeat(30);
  expect(await kept({ kind: 'facts', items })).toBe(2);
  expect(await kept({ kind: 'facts', items, keepsNext: true })).toBe(3);
  expect(await kept({ kind: 'facts', items: [...items, { label: 'Tekst', value: long }] })).toBe(0);
  expect(await kept({ kind: 'note', title: 'Tekst', paragraphs: ['Eén.', 'Twee.'] })).toBe(3);
  expect(await kept({ kind: 'note', title: 'Tekst', paragraphs: [long, 'Twee.'] })).toBe(2);
});

test('the properties name the organisation and the moment of the document, never that of writing', async () => {
  const core = async (changes: Partial<DocumentModel>) =>
    (await written(letter([{ kind: 'paragraph', text: 'x' }], changes)))['docProps/core.xml'] ?? '';
  const dated = await core({ createdAt: 1_763_679_600 });
  expect(dated).toContain('2025-11-20T23:00:00Z');
  expect(dated).toContain('<dc:creator>Universiteit Zonneveld</dc:creator>');
  expect(dated).toContain('<dc:language>nl-NL</dc:language>');
  expect(await core({})).not.toContain('dcterms:created');
});

test('a picture that Word cannot show is refused by name', async () => {
  const picture = (bytes: Uint8Array): Block => ({ kind: 'image', bytes, alt: '' });
  const webp = Buffer.from('524946460000000057454250565038', 'hex');
  for (const bytes of [Buffer.from('geen plaatje'), webp, new Uint8Array()])
    expect(await writeDocx(deps, letter([picture(onePixel), picture(bytes)]))).toEqual({
      ok: false,
      code: 'IMAGE_UNREADABLE',
      image: 1,
    });
  const withLogo = letter([], { organisation: { name: 'X', logo: Buffer.from('geen logo') } });
  expect(await writeDocx(deps, withLogo)).toEqual({ ok: false, code: 'IMAGE_UNREADABLE', image: 'logo' });
});
