import { describe, expect, test } from 'vitest';
import {
  reportedTests,
  securityTable,
  tableEnd,
  tableStart,
  unprovenItems,
  withTable,
} from './security-table.ts';

const file = 'test/a.test.ts';
const item = { item: '1. A', decided: ['electron/main/a.ts'], tested: [{ file, name: 'is denied' }] };
const passed = { file, fullName: 'a page is denied "x"', status: 'passed' };

describe('a run of the tests', () => {
  test('proves an item whose named tests passed', () => {
    expect(unprovenItems([item], [passed])).toEqual([]);
  });

  test.each([
    ['names no test', [{ ...item, tested: [] }], [passed], /names no test/],
    ['names a test of another file', [item], [{ ...passed, file: 'test/b.test.ts' }], /is not there/],
    ['names a test that has another name', [item], [{ ...passed, fullName: 'is allowed' }], /is not there/],
    ['names a test that was skipped', [item], [{ ...passed, status: 'skipped' }], /did not run/],
    ['names a test of which one failed', [item], [passed, { ...passed, status: 'failed' }], /failed/],
    ['was not reported at all', [item], [], /is not there/],
  ] as const)('leaves an item unproved that %s', (_what, items, reported, said) => {
    expect(unprovenItems(items, reported)).toEqual([expect.stringMatching(said)]);
  });

  test('may skip a test where what it needs is missing, and not lose it', () => {
    const needing = { ...item, tested: [{ file, name: 'is denied', needs: 'strace' }] };
    expect(unprovenItems([needing], [{ ...passed, status: 'skipped' }])).toEqual([]);
    expect(unprovenItems([needing], [])).toHaveLength(1);
  });

  test('is read from a report of Vitest, and from nothing else', () => {
    const assertionResults = [{ fullName: passed.fullName, status: 'passed' }];
    const report = { testResults: [{ name: `/somewhere/${file}`, assertionResults }] };
    expect(reportedTests(report, '/somewhere/')).toEqual([passed]);
    expect(
      [undefined, {}, [], { testResults: [null, {}] }].flatMap((one) => reportedTests(one, '/')),
    ).toEqual([]);
  });
});

describe('the table', () => {
  test('takes the place of the lines between its marks', () => {
    const document = `before\n${tableStart('a')}\nold\n${tableEnd('a')}\nafter`;
    const table = securityTable([item], '../');
    expect(table.split('\n').at(-1)).toBe(
      '| 1. A | [a.ts](../electron/main/a.ts) | [a.test.ts](../test/a.test.ts): is denied |',
    );
    expect(withTable(document, 'a', table)).toBe(document.replace('old', table));
    expect(() => withTable(document, 'b', table)).toThrow(/marks/);
  });
});
