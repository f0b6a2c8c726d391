import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  isOnSameDisk,
  wholeDisks,
} from '../../../../../../electron/service/features/vault/place/same-disk.ts';
import { makeFolder, removeFolder } from '../../../../../support/test-folder.ts';

test('two folders of one volume are on one disk, memory and a disk are not, nor is what is not there', async () => {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  const [one, other] = [join(folder, 'een'), join(folder, 'twee')];
  for (const made of [one, other]) mkdirSync(made);
  expect(await isOnSameDisk(one, other)).toBe(true);
  expect(await isOnSameDisk(one, join(folder, 'weg'))).toBe(false);
  if (process.platform === 'linux') expect(await isOnSameDisk(tmpdir(), '/proc')).toBe(false);
});

test('a part of a disk and an encrypted volume on another part of it are on that disk', async () => {
  const system = makeFolder();
  onTestFinished(() => removeFolder(system));
  const devices = join(system, 'devices');
  const disk = join(devices, 'sda');
  for (const part of ['sda1', 'sda2']) {
    mkdirSync(join(disk, part), { recursive: true });
    writeFileSync(join(disk, part, 'partition'), '1\n');
  }
  const crypt = join(devices, 'dm-0');
  mkdirSync(join(crypt, 'slaves'), { recursive: true });
  symlinkSync(join(disk, 'sda2'), join(crypt, 'slaves', 'sda2'));
  const stick = join(devices, 'sdb');
  mkdirSync(join(stick, 'slaves'), { recursive: true });
  mkdirSync(join(system, 'dev/block'), { recursive: true });
  for (const [numbers, place] of [
    ['8:1', join(disk, 'sda1')],
    ['253:0', crypt],
    ['8:16', stick],
  ] as const) {
    symlinkSync(place, join(system, 'dev/block', numbers));
  }
  expect(await wholeDisks('8:1', system)).toEqual(['sda']);
  expect(await wholeDisks('253:0', system)).toEqual(['sda']);
  expect(await wholeDisks('8:16', system)).toEqual(['sdb']);
  expect(await wholeDisks('0:45', system)).toEqual([]);
});
