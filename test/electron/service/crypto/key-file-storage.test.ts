import { execFileSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  confirmKeyFile,
  type KeyFile,
  type KeyFileStep,
  keyFileToText,
  readKeyFile,
  setKeyFileHead,
  writeKeyFile,
} from '../../../../electron/service/crypto/index.ts';
import { createSampleVault } from './sample-vault.ts';

let first: KeyFile;
let second: KeyFile;
let folder: string;

beforeAll(async () => {
  const vault = await createSampleVault();
  first = vault.keyFile;
  second = setKeyFileHead(first, vault.vaultKey, { sequence: 1, hash: new Uint8Array(32), generation: 1 });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);
const files = (): string[] => readdirSync(folder).sort();

describe('vault.json on disk', () => {
  it('is put back where the disk refuses only to make the new one last', async () => {
    await writeKeyFile(folder, first);
    const afterStep = (step: KeyFileStep) => {
      if (step === 'renamed') throw Object.assign(new Error('sync'), { code: 'EIO', syscall: 'fsync' });
    };
    expect(await writeKeyFile(folder, second, { afterStep })).toEqual({ ok: false, code: 'io-error' });
    expect(readFileSync(path('vault.json'), 'utf8')).toBe(keyFileToText(first));
  });

  it('is written private to the owner, keeps the generation before until it is proved, and cleans up', async () => {
    expect(await writeKeyFile(folder, first)).toEqual({ ok: true });
    expect(files()).toEqual(['vault.json']);
    expect(await writeKeyFile(folder, second)).toEqual({ ok: true });
    expect(files()).toEqual(['vault.json', 'vault.json.previous']);
    expect(readFileSync(path('vault.json.previous'), 'utf8')).toBe(keyFileToText(first));
    expect(await readKeyFile(folder)).toEqual({ ok: true, keyFile: second, intact: true, source: 'current' });
    for (const name of files()) expect(statSync(path(name)).mode & 0o777).toBe(0o600);
    // Not yet proved: a further write keeps the last proved generation, not the unproved one.
    await writeKeyFile(folder, first);
    expect(readFileSync(path('vault.json.previous'), 'utf8')).toBe(keyFileToText(first));
    await confirmKeyFile(folder);
    expect(files()).toEqual(['vault.json']);
  });

  it('ended at any step, opens as the old or the new one, never between', async () => {
    const steps: KeyFileStep[] = ['new-written', 'previous-kept', 'renamed', 'folder-synced'];
    for (const last of steps) {
      rmSync(folder, { recursive: true });
      folder = mkdtempSync(join(tmpdir(), 'luwte-key-'));
      await writeKeyFile(folder, first);
      const afterStep = (step: KeyFileStep): void => {
        if (step === last) throw new Error('ended here');
      };
      await expect(writeKeyFile(folder, second, { afterStep })).rejects.toThrow('ended here');
      const isNew = last === 'renamed' || last === 'folder-synced';
      expect(await readKeyFile(folder)).toMatchObject({
        ok: true,
        source: 'current',
        keyFile: isNew ? second : first,
      });
      await writeKeyFile(folder, second);
      await confirmKeyFile(folder);
      expect(files()).toEqual(['vault.json']);
    }
  });

  it('lost or cut at any byte, gives way to the generation before, and says so', async () => {
    await writeKeyFile(folder, first);
    await writeKeyFile(folder, second);
    const length = statSync(path('vault.json')).size;
    for (let cut = length - 1; cut >= 0; cut -= 53) {
      truncateSync(path('vault.json'), cut);
      expect(await readKeyFile(folder)).toMatchObject({ ok: true, source: 'previous', keyFile: first });
    }
    rmSync(path('vault.json'));
    expect(await readKeyFile(folder)).toMatchObject({ ok: true, source: 'previous', keyFile: first });
    rmSync(path('vault.json.previous'));
    expect(await readKeyFile(folder)).toEqual({ ok: false, code: 'missing' });
    writeFileSync(path('vault.json'), 'x');
    expect(await readKeyFile(folder)).toEqual({ ok: false, code: 'damaged' });
  });

  it('of a newer format is refused, not replaced by an older one', async () => {
    await writeKeyFile(folder, first);
    await writeKeyFile(folder, second);
    writeFileSync(path('vault.json'), '{"format":"luwte-vault","version":2}');
    expect(await readKeyFile(folder)).toEqual({ ok: false, code: 'newer-format' });
  });

  it('replaced by a folder, a named pipe or a giant is damaged, at once', async () => {
    execFileSync('mkfifo', [path('vault.json')]);
    expect(await readKeyFile(folder)).toEqual({ ok: false, code: 'damaged' });
    rmSync(path('vault.json'));
    writeFileSync(path('vault.json'), '');
    truncateSync(path('vault.json'), 2 ** 33);
    expect(await readKeyFile(folder)).toEqual({ ok: false, code: 'damaged' });
    rmSync(path('vault.json'));
    execFileSync('mkdir', [path('vault.json')]);
    expect(await readKeyFile(folder)).toEqual({ ok: false, code: 'damaged' });
  });

  it('reports a folder that is gone or full as a value and leaves the old one standing', async () => {
    expect(await writeKeyFile(path('absent'), first)).toEqual({ ok: false, code: 'not-writable' });
    await writeKeyFile(folder, first);
    const full = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
    const afterStep = (step: KeyFileStep): void => {
      if (step === 'new-written') throw full;
    };
    expect(await writeKeyFile(folder, second, { afterStep })).toEqual({ ok: false, code: 'disk-full' });
    expect(files()).toEqual(['vault.json']);
    expect(await readKeyFile(folder)).toMatchObject({ keyFile: first });
  });
});
