import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settingNames } from '../../../../shared/features/settings/model.ts';
import { actionWords, countWords, entryWords } from '../../../../shared/features/vault/audit-words.ts';
import { messages } from '../../../../shared/messages.ts';
import { repositoryFolder } from '../../../support/run-program.ts';

const serviceFolder = join(repositoryFolder, 'electron', 'service');
const sources = readdirSync(serviceFolder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(serviceFolder, path), 'utf8') }));

/** Actions as the service enters them: written out, since only so they can be found here and by who reads. */
const entered = [
  ...sources.flatMap(({ text }) =>
    [...text.matchAll(/\baction: '([a-zA-Z]+\.[a-zA-Z]+)'/g)].map(([, code = '']) => code),
  ),
  ...settingNames.map((name) => `settings.${name}`),
];
/** Made of the names of settings, which are listed above. */
const madeUp = ['features/settings/index.ts'];

test('every entry that the service makes names its action in full', () => {
  const vague = sources
    .filter(({ path }) => !madeUp.includes(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\baudit\(\{(?!\s*action: '[a-zA-Z]+\.[a-zA-Z]+')[^}]*\}/g)].map(
        ([call]) => `${path}: ${call}`,
      ),
    );
  expect(vague).toEqual([]);
});

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  const { audit } = messages[language].vault;

  test('every action that the service can enter has words', () => {
    expect(new Set(entered).size).toBeGreaterThan(20);
    expect([...new Set(entered)].filter((code) => !Object.hasOwn(audit.actions, code))).toEqual([]);
  });

  test('no two actions are said in the same words', () => {
    const words = Object.values(audit.actions);
    expect(new Set(words).size).toBe(words.length);
  });

  test('a copy of a vault in rescue of which nobody knows what is missing says just that', () => {
    expect(countWords(audit, 'vault.rescueCopy', 0)).not.toMatch(/\d/);
    expect(countWords(audit, 'vault.rescueCopy', 3)).toMatch(/3/);
  });

  test('an action of a later Luwte shows its code', () => {
    expect(actionWords(audit, 'later.decide')).toContain('later.decide');
    // Names that every object has are no words for an action.
    for (const code of ['constructor', 'toString', '__proto__'])
      expect(actionWords(audit, code)).toContain(code);
  });

  test('every number that the service enters with an action is said in words', () => {
    const numbered = sources.flatMap(({ text }) =>
      [...text.matchAll(/\baction: '([a-zA-Z]+\.[a-zA-Z]+)',[^}]*\bcount\b/g)].map(([, code = '']) => code),
    );
    const counted = [...numbered, ...settingNames.map((name) => `settings.${name}`)];
    expect(numbered.length).toBeGreaterThan(5);
    expect(counted.filter((code) => !Object.hasOwn(audit.counts, code))).toEqual([]);
    for (const code of Object.keys(audit.counts)) {
      expect(Object.hasOwn(audit.actions, code)).toBe(true);
      expect(countWords(audit, code, 2)).toMatch(/\b2 \S/);
      expect(countWords(audit, code, 1)).not.toBe(countWords(audit, code, 2));
    }
  });

  test('an action about one thing has no number, and an unknown one has the bare number', () => {
    expect(countWords(audit, 'dossiers.create', 1)).toBe('');
    expect(countWords(audit, 'later.decide', 3)).toBe('3');
    expect(countWords(audit, 'constructor', 3)).toBe('3');
    expect(entryWords(audit, { action: 'dossiers.create', count: 1 })).toBe(audit.actions['dossiers.create']);
    expect(entryWords(audit, { action: 'vault.check', count: 0 })).toContain(audit.counts['vault.check'](0));
  });
});
