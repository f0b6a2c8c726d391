import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COUNTER_STOP, copyFile } from '../../../../electron/service/storage/copy-file.ts';
import { newFolder } from '../../../support/open-service.ts';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function newFile(size: number) {
  const folder = newFolder();
  const bytes = randomBytes(size);
  const from = join(folder, 'van');
  writeFileSync(from, bytes, { mode: 0o644 });
  return { folder, bytes, from, to: join(folder, 'naar') };
}

test('a copy is the same to the last byte, private, counted, and hashed where that is asked for', () => {
  for (const size of [0, 1, 1024 ** 2, 3 * 1024 ** 2 + 17]) {
    const { from, to, bytes } = newFile(size);
    const counter = new SharedArrayBuffer(16);
    const copied = copyFile({ from, to, bytes: size, sha256: null, needsHash: true, counter });
    expect(copied).toEqual({ state: 'whole', bytes: size, sha256: hash(bytes) });
    expect(readFileSync(to).equals(bytes)).toBe(true);
    expect(statSync(to).mode & 0o777).toBe(0o600);
    expect(Number(new BigInt64Array(counter)[0])).toBe(size);
  }
});

test('another size or hash than expected is altered, and what is too much is left behind', () => {
  const { from, to, bytes, folder } = newFile(5000);
  expect(copyFile({ from, to, bytes: 5000, sha256: '0'.repeat(64) })).toMatchObject({ state: 'altered' });
  const longer = join(folder, 'langer');
  expect(copyFile({ from, to: longer, bytes: 3000, sha256: null })).toEqual({
    state: 'altered',
    bytes: 3000,
    sha256: hash(bytes.subarray(0, 3000)),
  });
  const shorter = join(folder, 'korter');
  truncateSync(from, 100);
  expect(copyFile({ from, to: shorter, bytes: 5000, sha256: null })).toMatchObject({
    state: 'altered',
    bytes: 100,
  });
  expect(statSync(shorter).size).toBe(100);
});

test('nothing, a link or a folder is missing; what is there already is never written over', () => {
  const { from, to, folder } = newFile(10);
  const input = { to, bytes: 10, sha256: null };
  expect(copyFile({ ...input, from: join(folder, 'niets') })).toMatchObject({ state: 'missing' });
  symlinkSync(from, join(folder, 'link'));
  expect(copyFile({ ...input, from: join(folder, 'link') })).toMatchObject({ state: 'missing' });
  expect(copyFile({ ...input, from: folder })).toMatchObject({ state: 'missing' });
  expect(existsSync(to)).toBe(false);
  writeFileSync(to, 'staat er al');
  expect(() => copyFile({ ...input, from })).toThrow('EEXIST');
  expect(readFileSync(to, 'utf8')).toBe('staat er al');
});

test('stopped in the middle it leaves nothing', () => {
  const { from, to } = newFile(2 * 1024 ** 2);
  const counter = new SharedArrayBuffer(16);
  Atomics.store(new BigInt64Array(counter), COUNTER_STOP, 1n);
  const input = { from, to, bytes: 2 * 1024 ** 2, sha256: null, needsHash: true, counter };
  expect(copyFile(input)).toMatchObject({ code: 'CANCELLED' });
  expect(existsSync(to)).toBe(false);
});

test('a second name is given where that is enough', () => {
  const { from, to } = newFile(10);
  expect(copyFile({ from, to, bytes: 10, sha256: null, mayLink: true })).toMatchObject({ state: 'whole' });
  expect(statSync(to).ino).toBe(statSync(from).ino);
});
