import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareFindings } from './explained-findings.ts';
import { type Scan, scanFolder } from './scan-sources.ts';
import { makeFolder, removeFolder } from './test-folder.ts';

/** Sources that Electron's checklist forbids, with the check that must say so. */
const forbidden: readonly (readonly [path: string, source: string, id: string])[] = [
  [
    'node.ts',
    'new BrowserWindow({ webPreferences: { nodeIntegration: true } });',
    'NODE_INTEGRATION_JS_CHECK',
  ],
  ['sandbox.ts', 'new BrowserWindow({ webPreferences: { sandbox: false } });', 'SANDBOX_JS_CHECK'],
  [
    'isolation.ts',
    'new BrowserWindow({ webPreferences: { contextIsolation: false } });',
    'CONTEXT_ISOLATION_JS_CHECK',
  ],
  ['security.ts', 'new BrowserWindow({ webPreferences: { webSecurity: false } });', 'WEB_SECURITY_JS_CHECK'],
  ['external.ts', 'shell.openExternal(address);', 'OPEN_EXTERNAL_JS_CHECK'],
  ['certificate.ts', 'session.setCertificateVerifyProc(accept);', 'CERTIFICATE_VERIFY_PROC_JS_CHECK'],
  ['page.html', '<webview allowpopups src="x"></webview>', 'ALLOWPOPUPS_HTML_CHECK'],
];

let folder = '';
let hostile: Scan;
let empty: Scan;

beforeAll(async () => {
  folder = makeFolder();
  for (const [path, source] of [...forbidden, ['broken.ts', 'const = ;', ''] as const]) {
    mkdirSync(dirname(join(folder, 'hostile', path)), { recursive: true });
    writeFileSync(join(folder, 'hostile', path), `${source}\n`);
  }
  [hostile, empty] = await Promise.all([
    scanFolder(join(folder, 'hostile')),
    scanFolder(join(folder, 'empty')),
  ]);
});
afterAll(() => removeFolder(folder));

describe('electronegativity', () => {
  test.each(forbidden)('finds in %s: %s', (path, _source, id) => {
    const ids = hostile.findings.filter(({ file }) => file === path).map((one) => one.id);
    expect(ids).toContain(id);
  });

  test('says which file it could not read, and how many it looked at', () => {
    expect(hostile.unread).toEqual([expect.stringMatching(/broken\.ts: /)]);
    expect(hostile.files).toBe(forbidden.length + 1);
    expect(hostile.checks).toBeGreaterThan(30);
    expect(empty.files).toBe(0);
  });
});

describe('the comparison with what was explained', () => {
  const one = { id: 'A', file: 'a.ts', line: 'x();' };

  test('passes the same findings, however often each is there', () => {
    expect(compareFindings([one, one], [one, one])).toEqual([]);
  });

  test.each([
    ['a finding that nobody explained', [one], [], /^not explained: A in a\.ts: x\(\);$/],
    ['the same finding once more', [one, one], [one], /^not explained/],
    ['an explanation of what is gone', [], [one], /strike it/],
    ['a finding whose line has changed', [{ ...one, line: 'y();' }], [one], /not explained.+strike it/s],
  ] as const)('says %s', (_what, found, explained, line) => {
    expect(compareFindings(found, explained).join('\n')).toMatch(line);
  });
});
