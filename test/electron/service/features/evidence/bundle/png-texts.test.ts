import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pngTexts } from '../../../../../../electron/service/features/evidence/bundle/png-texts.ts';
import { patchesOf, toPng } from '../../../../../support/sample-pictures.ts';

/** A picture with one more part before its points; nobody here looks at its check sum. */
function withPart(name: string, data: Uint8Array): Uint8Array {
  const png = Buffer.from(toPng(patchesOf(1)));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const afterHead = 33;
  return Buffer.concat([
    png.subarray(0, afterHead),
    length,
    Buffer.from(name),
    data,
    Buffer.alloc(4),
    png.subarray(afterHead),
  ]);
}
const packed = (before: string, text: string) =>
  Buffer.concat([Buffer.from(before, 'latin1'), deflateSync(text)]);
const told = (bytes: Uint8Array) => {
  const { texts, isWhole } = pngTexts(bytes);
  return { texts: texts.map((text) => Buffer.from(text).toString()), isWhole };
};

test('packed texts of a picture are opened, in both forms, and those in hexadecimal too', () => {
  const address = 'Vlinderlaan 12-b';
  expect(told(withPart('zTXt', packed('Comment\0\0', address)))).toEqual({ texts: [address], isWhole: true });
  expect(told(withPart('iTXt', packed('Comment\0\u0001\0nl\0Opmerking\0', address)))).toEqual({
    texts: [address],
    isWhole: true,
  });
  const digits = Buffer.from(address)
    .toString('hex')
    .replace(/(.{20})/g, '$1\n');
  const profile = `\nexif\n      ${address.length}\n${digits}\n`;
  expect(told(withPart('zTXt', packed('Raw profile type exif\0\0', profile))).texts).toEqual([
    profile,
    address,
  ]);
  expect(told(withPart('tEXt', Buffer.from(`Raw profile type exif\0${profile}`))).texts).toEqual([
    profile,
    address,
  ]);
});

test('a text that is cut, torn or too long is no text, and that is told; a picture without any tells nothing', () => {
  const whole = withPart('zTXt', packed('Comment\0\0', 'Vlinderlaan 12-b'));
  expect(told(whole.subarray(0, 60))).toEqual({ texts: [], isWhole: false });
  expect(told(withPart('zTXt', Buffer.from('Comment\0\0niets')))).toEqual({ texts: [], isWhole: false });
  const bomb = Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(64 * 1024 ** 2))]);
  expect(told(withPart('zTXt', bomb))).toEqual({ texts: [], isWhole: false });
  expect(told(toPng(patchesOf(1)))).toEqual({ texts: [], isWhole: true });
});
