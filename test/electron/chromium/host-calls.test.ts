import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { answerHostCall } from '../../../electron/host/answer-host-call.ts';
import { createListFolder } from '../../../electron/host/list-folder.ts';
import { saveFile } from '../../../electron/host/save-file.ts';
import type { Host } from '../../../electron/host.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a folder lists its folders and vaults by name, not its files and hidden ones', async () => {
  for (const name of ['b', 'a.luwte', '.hidden']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'file.luwte'), '');
  symlinkSync(join(folder, 'b'), join(folder, 'c'));
  symlinkSync(join(folder, 'nothing'), join(folder, 'd'));
  const listFolder = createListFolder({ homeFolder: folder });
  const expected = {
    ok: true,
    value: {
      path: folder,
      parent: tmpdir(),
      entries: [
        { name: 'a.luwte', path: join(folder, 'a.luwte'), kind: 'vault' },
        { name: 'b', path: join(folder, 'b'), kind: 'folder' },
        { name: 'c', path: join(folder, 'c'), kind: 'folder' },
      ],
    },
  };
  expect(await listFolder({ path: null })).toEqual(expected);
  expect(await listFolder({ path: join(folder, 'b', '..') })).toEqual(expected);
  expect(await listFolder({ path: '/' })).toMatchObject({ value: { path: '/', parent: null } });
});

test('a folder that is not there, is a file or has no absolute path is not found', async () => {
  const listFolder = createListFolder({ homeFolder: folder });
  writeFileSync(join(folder, 'file'), '');
  for (const path of [join(folder, 'x'), join(folder, 'file'), 'relative', '\0']) {
    expect(await listFolder({ path }), path).toEqual({ ok: false, code: 'not-found' });
  }
});

test('a file is saved whole with mode 0600 and nothing is left beside it', async () => {
  const path = join(folder, 'letter.pdf');
  expect(await saveFile({ path, bytes: bytes('one'), replace: false })).toEqual({
    ok: true,
    value: { path },
  });
  expect(readFileSync(path, 'utf8')).toBe('one');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['letter.pdf']);
});

test('an existing file is replaced only when asked for', async () => {
  const path = join(folder, 'letter.pdf');
  writeFileSync(path, 'old');
  expect(await saveFile({ path, bytes: bytes('new'), replace: false })).toEqual({
    ok: false,
    code: 'exists',
  });
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(await saveFile({ path, bytes: bytes('new'), replace: true })).toMatchObject({ ok: true });
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['letter.pdf']);
});

test('a link in the place of the file is not followed', async () => {
  const target = join(folder, 'target');
  const path = join(folder, 'link');
  writeFileSync(target, 'old');
  symlinkSync(target, path);
  expect(await saveFile({ path, bytes: bytes('new'), replace: false })).toEqual({
    ok: false,
    code: 'exists',
  });
  expect(await saveFile({ path, bytes: bytes('new'), replace: true })).toMatchObject({ ok: true });
  expect(readFileSync(target, 'utf8')).toBe('old');
});

test('places that take no file are told apart and nothing is left behind', async () => {
  mkdirSync(join(folder, 'sub', 'full'), { recursive: true });
  const save = (path: string, replace = false) => saveFile({ path, bytes: bytes('x'), replace });
  expect(await save(join(folder, 'none', 'x'))).toEqual({ ok: false, code: 'not-found' });
  expect(await save('relative')).toEqual({ ok: false, code: 'not-found' });
  expect(await save(join(folder, 'y'.repeat(300)))).toEqual({ ok: false, code: 'not-found' });
  expect(await save(join(folder, 'sub'), true)).toEqual({ ok: false, code: 'exists' });
  expect(readdirSync(folder)).toEqual(['sub']);
});

const unshare = '/usr/bin/unshare';
const canMount = spawnSync(unshare, ['-m', 'true']).status === 0 && process.getuid?.() === 0;
test.skipIf(!canMount)(
  'a full medium is told and left as it was (skipped where unshare -m is not permitted)',
  () => {
    const saveFilePath = fileURLToPath(new URL('../../../electron/host/save-file.ts', import.meta.url));
    const program = `
    const { saveFile } = await import(${JSON.stringify(saveFilePath)});
    const { readdirSync } = await import('node:fs');
    const path = ${JSON.stringify(join(folder, 'x'))};
    const results = [];
    for (const size of [500_000, 1000]) results.push(await saveFile({ path, bytes: new Uint8Array(size), replace: false }));
    console.log(JSON.stringify([...results, readdirSync(${JSON.stringify(folder)})]));`;
    const script = 'mount -t tmpfs -o size=100k tmpfs "$1" && exec "$2" --input-type=module --eval "$3"';
    const words = ['-m', 'sh', '-c', script, 'sh', folder, process.execPath, program];
    const { stdout } = spawnSync(unshare, words, { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual([
      { ok: false, code: 'full' },
      { ok: true, value: { path: join(folder, 'x') } },
      ['x'],
    ]);
  },
);

test('a question that does not parse is answered, not obeyed', async () => {
  const clearClipboard: Host['clearClipboard'] = async () => ({ ok: true, value: {} });
  const unavailable = async () => ({ ok: false, code: 'unavailable' }) as const;
  const listFolder = createListFolder({ homeFolder: folder });
  const host: Host = {
    listFolder,
    chooseFolder: unavailable,
    chooseSavePlace: unavailable,
    saveFile,
    clearClipboard,
    setLanguage: unavailable,
    notify: unavailable,
    showProjector: unavailable,
    hideProjector: async () => ({ ok: true, value: {} }),
  };
  for (const input of [undefined, {}, { path: 1 }, { path: null, extra: 1 }, { path: '' }]) {
    expect(await answerHostCall(host, 'listFolder', input)).toEqual({ ok: false, code: 'host-fault' });
  }
  const hostile = [
    ['chooseSavePlace', { folder: null, name: '' }],
    ['chooseSavePlace', { folder: null, name: 'a'.repeat(256) }],
    ['chooseSavePlace', { folder: 7, name: 'a' }],
    ['setLanguage', { language: 'de' }],
    ['setLanguage', { language: 'constructor' }],
    ['notify', { kind: 'lock-soon', text: 'Jansen' }],
    ['notify', { kind: 'Jansen' }],
    ['notify', { kind: 'tasks-due', count: 'Jansen' }],
    ['notify', { kind: '__proto__' }],
  ] as const;
  for (const [call, input] of hostile) {
    expect(await answerHostCall(host, call, input)).toEqual({ ok: false, code: 'host-fault' });
  }
  const path = join(folder, 'x');
  expect(await answerHostCall(host, 'saveFile', { path, bytes: 'x', replace: false })).toMatchObject({
    ok: false,
  });
  expect(readdirSync(folder)).toEqual([]);
});
