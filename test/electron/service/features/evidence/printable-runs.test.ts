import { expect, test } from 'vitest';
import { printableRuns } from '../../../../../electron/service/features/evidence/bundle/printable-runs.ts';
import { tellsPlace } from '../../../../../electron/service/features/evidence/bundle/tells-place.ts';

const noise = [0, 1, 2, 200, 0xff];
const wordsIn = (...parts: readonly (string | readonly number[])[]) =>
  printableRuns(
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part))),
  )
    .split(/\p{Cc}+/u)
    .filter((run) => run !== '');

test('words between bytes that say nothing are read, in one byte, in two, and with accents', () => {
  expect(wordsIn(noise, 'Vlinderlaan 12', noise, 'kort', noise, 'café België', noise)).toEqual([
    'Vlinderlaan 12',
    'café België',
  ]);
  const double = (text: string, first: boolean) =>
    [...text].flatMap((letter) => (first ? [letter.charCodeAt(0), 0] : [0, letter.charCodeAt(0)]));
  expect(wordsIn([1], double('Vlinderlaan', true), noise)).toContain('Vlinderlaan');
  expect(wordsIn(noise, double('Vlinderlaan', false), [3, 4])).toContain('Vlinderlaan');
  expect(wordsIn([])).toEqual([]);
  expect(wordsIn('tot het eind')).toEqual(['tot het eind']);
});

/** Exif data with one entry, in either order of bytes. */
function exif(tag: number, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(64));
  [...'Exif'].forEach((letter, index) => {
    view.setUint8(10 + index, letter.charCodeAt(0));
  });
  view.setUint16(16, isLittle ? 0x4949 : 0x4d4d);
  view.setUint16(18, 42, isLittle);
  view.setUint32(20, 8, isLittle);
  view.setUint16(24, 1, isLittle);
  view.setUint16(26, tag, isLittle);
  return new Uint8Array(view.buffer);
}

test('a picture that says where it was made is told from one that does not', () => {
  expect([exif(0x8825, true), exif(0x8825, false), exif(0x010f, true)].map(tellsPlace)).toEqual([
    true,
    true,
    false,
  ]);
  expect(tellsPlace(Buffer.from('<exif:GPSLatitude>52,5N</exif:GPSLatitude>'))).toBe(true);
  // Cut off, and pointing outside itself.
  expect(
    [exif(0x8825, true).subarray(0, 24), Buffer.from('Exif\0\0II*\0\xff\xff\xff\xff', 'latin1')].map(
      tellsPlace,
    ),
  ).toEqual([false, false]);
});
