import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, type Zippable } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { packToBody } from '../../../../../electron/service/features/reference/pack-body.ts';
import { packFileNames } from '../../../../../electron/service/features/reference/pack-files.ts';
import { readPack } from '../../../../../electron/service/features/reference/read-pack.ts';
import { readPackZip } from '../../../../../electron/service/features/reference/read-pack-zip.ts';
import { writePackZip } from '../../../../../electron/service/features/reference/write-pack-zip.ts';
import { bilingualSchema } from '../../../../../shared/features/reference/pack-entry.ts';
import { packTexts, zipPack } from '../../../../support/pack-zip.ts';
import { shippedPack } from '../../../../support/shipped-pack.ts';

// A pack is read some hundred times, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const texts = await packTexts('university');
const pack = await shippedPack('university');

/** Reads a ZIP as a pack; throws what is wrong. */
async function readBack(bytes: Uint8Array<ArrayBuffer>) {
  const found = await readPackZip(bytes);
  const reading = found.ok ? readPack(found.texts) : found;
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.pack;
}

async function problemOf(bytes: Uint8Array<ArrayBuffer>) {
  const found = await readPackZip(bytes);
  return found.ok ? null : found.problems[0];
}

describe('a pack in a ZIP', () => {
  test.each(['university', 'party'] as const)('is the same pack again: %s', async (id) => {
    const own = await shippedPack(id);
    const back = await readBack(writePackZip(own));
    expect(packToBody(back)).toEqual(packToBody(own));
    expect(writePackZip(back)).toEqual(writePackZip(own));
  });

  test('is the same pack again with a section in one file, in several, or in an order that several would lose', async () => {
    const { actions } = pack.sections;
    const [first] = actions;
    if (first === undefined) throw new Error('no section is empty');
    const own = { ...first, id: 'own-one' };
    const early = actions.filter(({ phase }) => phase !== 'after');
    for (const [changed, isSplit] of [
      [actions, true],
      [[...actions, own], false],
      [early.filter(({ after }) => after === undefined), false],
    ] as const) {
      // The step plan names no action that went.
      const plan = pack.sections['step-plan'].map(({ actions: _named, ...piece }) => piece);
      const other = { ...pack, sections: { ...pack.sections, actions: [...changed], 'step-plan': plan } };
      const bytes = writePackZip(other);
      const names = Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('actions'));
      expect(names).toEqual(
        isSplit ? ['before', 'during', 'after'].map((name) => `actions/${name}.yaml`) : ['actions.yaml'],
      );
      expect(packToBody(await readBack(bytes))).toEqual(packToBody(other));
    }
  });

  test('keeps whatever words there are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
        fc.constantFrom(
          '',
          '\n',
          '\n\n',
          '# ',
          '- ',
          ': ',
          '\u2028',
          '\u0085',
          '\uFEFF',
          '"',
          "'",
          '\t',
          '\r\n',
          '---\n',
        ),
        async (words, odd) => {
          const checked = bilingualSchema.safeParse({ nl: `${words}${odd}${words}`, en: `${odd}${words}` });
          fc.pre(checked.success);
          const label = checked.data ?? { nl: '', en: '' };
          const [first, ...rest] = pack.sections.danger;
          if (first === undefined) throw new Error('no section is empty');
          const danger = [{ ...first, description: label }, ...rest];
          const bytes = writePackZip({ ...pack, sections: { ...pack.sections, danger } });
          const text = strFromU8(unzipSync(bytes)['danger.yaml'] ?? new Uint8Array());
          expect((parse(text) as typeof danger)[0]?.description).toEqual(label);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('brings along what editors check each file by', () => {
    const files = unzipSync(writePackZip(pack));
    expect(Object.keys(files).toSorted()).toEqual(
      [
        ...[...texts.keys()].map((name) => `${name}.yaml`),
        ...packFileNames.map((name) => `schema/${name}.json`),
      ].toSorted(),
    );
    for (const name of texts.keys()) {
      const [section, part] = name.split('/');
      expect(strFromU8(files[`${name}.yaml`] ?? new Uint8Array()).split('\n')[0]).toBe(
        `# yaml-language-server: $schema=${part === undefined ? '' : '../'}schema/${section}.json`,
      );
    }
    for (const name of packFileNames) {
      const schema: unknown = JSON.parse(strFromU8(files[`schema/${name}.json`] ?? new Uint8Array()));
      expect(schema).toMatchObject({ $schema: expect.stringContaining('json-schema.org') });
    }
    const terms: unknown = JSON.parse(strFromU8(files['schema/terms.json'] ?? new Uint8Array()));
    expect(terms).toMatchObject({
      type: 'array',
      items: {
        required: ['id', 'label', 'source', 'days', 'count'],
        additionalProperties: false,
        properties: { days: { type: 'integer', maximum: 365 }, source: { pattern: expect.any(String) } },
      },
    });
  });

  test('may lie in one folder, with what systems put beside it', async () => {
    const beside: Zippable = {
      '__MACOSX/ons/pack.yaml': strToU8('x'),
      'ons/.DS_Store': strToU8('x'),
      'ons/schema/forms.json': strToU8('{}'),
    };
    const back = await readBack(zipPack(texts, { folder: 'ons/', beside }));
    expect(packToBody(back)).toEqual(packToBody(pack));
  });
});

describe('a ZIP that somebody made to do harm is refused by its name', () => {
  const attrs = 0o120777 << 16;
  const nulls = new Uint8Array(50_000_000);
  const words = strToU8('# een regel die zich herhaalt\n'.repeat(100_000));
  test.each<[name: string, beside: Zippable, code: string, detail: string]>([
    ['a file above the folder', { '../../x.yaml': strToU8('x') }, 'zip-name', '../../x.yaml'],
    ['a file from the top of the disk', { '/etc/passwd': strToU8('x') }, 'zip-name', '/etc/passwd'],
    ['a file on another disk', { 'C:/x.yaml': strToU8('x') }, 'zip-name', 'C:/x.yaml'],
    ['a way with backslashes', { '..\\x.yaml': strToU8('x') }, 'zip-name', '..\\x.yaml'],
    ['a link', { 'x.yaml': [strToU8('/etc/passwd'), { os: 3, attrs }] }, 'zip-link', 'x.yaml'],
    ['fifty megabytes of nothing', { 'x.yaml': nulls }, 'zip-too-large', 'x.yaml'],
    ['text that packs too well', { 'x.yaml': words }, 'zip-too-large', 'x.yaml'],
    [
      'more than ten megabytes of all together',
      Object.fromEntries('abcdef'.split('').map((name) => [name, [new Uint8Array(2_000_000), { level: 0 }]])),
      'zip-too-large',
      'e',
    ],
    [
      'more files than any pack',
      Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`x/${n}`, strToU8('x')])),
      'zip-too-large',
      '',
    ],
    ['a second pack', { 'other/pack.yaml': strToU8('x') }, 'zip-no-pack', ''],
  ])('%s', async (_name, beside, code, detail) => {
    expect(await problemOf(zipPack(texts, { beside }))).toMatchObject({ file: '', code, detail });
  });

  test('the same file twice', async () => {
    const bytes = zipPack(texts, { beside: { 'forms.yamm': strToU8('- id: other') } });
    expect(await problemOf(renamed(bytes, 'forms.yamm', 'forms.yaml'))).toMatchObject({ code: 'zip-twice' });
  });

  test('a locked one', async () => {
    const bytes = Uint8Array.from(zipPack(texts));
    bytes[centralDirectory(bytes) + 8] = 1;
    expect(await problemOf(bytes)).toMatchObject({ code: 'zip-locked' });
  });

  test('one that has more in it than it says', async () => {
    const bytes = Uint8Array.from(zipPack(texts));
    new DataView(bytes.buffer).setUint32(centralDirectory(bytes) + 24, 10, true);
    expect(await problemOf(bytes)).toMatchObject({ code: 'zip-damaged' });
  });

  test('something else, nothing, or a part', async () => {
    const whole = zipPack(texts);
    for (const bytes of [strToU8('%PDF-1.4'), new Uint8Array(), whole.slice(0, -100), whole.slice(3000)])
      expect(await problemOf(bytes)).toMatchObject({ code: 'zip-damaged' });
  });

  test('with a file that is no text, or too long', async () => {
    const long = strToU8(Array.from({ length: 120_000 }, (_, n) => `# ${n * 7919}`).join('\n'));
    const beside: Zippable = {
      'forms.yaml': Uint8Array.from([0xff, 0xfe, 0]),
      'terms.yaml': long,
    };
    const found = await readPackZip(zipPack(texts, { beside }));
    expect(found).toMatchObject({
      problems: [
        { file: 'forms', code: 'not-text' },
        { file: 'terms', code: 'too-large' },
      ],
    });
  });
});

/** Where the list of contents begins. */
function centralDirectory(bytes: Uint8Array): number {
  return Buffer.from(bytes).indexOf('PK\u0001\u0002', 0, 'latin1');
}

/** Another name of the same length for an entry. */
function renamed(bytes: Uint8Array<ArrayBuffer>, from: string, to: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(bytes).toString('latin1').replaceAll(from, to);
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}
