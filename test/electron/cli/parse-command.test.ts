import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../../electron/cli/parse-command.ts';
import { systemLanguage } from '../../../electron/cli/system-language.ts';

const parse = (line: string) =>
  parseCommand(line.split(' ').filter(Boolean), { folder: '/srv/plek', language: 'nl' });

describe('the command line', () => {
  test('is read with sensible values for what it does not say', () => {
    expect(parse('demo proef')).toEqual({
      ok: true,
      json: false,
      language: 'nl',
      command: {
        name: 'demo',
        folder: '/srv/plek/proef',
        pack: 'university',
        dossiers: 24,
        seed: 1,
        language: 'nl',
      },
    });
    expect(parse('demo /a --pack party --dossiers 3 --seed=9 --lang en --json')).toEqual({
      ok: true,
      json: true,
      language: 'en',
      command: { name: 'demo', folder: '/a', pack: 'party', dossiers: 3, seed: 9, language: 'en' },
    });
    expect(parse('check kluis.luwte')).toMatchObject({
      command: { name: 'check', vault: '/srv/plek/kluis.luwte' },
    });
    expect(parse('info ../kluis.luwte --json')).toMatchObject({
      json: true,
      command: { name: 'info', vault: '/srv/kluis.luwte' },
    });
    expect(parse('backup kluis.luwte /mnt/stick/kopie')).toMatchObject({
      command: { name: 'backup', from: '/srv/plek/kluis.luwte', to: '/mnt/stick/kopie' },
    });
    expect(parse('restore /mnt/stick/kopie nieuw.luwte')).toMatchObject({
      command: { name: 'restore', from: '/mnt/stick/kopie', to: '/srv/plek/nieuw.luwte', by: 'passphrase' },
    });
    expect(parse('restore kopie nieuw.luwte --recovery')).toMatchObject({
      command: { name: 'restore', to: '/srv/plek/nieuw.luwte', by: 'recovery' },
    });
    expect(parse('triage --lang en')).toMatchObject({ language: 'en', command: { name: 'triage' } });
  });

  test.each(['--help', '-h', 'help', 'check --help'])('%s asks for help', (line) => {
    expect(parse(line)).toMatchObject({ ok: true, command: { name: 'help' } });
  });

  test.each([
    ['', 'NO_COMMAND'],
    ['chekc kluis', 'UNKNOWN_COMMAND'],
    ['__proto__ kluis', 'UNKNOWN_COMMAND'],
    ['check', 'BAD_ARGUMENTS'],
    ['check a b', 'BAD_ARGUMENTS'],
    ['backup kluis', 'TWO_FOLDERS'],
    ['restore a b c.luwte', 'TWO_FOLDERS'],
    ['restore kopie nieuw', 'NO_VAULT_NAME'],
    ['restore kopie .luwte', 'NO_VAULT_NAME'],
    ['triage gevallen.yaml', 'NO_FOLDER'],
    ['triage --json', 'UNKNOWN_OPTION'],
    ['backup kluis kopie --force', 'UNKNOWN_OPTION'],
    ['check kluis --seed 3', 'UNKNOWN_OPTION'],
    ['info kluis --force', 'UNKNOWN_OPTION'],
    ['info kluis -x', 'UNKNOWN_OPTION'],
    ['check kluis --passphrase geheim', 'NO_PASSPHRASE_HERE'],
    ['check kluis --passphrase=geheim', 'NO_PASSPHRASE_HERE'],
    ['check kluis --password geheim', 'NO_PASSPHRASE_HERE'],
    ['backup kluis kopie --recovery', 'UNKNOWN_OPTION'],
    ['restore kopie nieuw.luwte --recovery=ABCDE', 'NO_RECOVERY_KEY_HERE'],
    ['restore kopie nieuw.luwte --recovery ABCDE', 'TWO_FOLDERS'],
    ['restore kopie nieuw.luwte --recovery-key ABCDE', 'NO_RECOVERY_KEY_HERE'],
    ['demo proef --pack school', 'BAD_PACK'],
    ['demo proef --dossiers -1', 'BAD_DOSSIERS'],
    ['demo proef --dossiers 2.5', 'BAD_DOSSIERS'],
    ['demo proef --dossiers 100001', 'BAD_DOSSIERS'],
    ['demo proef --dossiers', 'BAD_DOSSIERS'],
    ['demo proef --seed x', 'BAD_SEED'],
    ['demo proef --lang fr', 'BAD_LANGUAGE'],
  ])('%s is refused as %s', (line, problem) => {
    expect(parse(line)).toMatchObject({ ok: false, problem });
  });

  test.each([
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'nl_NL.UTF-8' }, 'nl'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'nl_BE' }, 'nl'],
    [{ LANG: 'C' }, 'nl'],
    [{}, 'nl'],
  ])('the language of %o is %s', (env, language) => {
    expect(systemLanguage(env)).toBe(language);
  });
});
