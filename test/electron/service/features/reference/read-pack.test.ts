import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packFileNames } from '../../../../../electron/service/features/reference/pack-files.ts';
import { type PackReading, readPack } from '../../../../../electron/service/features/reference/read-pack.ts';
import { readPackFolder } from '../../../../../electron/service/features/reference/read-pack-folder.ts';
import type { PackProblem } from '../../../../../shared/features/reference/pack-problem.ts';
import { resourcesFolder } from '../../../../support/start-service.ts';

const university = await textsOf('university');
const listNames = [...university.keys()].filter((name) => name !== 'pack' && name !== 'signpost');

test.each(['university', 'party'] as const)('the pack %s that comes with Luwte is whole', async (id) => {
  const reading = readPack(await textsOf(id));
  expect(reading).toMatchObject({ ok: true, pack: { id } });
});

/** What is done to the first item of each section, and what is said of it. */
const damages: readonly {
  readonly name: string;
  readonly change: (text: string) => Changed;
  readonly says: Pick<PackProblem, 'code' | 'detail'>;
}[] = [
  {
    name: 'an item without an id',
    change: (text) => replaceLine(text, /^- id: .*$/m, '- code: first'),
    says: { code: 'missing', detail: 'id' },
  },
  {
    name: 'a field that no item has',
    change: (text) => replaceLine(text, /^( {2})source: /m, '  colour: red\n  source: '),
    says: { code: 'unknown-field', detail: 'colour' },
  },
  {
    name: 'a field that would change every object',
    change: (text) => replaceLine(text, /^( {2})source: /m, '  __proto__: { polluted: yes }\n  source: '),
    says: { code: 'unknown-field', detail: '__proto__' },
  },
  {
    name: 'a source that is none',
    change: (text) => replaceLine(text, /^ {2}source: .*$/m, '  source: somewhere in H'),
    says: { code: 'wrong-value', detail: 'source' },
  },
  {
    name: 'a language that there is not',
    change: (text) =>
      replaceLine(
        text,
        /^ {2}source: /m,
        '  description: { nl: Ja, de: Ja, en: Yes }\n  source: ',
        dropDescription,
      ),
    says: { code: 'unknown-field', detail: 'de' },
  },
  {
    name: 'the same id twice',
    change: (text) => {
      const first = /^- id: (.*)$/m.exec(text)?.[1] ?? '';
      const second =
        text.indexOf('\n- id: ') === -1 ? text.length : text.indexOf('\n- id: ', text.indexOf('- id: ') + 1);
      const [head, tail] = [text.slice(0, second + 1), text.slice(second + 1)];
      const changed = replaceLine(tail, /^- id: .*$/m, `- id: ${first}`);
      return { text: head + changed.text, line: changed.line + head.split('\n').length - 1 };
    },
    says: { code: 'duplicate-id', detail: '' },
  },
];

describe('a damaged pack is refused by file, line and column', () => {
  test('in more than a hundred ways', () => {
    expect(listNames.length * damages.length).toBeGreaterThan(100);
  });

  // Many lists are damaged in the same way at once, since reading a pack takes a moment; no more than are told in one go.
  describe.each(damages)('$name', ({ change, says }) => {
    const changed = new Map(listNames.map((file) => [file, change(university.get(file) ?? '')]));
    const found = [listNames.slice(0, 14), listNames.slice(14)].flatMap((files) => {
      const texts = new Map(university);
      for (const file of files) texts.set(file, changed.get(file)?.text ?? '');
      return problemsOf(readPack(texts));
    });

    test.each(listNames)('in %s', (file) => {
      const told = found.filter((problem) => problem.file === file && problem.code === says.code);
      expect(told.length, JSON.stringify(found)).toBeGreaterThan(0);
      expect(told[0]).toMatchObject({
        line: changed.get(file)?.line,
        ...(says.detail === '' ? {} : says),
      });
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    });
  });

  test('without its files, each by its name', () => {
    expect(problemsOf(readPack(new Map()))).toEqual(
      packFileNames.map((file) => ({ file, line: 1, column: 1, code: 'missing-file', detail: '' })),
    );
  });
});

describe('what is more than plain values', () => {
  const bomb = [
    'a: &a [x, x]',
    ...'bcdefghi'
      .split('')
      .map((name, index) => `${name}: &${name} [*${'abcdefgh'[index]}, *${'abcdefgh'[index]}]`),
  ];
  test.each([
    ['a name for something', '- &x { id: a }', 'alias-free'],
    ['a bomb of aliases', bomb.join('\n'), 'alias'],
    ['a tag of another language', '- !!js/function "function () {}"', 'tag'],
    ['a tag of its own', '- !luwte x', 'tag'],
    ['binary', '- !!binary aGVsbG8=', 'tag'],
    ['tabs', '- id: a\n\tlabel: b', 'yaml'],
    ['a quote that never ends', '- id: "a', 'yaml'],
    ['two documents', '- id: a\n---\n- id: b', 'yaml'],
    ['the same field twice', '- id: a\n  id: b', 'duplicate-field'],
    ['a field that is a list', '- ? [a, b]\n  : c', 'yaml'],
    ['brackets a hundred thousand deep', '['.repeat(100_000), 'yaml'],
    ['nothing', '', 'wrong-kind'],
    ['a number', '12', 'wrong-kind'],
  ])('%s', (_name, text, code) => {
    const problems = problemsOf(readPack(withText('forms', text)));
    expect(problems.length).toBeGreaterThan(0);
    if (code !== 'alias-free') expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.length).toBeLessThanOrEqual(50);
  });
});

