import { burn } from '@kenjiuno/msgreader/lib/Burner.js';
import { expect, test } from 'vitest';
import { readMessageFile } from '../../../../../../electron/service/features/dossiers/imports/read-message-file.ts';
import { type CompoundEntry, writeCompoundFile } from '../../../../../support/write-compound-file.ts';

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

/** As [MS-OXMSG] describes a message, with the parts that Outlook itself writes and in a container of our own making. */
function outlookMessage(
  texts: Readonly<Record<string, string>>,
  more: readonly CompoundEntry[] = [],
): Uint8Array {
  const text = (property: string, value: string) => ({
    name: `__substg1.0_${property}001F`,
    bytes: utf16(value),
  });
  const fixed = (header: number, properties: readonly (readonly [number, bigint])[]) => {
    const bytes = Buffer.alloc(header + 16 * properties.length);
    for (const [index, [tag, value]] of properties.entries()) {
      bytes.writeUInt32LE(tag, header + 16 * index);
      bytes.writeUInt32LE(6, header + 16 * index + 4);
      bytes.writeBigUInt64LE(value, header + 16 * index + 8);
    }
    return { name: '__properties_version1.0', bytes };
  };
  const sent = (BigInt(Date.UTC(2026, 10, 20, 13, 5)) + 11_644_473_600_000n) * 10_000n;
  return writeCompoundFile([
    {
      name: '__nameid_version1.0',
      entries: ['00020102', '00030102', '00040102'].map((name) => ({
        name: `__substg1.0_${name}`,
        bytes: new Uint8Array(),
      })),
    },
    ...Object.entries({ '001A': 'IPM.Note', ...texts }).map(([property, value]) => text(property, value)),
    ...more,
    fixed(32, [
      [0x00390040, sent],
      [0x0e060040, sent + 600_000_000n],
    ]),
    {
      name: '__recip_version1.0_#00000000',
      entries: [
        text('3001', 'H. Vlinderberg'),
        text('39FE', 'h.vlinderberg@universiteit.example'),
        fixed(8, []),
      ],
    },
    ...['..\\..\\x.exe', 'foto.png'].map((name, index) => ({
      name: `__attach_version1.0_#0000000${index}`,
      entries: [
        text('3707', name),
        { name: '__substg1.0_37010102', bytes: new Uint8Array(9_000).fill(index + 1) },
        fixed(8, [[0x37050003, 1n]]),
      ],
    })),
  ]);
}

test('a message written byte by byte as the specification says is read just so: long and short streams, a tree of names', async () => {
  const body = 'Hou op met praten. '.repeat(400).trim();
  const file = outlookMessage({
    '0037': 'Ga toch weg, café',
    '1000': body,
    '0C1F': '/O=EXCHANGE/CN=BUURMAN',
    '5D01': 'buurman@voorbeeld.example',
    '0C1A': 'Buurman',
    '0C1E': 'EX',
  });
  expect(await readMessageFile('bericht.msg', file)).toEqual({
    moment: '2026-11-20T13:06:00.000Z',
    isMail: true,
    sender: 'buurman@voorbeeld.example',
    link: '',
    text: `Ga toch weg, café\n\n${body}`,
    attachments: ['x.exe', 'foto.png'],
  });
});

test('a message that holds its words as HTML only is read as text, without anything of it being run or fetched', async () => {
  const html =
    '<html><head><script>fetch("https://kwaad.example")</script></head><body>Hou <b>op</b>.<img src="https://kwaad.example/spoor.gif"></body></html>';
  const file = outlookMessage({ '0037': 'Ga weg', '5D01': 'buurman@voorbeeld.example' }, [
    { name: '__substg1.0_10130102', bytes: Buffer.from(html) },
  ]);
  expect((await readMessageFile('bericht.msg', file)).text).toBe('Ga weg\n\nHou op .');
});

test('a message that is cut or torn anywhere is named or read, and never hangs its reader', async () => {
  const whole = outlookMessage({ '0037': 'Ga weg', '1000': 'Hou op.', '5D01': 'buurman@voorbeeld.example' });
  const begun = performance.now();
  let read = 0;
  for (let step = 0; step < 400; step += 1) {
    const torn = Uint8Array.from(whole);
    const at = Math.floor((step * torn.length) / 400);
    if (step % 2 === 0) torn.fill(step % 4 === 0 ? 0xff : 0, at, at + 4);
    const file = step % 2 === 0 ? torn : torn.slice(0, at);
    await readMessageFile('bericht.msg', file).then(
      () => {
        read += 1;
      },
      () => undefined,
    );
  }
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(400);
  expect(performance.now() - begun).toBeLessThan(10_000);
});
