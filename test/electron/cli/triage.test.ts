import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { triageCases } from '../../../electron/cli/triage.ts';
import { caseRoutes } from '../../../shared/features/triage/triage-case.ts';
import { readTriageCases } from '../../support/triage-cases.ts';
import { runLuwteCommand } from './run-luwte-command.ts';

vi.setConfig({ testTimeout: 60_000 });

const fixture = join(import.meta.dirname, '../../fixtures/vignettes.yaml');
const vignettes = readFileSync(fixture, 'utf8');

/** The command as a program of its own. */
const triage = (input: string | Uint8Array, ...words: readonly string[]) =>
  runLuwteCommand(['triage', ...words], {}, input);
const linesOf = (stdout: string): readonly Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const KEYS =
  'id severity police clock mandate explain_required aftercare note routes attention reasons'.split(' ');

/** A small case; every factor that is given takes the place of its own. */
const described = (id: string, factors: string, pack = 'university') =>
  `- id: ${id}\n  pack: ${pack}\n  story: geheim-verhaal\n  factors: {${factors}}\n`;
const plain = 'forms: [insult], offences: [], criminality: none, intensity: rough, messages: 2';

describe('luwte triage', () => {
  test('prints one line of JSON for each case, in order, with exactly the agreed keys', async () => {
    const { code, stdout, stderr } = await triage(vignettes);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = linesOf(stdout);
    const cases = readTriageCases('vignettes.yaml');
    expect(lines.map(({ id }) => id)).toEqual(cases.map(({ id }) => id));
    for (const line of lines) expect(Object.keys(line)).toEqual(KEYS);
    for (const { routes } of lines)
      expect((routes as string[]).filter((route) => !caseRoutes.includes(route))).toEqual([]);
    expect(lines.map(({ severity, police }) => [severity, police])).toEqual(
      cases.map(({ expect: { severity, police } }) => [severity, police]),
    );
    // What nobody ticked is not read.
    expect(await triage(vignettes.replace(/^ {2}story: .*$/gm, '  story: iets anders'))).toEqual({
      code,
      stdout,
      stderr,
    });
  });

  test('gives reasons in the language that is asked for', async () => {
    const { stdout } = await triage(described('een', plain), '--lang', 'en');
    expect(linesOf(stdout)).toEqual([
      {
        id: 'een',
        severity: 'light',
        police: 'none',
        clock: false,
        mandate: false,
        explain_required: false,
        aftercare: true,
        note: null,
        routes: expect.arrayContaining(['internal']),
        attention: [],
        reasons: ['The language is rough.'],
      },
    ]);
  });

  test('tells what is wrong with a case, prints the others, and ends with 1', async () => {
    const { code, stdout, stderr } = await triage(
      `${described('kapot', 'forms: [gekke-vorm]')}${described('heel', plain)}`,
    );
    expect(code).toBe(1);
    expect(stderr).toBe('Geval kapot: factors.forms noemt gekke-vorm, dat het pakket niet heeft.\n');
    expect(linesOf(stdout).map(({ id }) => id)).toEqual(['heel']);
  });
});

/** Ten times ten times ten of the same. */
const bomb = `- &a [${Array(10).fill('x')}]\n- &b [${Array(10).fill('*a')}]\n- [${Array(11).fill('*b')}]\n`;

describe('described cases', () => {
  const weigh = async (input: string | Uint8Array) => {
    const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
    const { result, problems } = await triageCases(Readable.from([bytes]), 'nl');
    return { lines: linesOf((result?.lines ?? []).join('\n')), problems };
  };

  test('may repeat parts of each other, leave factors empty, and be numbered', async () => {
    const { lines, problems } = await weigh(
      '- {id: een, pack: party, factors: &same {forms: [threat], reach: null}}\n- {id: 2, pack: party, factors: *same}\n',
    );
    expect(problems).toEqual([]);
    expect(lines.map(({ id, police }) => [id, police])).toEqual([
      ['een', 'default'],
      ['2', 'default'],
    ]);
  });

  test('ask for no complaint of an insult where the insult of an official is suspected too', async () => {
    const { lines } = await weigh(
      described('beide', 'forms: [insult], offences: [sr266, sr267]') +
        described('een', 'forms: [insult], offences: [sr266]'),
    );
    expect(lines.map(({ id, clock, mandate }) => [id, clock, mandate])).toEqual([
      ['beide', false, false],
      ['een', true, true],
    ]);
  });

  test('of which nothing is said are not taken for criticism', async () => {
    const { lines } = await weigh(described('leeg', ''));
    expect(lines).toMatchObject([{ id: 'leeg', note: null, severity: 'light' }]);
  });

  test('say why also where nothing weighs', async () => {
    const { lines } = await weigh(described('niets', 'forms: [insult]'));
    const words = [/strafbaar/, /twee keer/, /taal/, /klein/];
    expect(lines).toMatchObject([{ id: 'niets', reasons: words.map((word) => expect.stringMatching(word)) }]);
  });

  test.each([
    ['an unknown form', described('kapot', 'forms: [gekke-vorm]'), /kapot.*factors\.forms.*gekke-vorm/],
    ['an unknown offence', described('kapot', 'offences: [sr999]'), /kapot.*factors\.offences.*sr999/],
    ['a level that there is not', described('kapot', 'criminality: zeker'), /kapot.*factors\.criminality/],
    ['a figure below zero', described('kapot', 'messages: -1'), /kapot.*factors\.messages/],
    ['a figure in parts', described('kapot', 'senders: 1.5'), /kapot.*factors\.senders/],
    ['a yes that is a word', described('kapot', 'elected: "ja"'), /kapot.*factors\.elected/],
    ['a factor that there is not', described('kapot', 'leeftijd: 40'), /kapot.*factors\.leeftijd/],
    ['another pack', described('kapot', plain, 'school'), /kapot.*pack/],
    ['no factors', '- id: kapot\n  pack: party\n', /kapot.*factors/],
    ['no id', '- pack: party\n  factors: {}\n', /nummer 1.*id/],
    ['an id that would break the line', '- id: "a\\u001bb"\n  pack: party\n  factors: {}\n', /nummer 1.*id/],
    ['something that is no case', '- 12\n', /nummer 1: dit is geen geval/],
  ])('with %s are told by their id, and the others are weighed', async (_what, broken, told) => {
    const { lines, problems } = await weigh(`${broken}${described('heel', plain)}`);
    expect(problems).toEqual([expect.stringMatching(told)]);
    expect(problems.join(' ')).not.toMatch(/geheim-verhaal|\p{Cc}/u);
    expect(lines.map(({ id }) => id)).toEqual(['heel']);
  });

  test.each([
    ['nothing', '', /geen lijst/],
    ['no list', 'id: een', /geen lijst/],
    ['no YAML', '- id: [', /geen geldige YAML.*regel/],
    ['aliases that make much of little', bomb, /geen geldige YAML/],
    ['an alias of nothing', '- *a\n', /geen geldige YAML/],
    ['a tag', '- !!js/function "x"', /geen geldige YAML/],
    ['the same field twice', described('een', 'messages: 1, messages: 2'), /geen geldige YAML/],
    ['what is no text', Uint8Array.of(0xff, 0xfe, 0x00, 0x41), /geen tekst/],
    ['far too much', 'a'.repeat(5_000_000), /te groot/],
  ])('from %s are refused as a whole', async (_what, input, told) => {
    expect(await weigh(input)).toEqual({ lines: [], problems: [expect.stringMatching(told)] });
  });
});
