import { expect, test } from 'vitest';
import { parseStartArguments } from '../../../electron/host/start-arguments.ts';

const parse = (...words: string[]) => parseStartArguments(words, '/home/a');

test('vault and language are understood, relative vaults from where somebody stands', () => {
  expect(parse()).toEqual({ ok: true, value: { vaultPath: undefined, language: undefined, tour: false } });
  expect(parse('--vault', 'b/c.luwte', '--lang', 'en')).toEqual({
    ok: true,
    value: { vaultPath: '/home/a/b/c.luwte', language: 'en', tour: false },
  });
  expect(parse('--vault=/d.luwte')).toMatchObject({ ok: true, value: { vaultPath: '/d.luwte' } });
  expect(parse('--tour')).toMatchObject({ ok: true, value: { tour: true } });
});

test.each([[['--lang', 'de']], [['--vault', '']], [['--vault']], [['--other']], [['word']]])(
  '%o is answered with one line about the usage',
  (words) => {
    expect(parse(...words)).toEqual({
      ok: false,
      message: 'Usage: npm start -- [--vault PATH] [--lang nl|en]',
    });
  },
);
