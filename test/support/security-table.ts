import type { NamedTest, SecurityItem } from './security-items.ts';

/** A test as a report tells of it. */
export interface ReportedTest {
  /** Relative to the repository. */
  readonly file: string;
  readonly fullName: string;
  readonly status: string;
}

/** The lines between these two are made, not written. */
export const tableStart = (name: string) => `<!-- ${name}: made by npm run statement -->`;
export const tableEnd = (name: string) => `<!-- end of ${name} -->`;

/** The table of some items, as Markdown. `from` is the way from the document to the repository's top. */
export function securityTable(items: readonly SecurityItem[], from: string): string {
  const link = (path: string) => `[${path.split('/').at(-1)}](${from}${path})`;
  const test = ({ file, name, needs }: NamedTest) =>
    `${link(file)}${name === '' ? '' : `: ${name}`}${needs === undefined ? '' : ` (needs ${needs})`}`;
  return [
    '| item | decided in | tested by |',
    '|---|---|---|',
    ...items.map(
      ({ item, decided, tested }) =>
        `| ${item} | ${decided.map(link).join(', ')} | ${tested.map(test).join('; ')} |`,
    ),
  ].join('\n');
}

/** A document with the lines between the marks of one table replaced. @throws where the marks are not there */
export function withTable(document: string, name: string, table: string): string {
  const [start, end] = [document.indexOf(tableStart(name)), document.indexOf(tableEnd(name))];
  if (start === -1 || end < start) throw new Error(`the marks of "${name}" are not there`);
  return `${document.slice(0, start + tableStart(name).length)}\n${table}\n${document.slice(end)}`;
}

/** Items whose proof is missing from a run: a named test that is not there, did not run, or did not pass. */
export function unprovenItems(
  items: readonly SecurityItem[],
  reported: readonly ReportedTest[],
): readonly string[] {
  return items.flatMap(({ item, tested }) => {
    if (tested.length === 0) return [`${item}: names no test`];
    return tested.flatMap(({ file, name, needs }) => {
      const found = reported.filter((one) => one.file === file && one.fullName.includes(name));
      const say = (what: string) => [`${item}: ${file}: "${name}" ${what}`];
      if (found.length === 0) return say('is not there');
      if (found.some(({ status }) => status === 'failed')) return say('failed');
      const hasRun = found.some(({ status }) => status === 'passed');
      return hasRun || needs !== undefined ? [] : say('did not run');
    });
  });
}

/** The tests in a parsed report of Vitest; none where it is not one. */
export function reportedTests(report: unknown, repositoryFolder: string): readonly ReportedTest[] {
  if (!isRecord(report) || !Array.isArray(report['testResults'])) return [];
  const files: readonly unknown[] = report['testResults'];
  return files.flatMap((one) => {
    if (!isRecord(one) || !Array.isArray(one['assertionResults'])) return [];
    const file = String(one['name'])
      .replaceAll('\\', '/')
      .replace(repositoryFolder.replaceAll('\\', '/'), '');
    const tests: readonly unknown[] = one['assertionResults'];
    return tests
      .filter(isRecord)
      .map((test) => ({ file, fullName: String(test['fullName']), status: String(test['status']) }));
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
