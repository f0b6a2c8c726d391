import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type BundleEntry,
  WATCH_BYTES,
} from '../../../../../../electron/service/features/evidence/bundle/bundle-entry.ts';
import {
  type Bundle,
  writeBundle,
} from '../../../../../../electron/service/features/evidence/bundle/write-bundle.ts';
import { makeFolder, removeFolder } from '../../../../../support/test-folder.ts';

let folder = '';
beforeAll(() => {
  folder = makeFolder();
});
afterAll(() => removeFolder(folder));

const paper: BundleEntry = { kind: 'bytes', name: 'brief.txt', bytes: new TextEncoder().encode('Dag.') };
const gone = (id: string) => ({
  path: join(folder, `${id}.age`),
  dossierKey: new Uint8Array(32),
  storedSize: 1,
  sha256: '00',
});

function bundleAt(name: string, form: Bundle['form'], entries: readonly BundleEntry[]): Bundle {
  const target = join(folder, name);
  const watch = new SharedArrayBuffer(WATCH_BYTES);
  return {
    entries,
    form,
    key: null,
    // Not started: nothing is sealed here.
    at: 0,
    target,
    partial: `${target}.deel`,
    replace: false,
    watch,
  };
}

test.each(['zip', 'folder'] as const)(
  'as a %s: of one that turns out damaged nothing stays while the others are looked at',
  async (form) => {
    const left: string[][] = [];
    const other = {
      kind: 'evidence',
      name: 'twee.txt',
      id: 'twee',
      size: 1,
      get file() {
        left.push(readdirSync(folder).filter((name) => name.startsWith('weg')));
        return gone('twee');
      },
    } as const;
    const first = { kind: 'evidence', name: 'een.txt', id: 'een', size: 1, file: gone('een') } as const;
    const answer = await writeBundle(bundleAt('weg', form, [paper, first, other]));
    expect(answer).toMatchObject({ damaged: [{ id: 'een' }, { id: 'twee' }] });
    expect(left).toEqual([[]]);
  },
);

test('stopped while the others are looked at, it says so', async () => {
  const watch = new SharedArrayBuffer(WATCH_BYTES);
  const stopping = {
    kind: 'evidence',
    name: 'een.txt',
    id: 'een',
    size: 1,
    get file() {
      if (!existsSync(join(folder, 'gestopt.deel'))) Atomics.store(new BigInt64Array(watch), 0, 1n);
      return gone('een');
    },
  } as const;
  const answer = await writeBundle({ ...bundleAt('gestopt', 'zip', [paper, stopping]), watch });
  expect(answer).toMatchObject({ code: 'STOPPED' });
});

test('a folder takes no name that is taken, also of an empty one', async () => {
  mkdirSync(join(folder, 'leeg'));
  const bundle = bundleAt('leeg', 'folder', [paper]);
  expect(await writeBundle(bundle)).toMatchObject({ code: 'NAME_TAKEN' });
  expect(readdirSync(join(folder, 'leeg'))).toEqual([]);
  expect(await writeBundle(bundleAt('nieuw', 'folder', [paper]))).toEqual({ bytes: 4, damaged: [] });
  expect(readdirSync(folder).toSorted()).toEqual(['leeg', 'nieuw']);
});

test.each(['zip', 'folder'] as const)(
  'as a %s: nothing is under its name until all of it is there, and what comes there meanwhile stays',
  async (form) => {
    const target = join(folder, `later-${form}`);
    const seen: boolean[] = [];
    const watched = (atFile: () => void) => ({
      kind: 'bytes' as const,
      name: 'een.txt',
      get bytes() {
        atFile();
        return new TextEncoder().encode('Dag.');
      },
    });
    const bundle = bundleAt(`later-${form}`, form, [watched(() => seen.push(existsSync(target)))]);
    expect(await writeBundle(bundle)).toMatchObject({ damaged: [] });
    expect(new Set(seen)).toEqual(new Set([false]));
    expect(existsSync(target)).toBe(true);

    const other = join(folder, `bezet-${form}`);
    const raced = bundleAt(`bezet-${form}`, form, [watched(() => writeFileSync(other, 'van een ander'))]);
    expect(await writeBundle(raced)).toMatchObject({ code: 'NAME_TAKEN' });
    expect(readFileSync(other, 'utf8')).toBe('van een ander');
    expect(existsSync(`${other}.deel`)).toBe(false);
  },
);
