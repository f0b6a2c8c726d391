import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { HostCallValue } from '../../shared/port/envelope.ts';

export type StartPlace = NonNullable<HostCallValue<'listFolder'>['places']>[number];

type StartPlacesDeps = {
  readonly homeFolder: string;
  /** Folders in which the system shows disks and sticks that are put in. */
  readonly mountFolders: readonly string[];
  /** The device that a folder is on, or null where there is none; for tests of one that never answers. */
  readonly deviceOf?: (folder: string) => Promise<number | null>;
};

/** Milliseconds that a list of folders may wait for these. */
const LONGEST = 500;
/** Each holds one of the few threads (four) with which this process reads files. */
const MOST_UNANSWERED = 2;

/** Where this system shows them, for somebody of this name; Windows has no such folder. */
export function mountFoldersOf(platform: NodeJS.Platform, userName: string): readonly string[] {
  if (platform === 'darwin') return ['/Volumes'];
  if (platform !== 'linux') return [];
  return [join('/run/media', userName), join('/media', userName), '/media'];
}

/**
 * Where looking for a folder mostly begins: the person's own folder, its desktop and documents by whatever names they
 * have, and the disks and sticks that are in. Only what is there, and says so in time: a disk on a network that is gone
 * may never answer. What did not is left out, and not asked again until it has.
 */
export function createStartPlaces({
  homeFolder,
  mountFolders,
  deviceOf = deviceOfFolder,
}: StartPlacesDeps): () => Promise<readonly StartPlace[]> {
  const unanswered = new Set<string>();
  let present: Promise<readonly StartPlace[]> | null = null;

  return () => {
    present ??= look().finally(() => {
      present = null;
    });
    return present;
  };

  async function look(): Promise<readonly StartPlace[]> {
    let isOver = false;
    const over = setTimeout(LONGEST, null, { ref: false }).finally(() => {
      isOver = true;
    });
    const ask = async <Answer>(path: string, question: () => Promise<Answer>): Promise<Answer | null> => {
      if (isOver || unanswered.has(path) || unanswered.size >= MOST_UNANSWERED) return null;
      unanswered.add(path);
      const answer = question().finally(() => unanswered.delete(path));
      return Promise.race([answer, over]);
    };
    const names = await ask(homeFolder, () => userFolders(homeFolder));
    const disks: { readonly place: StartPlace; readonly inside: string }[] = [];
    for (const folder of mountFolders) {
      const inside = await ask(folder, () => readdir(folder).catch(() => []));
      for (const name of inside?.toSorted() ?? []) {
        disks.push({ place: { kind: 'disk', name, path: join(folder, name) }, inside: folder });
      }
    }
    const own: readonly StartPlace[] = [
      { kind: 'home', name: basename(homeFolder), path: homeFolder },
      ...(names ?? []),
    ];
    const paths = new Set([
      ...own.map(({ path }) => path),
      ...mountFolders,
      ...disks.map(({ place }) => place.path),
    ]);
    const devices = new Map<string, number | null>();
    const next = paths.values();
    // Side by side, so that one that does not answer holds up no other; those of earlier still take their part.
    const lane = async (): Promise<void> => {
      for (const path of next) devices.set(path, await ask(path, () => deviceOf(path)));
    };
    await Promise.all(Array.from({ length: MOST_UNANSWERED - unanswered.size }, lane));

    const hasAnswered = (path: string) => typeof devices.get(path) === 'number';
    // On another device than the folder that they lie in: something is mounted there.
    const mounted = disks.filter(
      ({ place, inside }) => hasAnswered(inside) && devices.get(place.path) !== devices.get(inside),
    );
    // The own folder is where looking begins anyway.
    const there = [...own, ...mounted.map(({ place }) => place)].filter(
      ({ kind, path }) => kind === 'home' || hasAnswered(path),
    );
    return there.filter(({ path }, at) => there.findIndex((other) => other.path === path) === at);
  }
}

/** Linux keeps the names of these folders in a file, since they are in the person's language (xdg-user-dirs). */
async function userFolders(home: string): Promise<readonly StartPlace[]> {
  const text = await readFile(join(home, '.config/user-dirs.dirs'), 'utf8').catch(() => '');
  return (['desktop', 'documents'] as const).map((kind) => {
    const named = new RegExp(`^XDG_${kind.toUpperCase()}_DIR="\\$HOME/([^"]+)"`, 'm').exec(text)?.[1];
    const name = named ?? (kind === 'desktop' ? 'Desktop' : 'Documents');
    return { kind, name: basename(name), path: join(home, name) };
  });
}

/** Null where there is no such folder. */
async function deviceOfFolder(folder: string): Promise<number | null> {
  return stat(folder).then(
    (found) => (found.isDirectory() ? found.dev : null),
    () => null,
  );
}
