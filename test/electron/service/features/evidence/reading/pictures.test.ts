import dns from 'node:dns';
import net from 'node:net';
import { crc32 } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { pictureSize } from '../../../../../../electron/service/documents/picture-size.ts';
import { copyPicture } from '../../../../../../electron/service/features/evidence/reading/copy-picture.ts';
import { findLikeness } from '../../../../../../electron/service/features/evidence/reading/find-likeness.ts';
import { isAlike } from '../../../../../../electron/service/features/evidence/reading/is-alike.ts';
import { createPictureReader } from '../../../../../../electron/service/features/evidence/reading/picture-reader.ts';
import { pngParts } from '../../../../../../electron/service/features/evidence/reading/png-parts.ts';
import {
  openPicture,
  openScan,
} from '../../../../../../electron/service/features/evidence/reading/read-pages.ts';
import {
  dutchLines,
  patchesOf,
  pictureOf,
  scannedPdf,
  toJpeg,
  toPng,
} from '../../../../../support/sample-pictures.ts';

vi.setConfig({ testTimeout: 60_000 });

const reader = await createPictureReader();
const likenessOf = (bytes: Uint8Array) => {
  const picture = reader.greys(bytes);
  return picture === null ? null : findLikeness(picture);
};

test('reading a picture and a scan looks nothing up and connects to nothing', async () => {
  const looked: string[] = [];
  const told = [
    vi.spyOn(net.Socket.prototype, 'connect'),
    vi.spyOn(dns, 'lookup'),
    vi.spyOn(globalThis, 'fetch'),
  ];
  onTestFinished(() => {
    for (const spy of told) spy.mockRestore();
  });
  const fresh = await createPictureReader();
  const greys = fresh.greys(toPng(pictureOf(dutchLines)));
  const picture = greys === null ? null : openPicture(greys);
  const scan = await openScan(scannedPdf([pictureOf(['Een zin op een scan'])]), { textToo: false });
  for (const pages of [picture, scan]) {
    const page = await pages?.page(0);
    if (!page?.picture) throw new Error('a page of a picture is a picture');
    looked.push((await fresh.words(page.picture)).words);
    await pages?.close();
  }
  expect(looked).toEqual([dutchLines.join('\n'), 'Een zin op een scan']);
  expect(told.map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0]);
});

