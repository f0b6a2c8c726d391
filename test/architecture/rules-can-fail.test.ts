import { describe, expect, test } from 'vitest';
import { checkImports } from './check-imports.ts';
import { checkCode, codeRules } from './code-rules.ts';
import { importRules, slices } from './import-rules.ts';
import { checkLength, checkPath } from './layout-rules.ts';
import { checkMessages } from './message-rules.ts';
import { readModuleFacts, UnreadableModuleError } from './module-facts.ts';
import { checkText, textRules } from './text-rules.ts';

/** Hostile import rows: `[importing module, source, what the refusal must say]`. */
const forbiddenImports: readonly (readonly [string, string, RegExp])[] = [
  ['shared/kernel/a.ts', "import { b } from '../features/people/model.ts';", /may not import shared/],
  ['shared/kernel/a.ts', "import type { B } from '../port/b.ts';", /types of shared\/port/],
  ['shared/kernel/a.ts', "import { readFileSync } from 'node:fs';", /may not use Node/],
  ['shared/kernel/a.ts', "import { oc } from '@orpc/contract';", /package "@orpc\/contract"/],
  ['shared/port/a.ts', "export { b } from '../features/people/model.ts';", /may not import/],
  ['shared/contract.ts', "import { b } from './features/people/model.ts';", /may not import/],
  ['shared/messages.ts', "import { b } from './features/people/contract.ts';", /may not import/],
  ['shared/features/people/model.ts', "import { b } from '../dossiers/model.ts';", /may not import/],
  ['shared/features/people/model.ts', "import type { B } from '../dossiers/contract.ts';", /types of/],
  ['shared/features/people/model.ts', "import { type B } from '../dossiers/model.ts';", /may not import/],
  ['shared/features/people/model.ts', "import { uuid } from 'uuid';", /package "uuid"/],
  ['shared/features/people/model.ts', "import { b } from '../../contract.ts';", /may not import/],
  ['electron/service/features/people/a.ts', "import { b } from '../dossiers/store.ts';", /may not import/],
  ['electron/service/features/people/a.ts', "import type { B } from '../dossiers/index.ts';", /types of/],
  ['electron/service/features/people/a.ts', "import { b } from '../../crypto/kdf.ts';", /may not import/],
  ['electron/service/features/people/a.ts', "import { b } from '../../storage/migrations/b.ts';", /may not/],
  ['electron/service/features/people/a.ts', "import { b } from '../../create-service.ts';", /may not/],
  ['electron/service/features/people/a.ts', "import { app } from 'electron';", /package "electron"/],
  ['electron/service/features/people/a.ts', "import type { App } from 'electron/main';", /package "electron/],
  [
    'electron/service/features/people/a.ts',
    "const { app } = await import('electron');",
    /package "electron"/,
  ],
  ['electron/service/features/people/a.ts', "const e = require('electron');", /package "electron"/],
  ['electron/service/features/people/a.ts', "import { useState } from 'react';", /package "react"/],
  ['electron/service/features/people/a.ts', "import { chromium } from 'playwright-core';", /playwright-core/],
  ['electron/service/features/people/a.ts', "import { request } from 'node:http';", /no connection/],
  ['electron/service/features/people/a.ts', "import { connect } from 'net';", /without "node:"/],
  ['electron/service/features/people/a.ts', "import { connect } from 'node:net';", /no connection/],
  ['electron/service/features/people/a.ts', "import { fetch } from 'undici';", /package "undici"/],
  ['electron/packaging/a.ts', "import { b } from '../service/b.ts';", /may not import electron\/service/],
  ...['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises'].flatMap((name) =>
    [
      'electron/main/a.ts',
      'electron/preload/index.ts',
      'electron/service/a.ts',
      'electron/chromium/a.ts',
    ].map((path) => [path, `import { b } from 'node:${name}';`, /no connection/] as const),
  ),
  ...['undici', 'ws', 'got'].flatMap((name) =>
    ['electron/main/a.ts', 'electron/preload/index.ts', 'shared/kernel/a.ts'].map(
      (path) => [path, `import { b } from '${name}';`, new RegExp(`package "${name}"`)] as const,
    ),
  ),
  ['electron/service/features/people/a.ts', "import { build } from 'vite';", /package "vite"/],
  [
    'electron/service/features/people/a.ts',
    "import { b } from 'not-in-package-json';",
    /not-in-package-json/,
  ],
  ['electron/service/features/people/a.ts', "import { b } from './missing.ts';", /does not exist/],
  ['electron/service/features/people/a.ts', "import { b } from './store';", /does not exist/],
  ['electron/service/features/people/a.ts', "import { b } from '../../../../../../b.ts';", /outside/],
  ['electron/service/features/people/a.ts', "import { b } from '/b.ts';", /only relative paths/],
  ['electron/service/features/people/a.ts', "import { b } from 'https://b.nl/b.ts';", /only relative paths/],
  ['electron/service/features/people/a.ts', 'const b = await import(name);', /hide an import/],
  ['electron/service/features/people/a.ts', "const b = import.meta.glob('./*.ts');", /hide an import/],
  [
    'electron/service/features/people/a.ts',
    "new Worker(new URL('../dossiers/store.ts', import.meta.url));",
    /may not start/,
  ],
  ['electron/service/storage/migrations/a.ts', "import { b } from '../connection.ts';", /may not import/],
  ['electron/service/storage/migrations/a.ts', "import { b } from './b.ts';", /may not import/],
  ['electron/service/storage/migrations/a.ts', "import { z } from 'zod';", /package "zod"/],
  ['electron/service/storage/migrations/a.ts', "import type { B } from '../../crypto/index.ts';", /types of/],
  ['electron/service/storage/a.ts', "import { b } from '../features/people/api.ts';", /may not import/],
  ['electron/service/storage/a.ts', "import { b } from './storage-worker.ts';", /may not import/],
  [
    'electron/service/storage/storage-worker.ts',
    "import { b } from '../create-service.ts';",
    /may not import/,
  ],
  ['electron/service/threads/a.ts', "import { b } from '../storage/connection.ts';", /may not import/],
  ['electron/service/crypto/a.ts', "import { b } from '../storage/connection.ts';", /may not import/],
  ['electron/service/documents/a.ts', "import { b } from '../features/people/api.ts';", /may not import/],
  ['electron/service/port/a.ts', "import { b } from '../features/people/index.ts';", /may not import/],
  ['electron/service/registry.ts', "import { b } from './features/people/store.ts';", /may not import/],
  ['electron/service/create-service.ts', "import { b } from './features/people/index.ts';", /may not import/],
  ['electron/service/registry.ts', "import { b } from './create-service.ts';", /may not import/],
  [
    'electron/service/service-registry.ts',
    "import { b } from './features/people/store.ts';",
    /may not import/,
  ],
  ['electron/main/a.ts', "import { b } from '../service/entry.ts';", /may not import/],
  ['electron/main/a.ts', "import { b } from '../../shared/features/people/model.ts';", /may not import/],
  ['electron/main/a.ts', "import { chromium } from 'playwright-core';", /playwright-core/],
  ['electron/main/a.ts', "import { app } from 'electron';", /package "electron"/],
  ['electron/main/index.ts', "import { b } from './main-window.ts';", /may not import/],
  ['electron/main/a.ts', "import { a } from './index.ts';", /may not import/],
  ['electron/host/a.ts', "import { app } from 'electron';", /package "electron"/],
  ['electron/host/a.ts', "import { b } from '../main/menu.ts';", /may not import/],
  ['electron/service/a.ts', "import type { App } from 'electron';", /package "electron"/],
  ['electron/preload/index.ts', "import { b } from '../main/window.ts';", /may not import/],
  ['electron/chromium/a.ts', "import { app } from 'electron';", /package "electron"/],
  ['electron/chromium/a.ts', "import { b } from '../service/create-service.ts';", /may not import/],
  ['electron/chromium/a.ts', "import { createServer } from 'node:http';", /no connection/],
  ['electron/tour/a.ts', "import { b } from '../service/create-service.ts';", /may not import/],
  ['electron/cli/a.ts', "import { b } from '../service/features/people/store.ts';", /may not import/],
  ['renderer/features/people/a.tsx', "import { b } from '../dossiers/index.tsx';", /may not import/],
  ['renderer/features/people/a.tsx', "import type { B } from '../dossiers/index.tsx';", /types of/],
  ['renderer/features/people/a.tsx', "type B = import('../dossiers/index.tsx').B;", /types of/],
  ['renderer/features/people/a.tsx', "import { b } from '../../app/routes.tsx';", /may not import/],
  ['renderer/features/people/a.tsx', "import { b } from '../../../electron/host.ts';", /may not import/],
  ['renderer/features/people/a.tsx', "import { join } from 'node:path';", /may not use Node/],
  ['renderer/features/people/a.tsx', "import { ipcRenderer } from 'electron';", /package "electron"/],
  ['renderer/features/people/a.tsx', "import { db } from '@signalapp/sqlcipher';", /sqlcipher/],
  ['renderer/ui/a.tsx', "import { b } from '../features/people/index.tsx';", /may not import/],
  ['renderer/port/a.ts', "import { b } from '../ui/button.tsx';", /may not import/],
  ['renderer/app/shell.tsx', "import { b } from '../features/people/index.tsx';", /may not import/],
  ['renderer/projector/a.tsx', "import { b } from '../features/reviews/index.tsx';", /may not import/],
  ['renderer/projector/a.tsx', "import { App } from '../app/app.tsx';", /may not import/],
  ['renderer/app/routes.tsx', "import { b } from '../features/people/list.tsx';", /may not import/],
  ['electron/elsewhere/a.ts', 'export const b = 1;', /no row of the import table/],
  ['shared/a.ts', 'export const b = 1;', /no row of the import table/],
];

/** Rows that must stay possible, so that the rules do not simply refuse everything. */
const allowedImports: readonly (readonly [string, string])[] = [
  ['shared/features/people/model.ts', "import type { B } from '../dossiers/model.ts';"],
  ['shared/features/people/contract.ts', "import type { B } from '../dossiers/model.ts';"],
  [
    'shared/contract.ts',
    "import { b } from './features/people/contract.ts'; import { oc } from '@orpc/contract';",
  ],
  [
    'electron/service/features/people/a.ts',
    "import { b } from '../dossiers/api.ts'; import { v7 } from 'uuid';",
  ],
  ['electron/service/features/people/a.ts', "import { b } from '../../crypto/index.ts';"],
  ['electron/service/storage/migrations/a.ts', "import type { B } from '../connection.ts';"],
  ['electron/service/storage/a.ts', "new Worker(new URL('./connection.ts', import.meta.url));"],
  ['electron/service/registry.ts', "import { b } from './features/people/index.ts';"],
  ['electron/service/entry.ts', "import { b } from './create-service.ts';"],
  ['electron/main/index.ts', "import { app } from 'electron'; import { b } from './start-shell.ts';"],
  ['electron/main/a.ts', "import type { App } from 'electron'; import { b } from '../host/save-file.ts';"],
  ['electron/chromium/a.ts', "import { chromium } from 'playwright-core'; import fs from 'node:fs';"],
  ['renderer/features/people/a.tsx', "import { b } from '../../ui/button.tsx'; import { c } from 'react';"],
  ['renderer/app/routes.tsx', "import { b } from '../features/people/index.tsx';"],
  ['test/electron/a.test.ts', "import { b } from '../../electron/service/crypto/kdf.ts';"],
];

const context = {
  rules: importRules,
  hasFile: (path: string) => !/missing|\/[a-z]+$/.test(path),
  dependencies: new Set(['zod', 'uuid', '@orpc/contract', '@signalapp/sqlcipher', 'playwright-core']),
  devDependencies: new Set(['electron', 'react', 'vite']),
};

describe('the import table', () => {
  test.each(forbiddenImports)('refuses in %s: %s', (path, source, refusal) => {
    const problems = checkImports(path, readModuleFacts(path, source), context);
    expect(problems.join('\n')).toMatch(refusal);
  });

  test.each(allowedImports)('allows in %s: %s', (path, source) => {
    expect(checkImports(path, readModuleFacts(path, source), context)).toEqual([]);
  });

  test('can be broken in every row', () => {
    const hit = new Set(
      forbiddenImports.map(([path]) => importRules.find(({ files }) => files.test(path))?.name),
    );
    const untried = importRules.filter(({ name }) => !hit.has(name)).map(({ name }) => name);
    // Rows that allow nearly everything; a refusal of them would repeat the rows above.
    expect(untried).toEqual([
      'electron/service/storage/migrations/index.ts (list of migrations)',
      'electron/service/entry.ts',
      'electron/host.ts',
      'resources (programs that make a resource)',
      'test and configuration',
    ]);
  });
});

describe('the rules of code', () => {
  test.each([
    ['electron/service/a.ts', 'const now = Date.now();'],
    ['electron/service/a.ts', 'const clock = Date.now;'],
    ['electron/service/a.ts', "const clock = Date['now'];"],
    ['electron/service/a.ts', 'const now = new Date();'],
    ['electron/service/a.ts', 'const now = new Date;'],
    ['shared/a.ts', 'const chance = Math.random();'],
    ['shared/a.ts', 'const id = crypto.randomUUID();'],
    ['electron/service/a.ts', 'const key = randomBytes(32);'],
    ['electron/service/a.ts', 'crypto.getRandomValues(key);'],
    ['electron/service/a.ts', "await fetch('x');"],
    ['electron/main/a.ts', "await globalThis.fetch('x');"],
    ['electron/main/a.ts', 'const get = globalThis.fetch;'],
    ['renderer/a.tsx', "new WebSocket('wss://x');"],
    ['renderer/a.tsx', 'new XMLHttpRequest();'],
    ['renderer/a.tsx', "navigator.sendBeacon('x');"],
    ['renderer/a.tsx', "new EventSource('x');"],
    ['renderer/a.ts', "localStorage.setItem('a', 'b');"],
    ['renderer/a.ts', 'const { sessionStorage } = window;'],
    ['renderer/a.ts', "window.indexedDB.open('a');"],
    ['renderer/a.ts', "document.cookie = 'a=b';"],
    ['electron/main/a.ts', "new WebSocket('wss://x');"],
    ['electron/preload/index.ts', 'new XMLHttpRequest();'],
    ['electron/host/a.ts', "new EventSource('x');"],
    ['electron/host/a.ts', "await global.fetch('x');"],
    ['shared/a.ts', "new WebSocketStream('wss://x');"],
    ['shared/a.ts', 'const { fetch: get } = globalThis;'],
    ['electron/service/a.ts', "const { 'WebSocket': Socket } = globalThis;"],
    ['electron/main/a.ts', "import { app, net } from 'electron';"],
    ['electron/main/a.ts', "import { net as wires } from 'electron/main';"],
    ['electron/main/a.ts', "import { autoUpdater } from 'electron';"],
    ['electron/main/a.ts', "import { crashReporter } from 'electron';"],
    ['electron/main/a.ts', "parts.net.request('x');"],
    ['electron/main/a.ts', "const { net } = electron; net.fetch('x');"],
    ['electron/main/a.ts', "session.fetch('x');"],
    ['electron/main/a.ts', "contents.downloadURL('x');"],
    ['electron/host/a.ts', "const load = createRequire(import.meta.url); load('node:net');"],
    ['electron/service/a.ts', "process.getBuiltinModule('node:net').connect(1);"],
    ['electron/main/a.ts', "process.binding('tcp_wrap');"],
    ['electron/service/a.ts', 'process.send?.(1);'],
    ['electron/service/a.ts', 'process.parentPort.postMessage(1);'],
    ['renderer/a.ts', "eval('1');"],
    ['renderer/a.ts', "new Function('return 1');"],
    ['electron/service/a.ts', 'setLogger(() => {});'],
    ['shared/a.ts', 'export const a: any = 1;'],
    ['shared/a.ts', 'function f(a: readonly any[]) {}'],
    ['shared/a.ts', 'enum A { B }'],
    ['shared/a.ts', 'namespace A { export const b = 1; }'],
    ['shared/a.ts', 'export default 1;'],
    ['shared/a.ts', `// @ts-${'ignore'}\nexport const a = 1;`],
    ['shared/a.ts', `// @ts-${'nocheck'} the library has no types at all\n`],
    ['shared/a.ts', `// @ts-${'expect-error'}\nexport const a = 1;`],
    ['shared/a.ts', `// biome-${'ignore'} lint/a11y/useButtonType: todo\nexport const a = 1;`],
    ['shared/a.ts', `/* eslint-${'disable'} */\nexport const a = 1;`],
    ['shared/a.ts', `// oxlint-${'disable'}-next-line no-x\nexport const a = 1;`],
  ])('refuse in %s: %s', (path, source) => {
    expect(checkCode(path, readModuleFacts(path, source), codeRules).problems).not.toEqual([]);
  });

  test.each([
    ['electron/service/a.ts', 'const then = new Date(instant); const { fetch } = store; cache.fetch(1);'],
    ['electron/service/a.ts', 'const key = deps.randomBytes(32);'],
    ['electron/main/a.ts', "import { app, session } from 'electron'; session.fromPartition('a'); cache.net;"],
    ['electron/service/system-deps.ts', 'const now = Date.now;'],
    ['electron/service/port/process-port.ts', 'process.parentPort.on(1);'],
    ['shared/a.ts', `// @ts-${'expect-error'}: the page has no such field on purpose\nexport const a = 1;`],
    ['shared/a.ts', `// biome-${'ignore'} lint/a/b: the row is focused by its table\nexport const a = 1;`],
    ['shared/a.ts', '// any word in a comment, Date.now() and fetch() too\nexport const a = "any";'],
  ])('allow in %s: %s', (path, source) => {
    expect(checkCode(path, readModuleFacts(path, source), codeRules).problems).toEqual([]);
  });

  test('do not pass over a source that cannot be read', () => {
    expect(() => readModuleFacts('shared/a.ts', 'import { from')).toThrow(UnreadableModuleError);
  });

  test('see types, values, re-exports and started programs apart', () => {
    const source = [
      "import type { A } from './a.ts';",
      "import { type B } from './b.ts';",
      "import { type C, c } from './c.ts';",
      "export type { D } from './d.ts';",
      "export * from './e.ts';",
      "import './f.css';",
      "const g = new URL('./g.ts', import.meta.url);",
      'const h = await import(`./h.ts`);',
    ].join('\n');
    const seen = readModuleFacts('x.ts', source).imports;
    expect(seen.map(({ specifier, kind, line }) => `${line} ${kind} ${specifier}`).sort()).toEqual([
      '1 type ./a.ts',
      '2 value ./b.ts',
      '3 value ./c.ts',
      '4 type ./d.ts',
      '5 value ./e.ts',
      '6 value ./f.css',
      '7 url ./g.ts',
      '8 value ./h.ts',
    ]);
  });
});

describe('the rules of layout', () => {
  test.each([
    'electron/service/createService.ts',
    'electron/service/crypto-utils.ts',
    'renderer/ui/helpers/a.ts',
    'electron/main/window-manager.ts',
    'renderer/features/unknown-slice/index.tsx',
    'shared/features/loose.ts',
  ])('refuse the path %s', (path) => {
    expect(checkPath(path, slices)).not.toEqual([]);
  });

  test('count lines, and let the list of exceptions only shrink', () => {
    expect([
      checkLength('shared/a.ts', 300, {}),
      checkLength('shared/a.ts', 301, {}),
      checkLength('shared/a.ts', 501, {}),
      checkLength('shared/a.ts', 600, { 'shared/a.ts': 600 }),
      checkLength('shared/a.ts', 601, { 'shared/a.ts': 600 }),
      checkLength('shared/a.ts', 599, { 'shared/a.ts': 600 }),
      checkLength('shared/a.ts', 100, { 'shared/a.ts': 600 }),
      checkLength('electron/preload/index.ts', 41, {}),
    ]).toEqual([
      {},
      { talk: 'shared/a.ts: 301 lines' },
      { problem: 'shared/a.ts: 501 lines, at most 500' },
      {},
      { problem: 'shared/a.ts: grew to 601 lines, the exception is 600' },
      { problem: 'shared/a.ts: now 599 lines, lower the exception to 599' },
      { problem: 'shared/a.ts: now 100 lines, strike the exception' },
      { problem: 'electron/preload/index.ts: 41 lines; a preload has at most 40' },
    ]);
  });
});

describe('the rules of text', () => {
  const registry = ['regis', 'try.npm', 'js.org'].join('');
  test.each([
    ['"resolved": "https://', registry, '/zod"'].join(''),
    ['const folder = "/ho', 'me/jansen/luwte";'].join(''),
    ['const folder = "/Us', 'ers/jansen/luwte";'].join(''),
    ['C:\\Us', 'ers\\jansen'].join(''),
    ['cd /wo', 'rk/main'].join(''),
    ['see /ro', 'ot/.cache'].join(''),
    ['regis', 'try=https://mirror.example'].join(''),
    ['//x/:_au', 'thToken=abc'].join(''),
    ['<<<<', '<<< ours'].join(''),
  ])('refuse %s', (text) => {
    expect(checkText('a.md', `first line\n${text}\n`, textRules)).toHaveLength(1);
  });

  test.each(['/tmp/luwte-1', 'mkdtemp(join(tmpdir(), "x"))', 'homework/main', 'the registry of slices'])(
    'allow %s',
    (text) => {
      expect(checkText('a.md', text, textRules)).toEqual([]);
    },
  );
});

describe('the comparison of languages', () => {
  const whole = { save: 'Opslaan', count: (n: number) => `${n}`, group: { hello: 'Dag {name}' } };

  test('passes the same keys with the same needs', () => {
    const english = { save: 'Save', count: (n: number) => `${n}!`, group: { hello: 'Hello {name}' } };
    expect(checkMessages('m', whole, english)).toEqual([]);
  });

  test.each([
    ['a missing key', { ...whole, save: undefined }],
    ['a key too many', { ...whole, more: 'More' }],
    ['an empty text', { ...whole, save: ' ' }],
    ['another placeholder', { ...whole, group: { hello: 'Hello {person}' } }],
    ['other arguments', { ...whole, count: () => 'some' }],
    ['no texts at all', undefined],
  ])('refuses %s', (_name, english) => {
    expect(checkMessages('m', whole, english)).not.toEqual([]);
  });
});
