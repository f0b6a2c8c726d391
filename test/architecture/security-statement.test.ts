import { describe, expect, test } from 'vitest';
import { checklist, promises } from '../support/security-items.ts';
import { securityTable, withTable } from '../support/security-table.ts';
import { listRepositoryFiles, readRepositoryFile } from './source-tree.ts';

const files = new Set(listRepositoryFiles());
const statement = readRepositoryFile('electron/README.md');
const items = [...checklist, ...promises];

describe('the security statement', () => {
  test('has every item of Electron’s checklist once, in its order', () => {
    expect(checklist.map(({ item }) => Number.parseInt(item, 10))).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
    expect(new Set(items.map(({ item }) => item)).size).toBe(items.length);
  });

  test('names files that are there', () => {
    const named = items.flatMap(({ decided, tested }) => [...decided, ...tested.map(({ file }) => file)]);
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((path) => !files.has(path))).toEqual([]);
    const linked = [...statement.matchAll(/\]\((\.\.?\/[^)#]+)/g)].map(([, path = '']) =>
      new URL(path, 'file:///electron/').pathname.slice(1),
    );
    expect(
      linked.filter((path) => !files.has(path) && ![...files].some((one) => one.startsWith(path))),
    ).toEqual([]);
  });

  test('shows its tables as npm run statement makes them', () => {
    const made = withTable(statement, 'checklist', securityTable(checklist, '../'));
    expect(withTable(made, 'promises', securityTable(promises, '../'))).toBe(statement);
  });

  test('is linked from the README', () => {
    expect(readRepositoryFile('README.md')).toContain('](electron/README.md)');
  });
});
