import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fuseMap, readFuses, setFuses } from '../../../electron/packaging/fuses.ts';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';
import { writeFuseFile } from './fake-runtime.ts';

const wanted = new Map(Object.entries(fuseMap).map(([fuse, isOn]) => [Number(fuse), isOn]));
let folder = '';
let file = '';

beforeEach(() => {
  folder = makeFolder();
  file = join(folder, 'electron');
});
afterEach(() => removeFolder(folder));

describe('the fuses', () => {
  test('are all nine written out, and closed but for what protects', () => {
    const named = Object.entries(fuseMap).map(([fuse, isOn]) => [FuseV1Options[Number(fuse)], isOn]);
    expect(Object.fromEntries(named)).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    });
    // The library's own list, so that one that it learns of later is missed here.
    const known = Object.values(FuseV1Options).filter((one) => typeof one === 'number');
    expect([...wanted.keys()].sort()).toEqual(known.sort());
  });

  test.each(['000000000', '111111111', '100111001'])(
    'are set in a file that had %s, and read back',
    async (fuses) => {
      writeFuseFile(file, { fuses });
      await setFuses(file, { signAdHoc: false });
      expect(await readFuses(file)).toEqual(wanted);
    },
  );

  test('change nothing else in the file', async () => {
    writeFuseFile(file, { fuses: '000000000' });
    const before = readFileSync(file);
    await setFuses(file, { signAdHoc: false });
    const after = readFileSync(file);
    const changed = [...after.keys()].filter((at) => after[at] !== before[at]);
    expect(after).toHaveLength(before.length);
    expect(changed).toHaveLength([...wanted.values()].filter(Boolean).length);
  });

  test('are set in both halves of a universal program', async () => {
    writeFuseFile(file, { fuses: '000000000', copies: 2 });
    await setFuses(file, { signAdHoc: false });
    const wire = [...wanted.values()].map(Number).join('');
    expect(readFileSync(file, 'latin1').split(wire)).toHaveLength(3);
  });

  test.each([
    ['has one fuse more than was decided', { fuses: '1000000000' }],
    ['has one fuse less', { fuses: '10000000' }],
    ['has a wire of another version', { version: 2 }],
    ['has three wires', { copies: 3 }],
    ['has none', { copies: 0 }],
  ])('are refused for a file that %s, which stays as it was', async (_what, shape) => {
    writeFuseFile(file, shape);
    const before = readFileSync(file);
    await expect(setFuses(file, { signAdHoc: false })).rejects.toThrow();
    expect(readFileSync(file)).toEqual(before);
  });

  test('that a file no longer has count as not set', async () => {
    writeFuseFile(file, { fuses: 'r00000000' });
    expect((await readFuses(file)).get(FuseV1Options.RunAsNode)).toBeNull();
  });
});
