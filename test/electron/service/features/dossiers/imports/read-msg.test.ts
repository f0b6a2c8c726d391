import { burn } from '@kenjiuno/msgreader/lib/Burner.js';
import { expect, test } from 'vitest';
import { readMessageFile } from '../../../../../../electron/service/features/dossiers/imports/read-message-file.ts';

const [DIRECTORY, DOCUMENT, ROOT] = [1, 2, 5];

/** A message of Outlook with a few of its properties, as `__substg1.0_<property><type>` streams of a compound file. */
function makeMsg(properties: Readonly<Record<string, string>>, attachment: string): Uint8Array {
  const texts = Object.entries(properties).map(([name, text]) =>
    stream(`__substg1.0_${name}001F`, utf16(text)),
  );
  // The moment of sending is a number of a fixed place: 100 nanoseconds since 1601.
  const sent = Buffer.alloc(32 + 16);
  sent.writeUInt32LE(0x00390040, 32);
  sent.writeBigUInt64LE((BigInt(Date.UTC(2026, 10, 20, 13, 5)) + 11_644_473_600_000n) * 10_000n, 40);
  const fixed = stream('__properties_version1.0', sent);
  const inside = [
    stream('__substg1.0_3707001F', utf16(attachment)),
    stream('__properties_version1.0', Buffer.alloc(8)),
  ];
  const own = [...texts, fixed];
  const folder = {
    name: '__attach_version1.0_#00000000',
    type: DIRECTORY,
    length: 0,
    children: inside.map((_, index) => own.length + 2 + index),
  };
  const root = {
    name: 'Root Entry',
    type: ROOT,
    length: 0,
    children: [...own, folder].map((_, index) => index + 1),
  };
  return burn([root, ...own, folder, ...inside] as Parameters<typeof burn>[0]);
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const stream = (name: string, bytes: Uint8Array) => ({
  name,
  type: DOCUMENT,
  length: bytes.length,
  // The library takes the whole buffer behind it.
  binaryProvider: () => Uint8Array.from(bytes),
});

test('a message of Outlook gives its sender, moment, words and names of attachments', async () => {
  const file = makeMsg(
    {
      '0037': 'Ga toch weg',
      '1000': 'Hou op met praten.',
      '0C1F': 'buurman@voorbeeld.example',
      '0C1A': 'Buurman',
    },
    '..\\..\\x.exe',
  );
  expect(await readMessageFile('bericht.msg', file)).toEqual({
    moment: '2026-11-20T13:05:00.000Z',
    isMail: true,
    sender: 'buurman@voorbeeld.example',
    link: '',
    text: 'Ga toch weg\n\nHou op met praten.',
    attachments: ['x.exe'],
  });
});
