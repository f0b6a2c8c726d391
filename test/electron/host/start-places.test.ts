import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createListFolder } from '../../../electron/host/list-folder.ts';
import { createStartPlaces, mountFoldersOf } from '../../../electron/host/start-places.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'luwte-test-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
});

test('the own folder, desktop and documents are offered by the names that they have here, if they are there', async () => {
  const places = createStartPlaces({ homeFolder: home, mountFolders: [] });
  const own = { kind: 'home', name: home.split('/').at(-1), path: home };
  expect(await places()).toEqual([own]);
  mkdirSync(join(home, 'Desktop'));
  writeFileSync(join(home, 'Documents'), 'a file');
  expect(await places()).toEqual([own, { kind: 'desktop', name: 'Desktop', path: join(home, 'Desktop') }]);

  for (const folder of ['.config', 'Bureaublad', 'Mijn documenten']) mkdirSync(join(home, folder));
  writeFileSync(
    join(home, '.config/user-dirs.dirs'),
    '# written by xdg-user-dirs-update\nXDG_DESKTOP_DIR="$HOME/Bureaublad"\nXDG_DOCUMENTS_DIR="$HOME/Mijn documenten"\n',
  );
  expect(await places()).toEqual([
    own,
    { kind: 'desktop', name: 'Bureaublad', path: join(home, 'Bureaublad') },
    { kind: 'documents', name: 'Mijn documenten', path: join(home, 'Mijn documenten') },
  ]);
});

test.skipIf(process.platform !== 'linux')(
  'of what is mounted only other devices are offered, each once, and folders that are not there do no harm',
  async () => {
    mkdirSync(join(home, 'media/ordinary'), { recursive: true });
    // Another device, as a stick is one.
    symlinkSync('/proc', join(home, 'media/STICK'));
    const mountFolders = [join(home, 'media'), join(home, 'media'), join(home, 'not-there')];
    const places = await createStartPlaces({ homeFolder: home, mountFolders })();
    expect(places.filter(({ kind }) => kind === 'disk')).toEqual([
      { kind: 'disk', name: 'STICK', path: join(home, 'media/STICK') },
    ]);
  },
);

test('every system shows its disks in folders of its own', () => {
  expect(mountFoldersOf('linux', 'sanne')).toEqual(['/run/media/sanne', '/media/sanne', '/media']);
  expect(mountFoldersOf('darwin', 'sanne')).toEqual(['/Volumes']);
  expect(mountFoldersOf('win32', 'sanne')).toEqual([]);
});

test('they come along with every folder that is listed', async () => {
  const startPlaces = createStartPlaces({ homeFolder: home, mountFolders: [] });
  const listed = await createListFolder({ homeFolder: home, startPlaces })({ path: '/' });
  expect(listed).toMatchObject({ ok: true, value: { path: '/', places: [{ kind: 'home', path: home }] } });
});

test('disks that never answer hold up a list once, not for long, and hide no others', async () => {
  const media = join(home, 'media');
  for (const name of ['dood', 'eerste', 'weg', 'zus']) mkdirSync(join(media, name), { recursive: true });
  const hanging = new Map<string, () => void>();
  const asked: string[] = [];
  const dead = new Set(['dood']);
  const deviceOf = async (path: string): Promise<number | null> => {
    const name = basename(path);
    asked.push(name);
    if (dead.has(name)) await new Promise<void>((resolve) => hanging.set(name, resolve));
    return path.startsWith(`${media}/`) ? 2 : 1;
  };
  const startPlaces = createStartPlaces({ homeFolder: home, mountFolders: [media], deviceOf });
  const list = createListFolder({ homeFolder: home, startPlaces });
  const look = async () => {
    asked.length = 0;
    const started = performance.now();
    const listed = await list({ path: media });
    if (!listed.ok) throw new Error(listed.code);
    const disks = listed.value.places?.flatMap(({ kind, name }) => (kind === 'disk' ? [name] : []));
    expect(listed.value.places?.[0]).toMatchObject({ kind: 'home', path: home });
    return { disks, waited: performance.now() - started };
  };
  const first = await look();
  expect(first.disks).toEqual(['eerste', 'weg', 'zus']);
  expect(first.waited).toBeLessThan(2000);

  const second = await look();
  expect(second.disks).toEqual(['eerste', 'weg', 'zus']);
  expect(asked).not.toContain('dood');
  expect(second.waited).toBeLessThan(400);

  // A second one: nothing more is asked, whatever is there, until one of them answers.
  dead.add('weg');
  await look();
  const third = await look();
  expect({ asked: [...asked], disks: third.disks }).toEqual({ asked: [], disks: [] });
  expect(third.waited).toBeLessThan(400);

  dead.clear();
  for (const answer of hanging.values()) answer();
  await new Promise((resolve) => setImmediate(resolve));
  expect((await look()).disks).toEqual(['dood', 'eerste', 'weg', 'zus']);
});
