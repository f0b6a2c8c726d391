import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { clearIfOurs, markAsOurs } from '../../../electron/main/clear-clipboard.ts';
import { createFakeClipboard } from './fake-electron/fake-clipboard.ts';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

function onClipboard(text: string, platform: NodeJS.Platform = 'linux') {
  const fake = createFakeClipboard();
  fake.copy(text);
  return { fake, deps: { clipboard: fake.part, ClipboardItem: fake.Item, platform } };
}

test.each([
  [
    'win32',
    [
      'ExcludeClipboardContentFromMonitorProcessing',
      'CanIncludeInClipboardHistory',
      'CanUploadToCloudClipboard',
    ],
  ],
  ['darwin', ['org.nspasteboard.ConcealedType', 'org.nspasteboard.TransientType']],
  ['linux', ['x-kde-passwordManagerHint']],
] as const)(
  'on %s a copied text stays what it was, and asks histories to leave it out',
  async (platform, hints) => {
    const { fake, deps } = onClipboard('LWT-3K7', platform);
    await markAsOurs(deps, digestOf('LWT-3K7'));
    const expected = hints.map((hint) => `electron application/osclipboard;format="${hint}"`);
    expect(Object.keys(fake.content())).toEqual(['text/plain', ...expected]);
    expect(fake.content()['text/plain']).toBe('LWT-3K7');
  },
);

test('what others copied meanwhile is neither marked nor cleared', async () => {
  const { fake, deps } = onClipboard('of somebody else');
  await markAsOurs(deps, digestOf('LWT-3K7'));
  await clearIfOurs(deps, digestOf('LWT-3K7'));
  expect(fake.content()).toEqual({ 'text/plain': 'of somebody else' });
});

test('our text is cleared, however the system wrote its line ends, and from the selection of Linux too', async () => {
  const { fake, deps } = onClipboard('one\r\ntwo\u00a0three');
  fake.selection.select('one\ntwo three');
  await clearIfOurs(deps, digestOf('one\ntwo three'));
  expect(fake.content()).toEqual({});
  expect(fake.selection.text()).toBe('');
});

test('elsewhere than on Linux there is no selection, and nobody asks for it', async () => {
  const { fake, deps } = onClipboard('ours', 'win32');
  fake.selection.select('ours');
  await clearIfOurs(deps, digestOf('ours'));
  expect(fake.content()).toEqual({});
  expect(fake.selection.text()).toBe('ours');
});
