import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';
import { startShellUnderTest } from './start-shell-under-test.ts';

function newFolder(place?: string): string {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  mkdirSync(join(folder, 'data', 'shell'), { recursive: true });
  if (place !== undefined) writeFileSync(join(folder, 'data', 'shell', 'window.json'), place);
  return folder;
}

test('the window is made as the policy says, protected from screenshots, and shown once its page is there', async () => {
  const shell = await startShellUnderTest({ isPackaged: true });
  await shell.firstPage();
  const { options, isVisible } = shell.window();
  expect(options).toMatchObject({ show: false, title: 'Luwte', width: 1280, height: 860 });
  expect(options.icon).toMatch(/\.png$/);
  expect(readFileSync(String(options.icon)).subarray(1, 4).toString()).toBe('PNG');
  expect(options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    devTools: false,
    session: shell.sessions.get('luwte')?.part,
    preload: shell.deps.programs.preload,
  });
  expect(options.webPreferences?.additionalArguments).toEqual([
    expect.stringMatching(/^--luwte-nonce=[\w-]{32}$/),
  ]);
  expect(shell.record.valuesOf('window.setContentProtection')).toEqual([[true]]);
  expect(isVisible()).toBe(true);
});

test('where it stood is remembered without a name, for its owner only, and taken the next time', async () => {
  const folder = newFolder('{"x":40,"y":50,"width":900,"height":700}');
  const shell = await startShellUnderTest({ folder });
  await shell.firstPage();
  expect(shell.window().options).toMatchObject({ x: 40, y: 50, width: 900, height: 700 });
  shell.app.emit('window-all-closed');
  expect(await shell.app.exited).toBe(0);
  const file = join(folder, 'data', 'shell', 'window.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ x: 40, y: 50, width: 900, height: 700 });
});

test('a new file of it is its owner’s only', async () => {
  const folder = newFolder();
  const shell = await startShellUnderTest({ folder });
  await shell.firstPage();
  shell.app.emit('window-all-closed');
  await shell.app.exited;
  expect(statSync(join(folder, 'data', 'shell', 'window.json')).mode & 0o777).toBe(0o600);
});

test.each([
  '',
  'null',
  '{',
  '{"x":99999,"y":0,"width":900,"height":700}',
  '{"__proto__":{"x":1}}',
  '['.repeat(100_000),
])('a file that says anything else is passed over', async (place) => {
  const shell = await startShellUnderTest({ folder: newFolder(place) });
  await shell.firstPage();
  const { options } = shell.window();
  expect([options.x, options.width]).toEqual([undefined, 1280]);
});

test('the language is the one asked for, else the system’s, else Dutch', async () => {
  const menuOf = async (languages: readonly string[], words: readonly string[]) => {
    const { record } = await startShellUnderTest({ languages, words });
    await new Promise((resolve) => setImmediate(resolve));
    const [[template]] = record.valuesOf('Menu.buildFromTemplate') as [[{ label: string }[]]];
    return template[0]?.label;
  };
  expect(await menuOf(['en-GB', 'nl'], [])).toBe('File');
  expect(await menuOf(['nl-NL'], ['--lang', 'en'])).toBe('File');
  expect(await menuOf(['en-GB'], ['--lang', 'nl'])).toBe('Bestand');
  expect(await menuOf(['fr-FR', 'en'], [])).toBe('Bestand');
  expect(await menuOf([], [])).toBe('Bestand');
});
