import { join } from 'node:path';
import type { App } from '../../app.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { isTaken } from './is-taken.ts';
import { createPlaces, type Places } from './places.ts';
import { isFileName, isInVault } from './vault-files.ts';

// One list of folders for all slices: the page names them by ids that this process gave out. Goes with the process.
const placesByApp = new WeakMap<App, Places>();

/** The folders that the page may name. */
export function placesOf(app: App): Places {
  const places = placesByApp.get(app) ?? createPlaces(app.deps);
  placesByApp.set(app, places);
  return places;
}

/** Where a file may go: asked for before anything leaves the vault, and looked at once more when it is written. */
export type SavePlace = { readonly path: string; readonly replace: boolean };

export async function findSavePlace(
  app: App,
  { folderId, fileName }: { readonly folderId: string; readonly fileName: string },
): Promise<
  SavePlace | Refusal<'FOLDER_NOT_READABLE' | 'FOLDER_NOT_WRITABLE' | 'NAME_REFUSED' | 'NAME_TAKEN'>
> {
  const places = placesOf(app);
  const folder = places.pathOf(folderId);
  if (folder === undefined) return refuse('FOLDER_NOT_READABLE');
  if (!isFileName(fileName)) return refuse('NAME_REFUSED');
  const path = join(folder, fileName);
  if (isInVault(path)) return refuse('FOLDER_NOT_WRITABLE');
  const replace = places.takeConsent(path);
  return !replace && (await isTaken(path)) ? refuse('NAME_TAKEN') : { path, replace };
}

/** Writes a file outside the vault, whole or not at all. Answers its path. */
export async function saveOutside(
  { deps }: App,
  { path, replace }: SavePlace,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly path: string } | Refusal<'DISK_FULL' | 'NAME_TAKEN' | 'FOLDER_NOT_WRITABLE'>> {
  const saved = await deps.host.saveFile({ path, bytes, replace });
  if (saved.ok) return { path: saved.value.path };
  if (saved.code === 'full') return refuse('DISK_FULL');
  return refuse(saved.code === 'exists' ? 'NAME_TAKEN' : 'FOLDER_NOT_WRITABLE');
}
