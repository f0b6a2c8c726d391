import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPack } from '../../../../../electron/service/features/reference/read-pack.ts';
import { readPackFolder } from '../../../../../electron/service/features/reference/read-pack-folder.ts';
import type { PackProblem } from '../../../../../shared/features/reference/pack-problem.ts';
import { packTexts } from '../../../../support/pack-zip.ts';

const university = await packTexts('university');
const bomb = `- id: &a a\n${'bcdefgh'
  .split('')
  .map((name, at) => `- &${name} [*${'abcdefg'[at]}, *${'abcdefg'[at]}]`)
  .join('\n')}`;

type Damage = readonly [
  name: string,
  file: string,
  from: RegExp,
  to: string,
  code: PackProblem['code'],
  detail: string,
  /** What the problem stands at in the damaged text; for what is missing, what should have had it. */
  at: string,
];

/** What is found first in a file is replaced; what is wrong then is told at the very sign where it begins. */
const damages: readonly Damage[] = [
  ['no kind of organisation', 'pack', /^id: .*\n/m, '', 'missing', 'id', 'version:'],
  ['a kind that there is not', 'pack', /^id: .*$/m, 'id: hospital', 'wrong-value', 'id', 'hospital'],
  ['a version that is none', 'pack', /^version: .*$/m, 'version: newest', 'wrong-value', 'version', 'newest'],
  ['a number as version', 'pack', /^version: .*$/m, 'version: 2026.11', 'wrong-kind', 'version', '2026.11'],
  ['a field of its own', 'pack', /^version: /m, 'owner: us\nversion: ', 'unknown-field', 'owner', 'us'],
  [
    'a start that is no question',
    'signpost',
    /^start: .*$/m,
    'start: nowhere',
    'unknown-id',
    'nowhere',
    'nowhere',
  ],
  ['an answer to nowhere', 'signpost', /to: call-now/, 'to: nowhere', 'unknown-id', 'nowhere', 'nowhere'],
  [
    'an outcome without contact',
    'signpost',
    /contacts: \[[^\]]*\]/,
    'contacts: []',
    'too-little',
    'contacts',
    '[]',
  ],
  [
    'an outcome with an unknown one',
    'signpost',
    /contacts: \[/,
    'contacts: [nobody, ',
    'unknown-id',
    'nobody',
    'nobody',
  ],
  ['a question without id', 'signpost', /^ {2}- id: danger-now\n {4}/m, '  - ', 'missing', 'id', 'text:'],
  [
    'the same question twice',
    'signpost',
    /^ {2}- id: what-about$/m,
    '  - id: danger-now',
    'duplicate-id',
    'danger-now',
    'danger-now',
  ],
  [
    'a field that would change all',
    'signpost',
    /^ {4}source: /m,
    '    __proto__: { x: 1 }\n    source: ',
    'unknown-field',
    '__proto__',
    '{ x: 1 }',
  ],
  [
    'a form that there is not',
    'offences',
    /forms: \[/,
    'forms: [nothing, ',
    'unknown-id',
    'nothing',
    'nothing',
  ],
  ['no certainty of the law', 'offences', /, certainty: statute/, '', 'missing', 'certainty', '{ checked:'],
  [
    'a certainty that there is not',
    'offences',
    /certainty: statute/,
    'certainty: sure',
    'wrong-value',
    'certainty',
    'sure',
  ],
  [
    'a day that is none',
    'offences',
    /checked: 2026-11-01/,
    'checked: 2026-13-01',
    'wrong-value',
    'checked',
    '2026-13-01',
  ],
  [
    'yes without quotes is a word',
    'offences',
    /complaint: "no"/,
    'complaint: maybe',
    'wrong-value',
    'complaint',
    'maybe',
  ],
  [
    'a contact checked some day',
    'referrals',
    /^ {2}checked: false/m,
    '  checked: soon',
    'wrong-value',
    'checked',
    'soon',
  ],
  [
    'a website with a protocol',
    'referrals',
    /web: politie.nl/,
    'web: https://politie.nl',
    'wrong-value',
    'web',
    'https',
  ],
  [
    'a number that goes on and on',
    'referrals',
    /phone: 0900-8844/,
    `phone: "${'1'.repeat(60)}"`,
    'too-much',
    'phone',
    '"1111',
  ],
  ['a term of no days', 'terms', /days: \d+/, 'days: 0', 'too-little', 'days', '0'],
  ['a term of a word', 'terms', /days: \d+/, 'days: many', 'wrong-kind', 'days', 'many'],
  ['a language that is missing', 'danger', /, en: "Call 112"/, '', 'missing', 'en', '{ nl: "Bel 112" }'],
  [
    'a language that there is not',
    'danger',
    /, en: "Call 112"/,
    ', en: x, fr: y',
    'unknown-field',
    'fr',
    'y }',
  ],
  ['words that say nothing', 'danger', /en: "Call 112"/, 'en: " "', 'too-little', 'en', '" "'],
  ['an id with capitals', 'groups', /^- id: .*$/m, '- id: Grote-Groep', 'wrong-value', 'id', 'Grote-Groep'],
  ['a tag', 'groups', /^- id: /m, '- id: !!binary x #', 'tag', '', 'x #'],
  ['a tag of code', 'groups', /^- id: .*$/m, '- id: !!js/function "() => 1"', 'tag', '', '"() =>'],
  ['a bomb', 'groups', /^[\s\S]*$/, bomb, 'alias', '', '*a, *a'],
  [
    'a field twice',
    'groups',
    /^( {2}source: .*)$/m,
    '$1\n  source: own',
    'duplicate-field',
    'source',
    'source: own',
  ],
  ['a quote that never ends', 'groups', /^ {2}source: .*$/m, '  source: "H', 'yaml', '', ''],
  ['an answer to no question', 'tree', /to: criticism/, 'to: nowhere', 'unknown-id', 'nowhere', 'nowhere'],
  [
    'an answer that opens no route',
    'tree',
    /routes: \[emergency, internal\]/,
    'routes: [emergency, nothing]',
    'unknown-id',
    'nothing',
    'nothing',
  ],
  [
    'a condition on a form that there is not',
    'tree',
    /forms: \[doxing/,
    'forms: [doxxing',
    'unknown-id',
    'doxxing',
    'doxxing',
  ],
  [
    'a condition on nothing that is known',
    'tree',
    /when: \{ acuteDanger: true \}/,
    'when: { mood: bad }',
    'unknown-field',
    'mood',
    'bad',
  ],
  ['a tree that goes round', 'tree', /to: safety/, 'to: danger', 'cycle', 'criticism', ''],
  [
    'a question twice',
    'tree',
    /^- id: criticism$/m,
    '- id: danger',
    'duplicate-id',
    'danger',
    'danger\n  label: { nl: Is het haat',
  ],
  [
    'a route for no purpose',
    'routes',
    /purpose: security/,
    'purpose: safety',
    'unknown-id',
    'safety',
    'safety',
  ],
  ['a route to nobody', 'routes', /contacts: \[hr/, 'contacts: [nobody', 'unknown-id', 'nobody', 'nobody'],
  [
    'a floor for no form',
    'floors',
    /forms: \[[a-z-]+/,
    'forms: [nothing',
    'unknown-id',
    'nothing',
    'nothing',
  ],
];

test.each(damages)('%s is told at its place in %s', (_name, file, from, to, code, detail, at) => {
  const whole = university.get(file) ?? '';
  const text = whole.replace(from, to);
  expect(text).not.toBe(whole);
  const reading = readPack(new Map(university).set(file, text));
  const problems = reading.ok ? [] : reading.problems;
  const offset = text.indexOf(at, Math.max(0, firstDifference(whole, text) - 30));
  const before = text.slice(0, offset).split('\n');
  const place = at === '' ? {} : { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  expect(problems).toContainEqual(expect.objectContaining({ file, code, detail, ...place }));
  for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0);
  expect(({} as { x?: unknown }).x).toBeUndefined();
});

/** Where two texts begin to say something else. */
function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

test('actions that wait for each other over two files are told where the circle closes', () => {
  const [before, during] = ['before', 'during'].map((name) => university.get(`actions/${name}`) ?? '');
  const idOf = (text: string | undefined) => /^- id: (.*)$/m.exec(text ?? '')?.[1] ?? '';
  const [early, late] = [idOf(before), idOf(during)];
  const waits = (text: string | undefined, id: string, forId: string) =>
    (text ?? '').replace(`- id: ${id}\n`, `- id: ${id}\n  after: [${forId}]\n`);
  const texts = new Map(university)
    .set('actions/before', waits(before, early, late))
    .set('actions/during', waits(during, late, early));
  const lineOf = (file: string, id: string) => (texts.get(file) ?? '').split('\n').indexOf(`- id: ${id}`) + 2;
  const reading = readPack(texts);
  expect(reading.ok ? [] : reading.problems).toEqual([
    { file: 'actions/during', line: lineOf('actions/during', late), column: 10, code: 'cycle', detail: late },
  ]);
});

test('a file of fifty megabytes in a folder is refused by its name, unread', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-pack-'));
  try {
    for (const name of ['pack', 'forms']) writeFileSync(join(folder, `${name}.yaml`), '');
    truncateSync(join(folder, 'forms.yaml'), 50_000_000);
    expect(await readPackFolder(folder)).toEqual({
      ok: false,
      problems: [{ file: 'forms', line: 1, column: 1, code: 'too-large', detail: '' }],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