test('the size of a picture is read from its head in every format that is decoded, and from nothing else', () => {
  const canvas = patchesOf(1, { width: 321, height: 123 });
  for (const format of ['png', 'gif'] as const)
    expect([format, pictureSize(new Uint8Array(canvas.encodeSync(format as 'png')))]).toEqual([format, size]);
  expect(pictureSize(toJpeg(canvas))).toEqual(size);
  for (const quality of [80, 100])
    expect(pictureSize(new Uint8Array(canvas.encodeSync('webp', quality)))).toEqual(size);
  expect(pictureSize(bitmapHead(321, -123))).toEqual(size);
  expect(pictureSize(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
  const png = toPng(canvas);
  for (const end of [0, 1, 4, 10, 17]) expect(pictureSize(png.slice(0, end))).toBeNull();
});
const size = { width: 321, height: 123, orientation: 1 };

function bitmapHead(width: number, height: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(64));
  view.setUint16(0, 0x424d);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  return new Uint8Array(view.buffer);
}

test('a picture of another size, format and quality is alike; other pictures and other screenshots are not', () => {
  const first = likenessOf(toPng(patchesOf(1))) ?? '';
  const small = likenessOf(toJpeg(patchesOf(1, { width: 200, height: 150 }), 50)) ?? '';
  const other = likenessOf(toPng(patchesOf(2))) ?? '';
  const chat = likenessOf(toPng(pictureOf(dutchLines))) ?? '';
  const nextChat = likenessOf(
    toPng(pictureOf(['Een ander gesprek', 'met', 'vier regels', 'van andere lengte'])),
  );
  expect([first, other]).toEqual([
    expect.stringMatching(/^[0-9a-f]{16}$/),
    expect.stringMatching(/^[0-9a-f]{16}$/),
  ]);
  expect([isAlike(first, small), isAlike(first, other), isAlike(chat, nextChat ?? '')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(likenessOf(toPng(pictureOf([])))).toBe('');
});

test('a picture that is torn, empty, no picture, or says that it is monstrous is not decoded, and the next one is', () => {
  const whole = toPng(pictureOf(dutchLines));
  const monstrous = whole.slice();
  new DataView(monstrous.buffer).setUint32(16, 65_000);
  new DataView(monstrous.buffer).setUint32(20, 65_000);
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
  const torn = [0, 20, 60, 700].map((end) => whole.slice(0, end));
  const jpeg = toJpeg(pictureOf(dutchLines)).slice(0, 300);
  for (const bytes of [...torn, jpeg, monstrous, svg]) expect(reader.greys(bytes)).toBeNull();
  expect(reader.greys(whole)).toMatchObject({ width: 900, height: 300 });
});

test('a copy of a picture has its points and none of what its file told of its maker', async () => {
  const told = [
    'Camera van Verzonnen',
    'Huisadres 12',
    'xmpmeta',
    'Photoshop',
    'tIME',
    'iTXt',
    'tEXt',
    'eXIf',
  ];
  const sources = [pngWithRemarks(), jpegWithRemarks()];
  for (const bytes of sources) {
    expect(told.some((text) => Buffer.from(bytes).includes(text))).toBe(true);
    const copy = await copyPicture(bytes);
    if (copy === null) throw new Error('the picture is whole');
    expect(told.filter((text) => Buffer.from(copy).includes(text))).toEqual([]);
    expect([...new Set(pngParts(copy).map(({ name }) => name))]).toEqual(['IHDR', 'IDAT', 'IEND']);
  }
  const upright = (await copyPicture(jpegWithRemarks())) ?? new Uint8Array();
  // It lay on its side, as its camera had written down; without that remark it is turned for good.
  expect(pictureSize(upright)).toEqual({ width: 120, height: 200, orientation: 1 });
  const same = reader.greys(pngWithRemarks());
  const copied = reader.greys((await copyPicture(pngWithRemarks())) ?? new Uint8Array());
  expect(copied).toEqual(same);
});

function pngWithRemarks(): Uint8Array {
  const png = toPng(patchesOf(3, { width: 200, height: 120 }));
  const part = (name: string, text: string) => {
    const data = Buffer.from(name + text, 'latin1');
    const whole = Buffer.alloc(data.length + 8);
    whole.writeUInt32BE(data.length - 4, 0);
    data.copy(whole, 4);
    whole.writeUInt32BE(crc32(data), data.length + 4);
    return whole;
  };
  return new Uint8Array(
    Buffer.concat([
      png.slice(0, 33),
      part('tEXt', 'Comment\0Camera van Verzonnen, Huisadres 12'),
      part('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/>'),
      part('tIME', '\x07\xea\x0b\x15\x0c\x00\x00'),
      png.slice(33),
    ]),
  );
}

/** With an Exif block that says: turned a quarter, and by which camera. */
function jpegWithRemarks(): Uint8Array {
  const jpeg = toJpeg(patchesOf(3, { width: 200, height: 120 }));
  const maker = Buffer.from('Camera van Verzonnen, Huisadres 12\0', 'latin1');
  const tiff = Buffer.alloc(8 + 2 + 24 + 4);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  for (const [index, [tag, kind, count]] of [
    [0x010f, 2, maker.length],
    [0x0112, 3, 1],
  ].entries()) {
    tiff.writeUInt16BE(tag ?? 0, 10 + index * 12);
    tiff.writeUInt16BE(kind ?? 0, 12 + index * 12);
    tiff.writeUInt32BE(count ?? 0, 14 + index * 12);
  }
  tiff.writeUInt32BE(tiff.length, 18);
  tiff.writeUInt16BE(6, 30);
  const block = (body: Buffer) => {
    const head = Buffer.from([0xff, 0xe1, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  };
  const exif = block(Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, maker]));
  const xmp = block(Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Photoshop</x:xmpmeta>', 'latin1'));
  return new Uint8Array(Buffer.concat([jpeg.slice(0, 2), exif, xmp, jpeg.slice(2)]));
}