describe('a section in several files', () => {
  const during = university.get('actions/during') ?? '';

  test('says in which of them something is wrong', () => {
    const loose = replaceLine(
      during,
      /^- id: screenshot-first$/m,
      '- id: screenshot-first\n  after: [nothing-there]',
    );
    expect(problemsOf(readPack(withText('actions/during', loose.text)))).toMatchObject([
      { file: 'actions/during', line: loose.line + 1, code: 'unknown-id', detail: 'nothing-there' },
    ]);
    const first = /^- id: (.*)$/m.exec(university.get('actions/before') ?? '')?.[1] ?? '';
    const twice = replaceLine(during, /^- id: screenshot-first$/m, `- id: ${first}`);
    expect(problemsOf(readPack(withText('actions/during', twice.text)))).toContainEqual({
      file: 'actions/during',
      line: twice.line,
      column: 7,
      code: 'duplicate-id',
      detail: first,
    });
  });

  test('has each item in the file of its phase', () => {
    const moved = replaceLine(during, /^ {2}phase: during$/m, '  phase: after');
    expect(problemsOf(readPack(withText('actions/during', moved.text)))).toEqual([
      { file: 'actions/during', line: moved.line, column: 10, code: 'wrong-value', detail: 'phase' },
    ]);
  });

  test('is whole, and is not in one file too', () => {
    const without = new Map(university);
    without.delete('actions/after');
    expect(problemsOf(readPack(without))).toEqual([
      { file: 'actions/after', line: 1, column: 1, code: 'missing-file', detail: '' },
    ]);
    expect(problemsOf(readPack(withText('actions', during)))).toEqual([
      { file: 'actions', line: 1, column: 1, code: 'written-twice', detail: 'actions' },
    ]);
  });

  test('is the same as in one file', () => {
    const one = new Map(university);
    const names = ['before', 'during', 'after'].map((name) => `actions/${name}`);
    one.set('actions', names.map((name) => university.get(name)).join('\n'));
    for (const name of names) one.delete(name);
    const [whole, split] = [readPack(one), readPack(university)];
    expect(whole.ok && split.ok && whole.pack).toEqual(split.ok && split.pack);
  });

  test('has no more items than a section has', () => {
    const many = Array.from({ length: 900 }, (_, n) =>
      `${during.split('\n').slice(3, 11).join('\n')}`.replace(/^- id: .*$/m, `- id: own-${n}`),
    ).join('\n');
    const texts = new Map(university).set('actions/during', many);
    texts.set(
      'actions/after',
      many.replaceAll('phase: during', 'phase: after').replaceAll('- id: own-', '- id: late-'),
    );
    expect(problemsOf(readPack(texts))).toEqual([
      { file: 'actions/after', line: 1, column: 1, code: 'too-much', detail: '' },
    ]);
  });
});

describe('parts that do not fit each other', () => {
  test('a contact that there is not', () => {
    const changed = replaceLine(university.get('matrix') ?? '', /contacts: \[/, 'contacts: [nobody-there, ');
    expect(problemsOf(readPack(withText('matrix', changed.text)))).toMatchObject([
      { file: 'matrix', line: changed.line, code: 'unknown-id', detail: 'nobody-there' },
    ]);
  });

  test('actions that wait for each other', () => {
    const changed = replaceLine(
      university.get('actions/during') ?? '',
      /^- id: screenshot-first$/m,
      '- id: screenshot-first\n  after: [report-to-platform]',
    );
    const problems = problemsOf(readPack(withText('actions/during', changed.text)));
    // One of them is where the circle closes.
    expect(problems).toMatchObject([
      {
        file: 'actions/during',
        code: 'cycle',
        detail: expect.stringMatching(/^(screenshot-first|report-to-platform)$/),
      },
    ]);
  });

  test('a signpost that leads in a circle, and an outcome that nothing leads to', () => {
    const text = university.get('signpost') ?? '';
    const start = /^start: (.*)$/m.exec(text)?.[1] ?? '';
    const circle = text.replaceAll(/(\bto: )[a-z0-9-]+/g, `$1${start}`);
    const problems = problemsOf(readPack(withText('signpost', circle)));
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['cycle', 'unreachable']));
  });
});

type Changed = { readonly text: string; readonly line: number };

/** Replaces what is found first; `line` is where that stands now. */
function replaceLine(
  text: string,
  pattern: RegExp,
  by: string,
  prepare: (text: string) => string = (same) => same,
): Changed {
  const prepared = prepare(text);
  const at = pattern.exec(prepared);
  if (at === null) throw new Error(`nothing like ${pattern} in the file`);
  const changed = prepared.slice(0, at.index) + by + prepared.slice(at.index + at[0].length);
  return { text: changed, line: prepared.slice(0, at.index).split('\n').length };
}

/** The first item without its description, so that another can take its place. */
function dropDescription(text: string): string {
  const end = text.indexOf('\n- id: ', text.indexOf('- id: ') + 1);
  const [first, rest] = [text.slice(0, end), text.slice(end)];
  return first.replace(/^ {2}description:.*\n( {4,}.*\n)*/m, '') + rest;
}

function withText(file: string, text: string): ReadonlyMap<string, string> {
  return new Map(university).set(file, text);
}

function problemsOf(reading: PackReading): readonly PackProblem[] {
  return reading.ok ? [] : reading.problems;
}

async function textsOf(id: string): Promise<ReadonlyMap<string, string>> {
  const found = await readPackFolder(join(resourcesFolder, 'protocols', id));
  if (!found.ok) throw new Error(`the pack ${id} cannot be read`);
  return found.texts;
}
