import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repositoryRoot } from './source-tree.ts';

/** Sources that the linter must refuse where they stand, with the rule that must say so. */
const forbidden: readonly (readonly [string, string, string])[] = [
  ['electron/service/http.ts', "import { get } from 'node:http';\nget('x');\n", 'noRestrictedImports'],
  ['electron/main/net.ts', "import { connect } from 'node:net';\nconnect(1);\n", 'noRestrictedImports'],
  ['electron/preload/tls.ts', "import { connect } from 'node:tls';\nconnect(1);\n", 'noRestrictedImports'],
  [
    'electron/chromium/udp.ts',
    "import { createSocket } from 'dgram';\ncreateSocket('udp4');\n",
    'noRestrictedImports',
  ],
  ['electron/host/net.ts', "import { connect } from 'node:net';\nconnect(1);\n", 'noRestrictedImports'],
  ['electron/cli/dns.ts', "import { resolve } from 'dns';\nresolve('x');\n", 'noRestrictedImports'],
  ['electron/host/tls.ts', "import { connect } from 'node:tls';\nconnect(1);\n", 'noRestrictedImports'],
  ['electron/main/undici.ts', "import { request } from 'undici';\nrequest('x');\n", 'noRestrictedImports'],
  [
    'electron/main/net-of-electron.ts',
    "import { net } from 'electron';\nnet.request('x');\n",
    'noRestrictedImports',
  ],
  [
    'electron/main/updater.ts',
    "import { autoUpdater } from 'electron';\nautoUpdater.quitAndInstall();\n",
    'noRestrictedImports',
  ],
  ['electron/preload/event-source.ts', "export const a = new EventSource('x');\n", 'noRestrictedGlobals'],
  ['electron/host/reference.ts', 'export const get = fetch;\n', 'noRestrictedGlobals'],
  ['electron/service/fetch.ts', "export const a = fetch('x');\n", 'noRestrictedGlobals'],
  ['renderer/socket.ts', "export const a = new WebSocket('x');\n", 'noRestrictedGlobals'],
  ['shared/any.ts', 'export const a: any = 1;\n', 'noExplicitAny'],
  ['shared/default.ts', 'export default 1;\n', 'noDefaultExport'],
  [
    'shared/path.ts',
    "import { join } from 'path';\nexport const a = join('b');\n",
    'useNodejsImportProtocol',
  ],
  ['electron/service/console.ts', "console.log('a');\n", 'noConsole'],
  [
    'renderer/click.tsx',
    'export const A = () => <div onClick={() => undefined} />;\n',
    'useKeyWithClickEvents',
  ],
  ['renderer/image.tsx', 'export const A = () => <img src="b.png" />;\n', 'useAltText'],
  [
    'renderer/effect.tsx',
    [
      "import { useEffect } from 'react';",
      'export function useTitle(title: string) {',
      '  useEffect(() => { document.title = title; }, []);',
      '}',
      '',
    ].join('\n'),
    'useExhaustiveDependencies',
  ],
  ['test/only.test.ts', "import { test } from 'vitest';\ntest.only('a', () => {});\n", 'noFocusedTests'],
  ['shared/camelCase.ts', 'export const a = 1;\n', 'useFilenamingConvention'],
];
const clean = ['shared/clean.ts', 'export const a = 1;\n'] as const;

let folder = '';
let output = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-linter-'));
  copyFileSync(join(repositoryRoot, '.biome.json'), join(folder, '.biome.json'));
  for (const [path, source] of [...forbidden, clean]) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  const program = join(repositoryRoot, 'node_modules/@biomejs/biome/bin/biome');
  const options = [
    '--vcs-enabled=false',
    '--error-on-warnings',
    '--reporter=github',
    '--max-diagnostics=none',
  ];
  const run = spawnSync(process.execPath, [program, 'lint', ...options], { cwd: folder, encoding: 'utf8' });
  output = `${run.stdout}${run.stderr}`;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the linter', () => {
  test.each(forbidden)('refuses in %s: %s (%s)', (path, _source, rule) => {
    expect(findings(path)).toMatch(new RegExp(`lint/\\w+/${rule}\\b`));
  });

  test('has nothing to say about a clean source, so that its refusals mean something', () => {
    expect(findings(clean[0])).toBe('');
  });
});

/** What it said about one file. */
function findings(path: string): string {
  const lines = output.split('\n').filter((line) => line.startsWith('::') && line.includes(`/${path},line=`));
  return lines.join('\n');
}
