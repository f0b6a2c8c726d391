import { describe, expect, test } from 'vitest';
import {
  commandLineSwitches,
  findRefusedSwitch,
  refusedSwitches,
  wordsForLuwte,
} from '../../../../electron/main/policy/command-line.ts';

const none = () => false;

describe('switches that are refused', () => {
  test.each(refusedSwitches)('--%s, in every way of writing it', (name) => {
    expect(findRefusedSwitch([`--${name}`], none)).toBe(name);
    expect(findRefusedSwitch([`--${name}=1`], none)).toBe(name);
    expect(findRefusedSwitch([`-${name}`], none)).toBe(name);
    expect(findRefusedSwitch([`--${name.toUpperCase()}=a=b`], none)).toBe(name);
    expect(findRefusedSwitch([], (asked) => asked === name)).toBe(name);
  });

  test.each([[[]], [['--vault', 'a.luwte']], [['inspect']], [['--vault=--inspect']], [['--lang', 'nl']]])(
    'not %j',
    (words) => {
      expect(findRefusedSwitch(words, none)).toBeNull();
    },
  );
});

describe('words that are Luwte’s', () => {
  test.each([
    [['luwte', '--vault', 'a'], true, ['--vault', 'a']],
    [['luwte', 'a', '--vault', 'b'], true, ['a', '--vault', 'b']],
    [['electron', 'out/main/index.js'], false, []],
    [['electron', '--inspect=0', '-r', 'x.js', 'out', '--lang=en'], false, ['--lang=en']],
    [['electron', 'out', '--vault', 'a', '--lang', 'nl'], false, ['--vault', 'a', '--lang', 'nl']],
    [['electron', 'out', '--vaulted', 'a'], false, []],
  ] as const)('of %j, installed %s: %j', (words, isPackaged, expected) => {
    expect(wordsForLuwte(words, isPackaged)).toEqual(expected);
  });
});

test('no switch is set twice, and none of them is refused', () => {
  const names = commandLineSwitches.map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => refusedSwitches.includes(name))).toEqual([]);
});

test.each([
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', 'http://127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
  ['disable-background-networking', undefined],
  ['disable-component-update', undefined],
  ['disable-breakpad', undefined],
] as const)('no network: --%s=%s', (name, value) => {
  expect(commandLineSwitches.find(([given]) => given === name)?.[1]).toBe(value);
});
