import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitPlace, type Place } from './policy/fit-place.ts';

const fileName = 'window.json';

/** Where the window stood last, if it may stand there on these screens. The file holds four numbers, never a name. */
export function readWindowPlace(folder: string, screens: readonly Place[]): Place | null {
  try {
    return fitPlace(JSON.parse(readFileSync(join(folder, fileName), 'utf8')), screens);
  } catch {
    return null;
  }
}

/** Remembers it. A disk that does not take it costs the person a drag of the window, no more. */
export function saveWindowPlace(folder: string, { x, y, width, height }: Place): void {
  try {
    writeFileSync(join(folder, fileName), JSON.stringify({ x, y, width, height }), { mode: 0o600 });
  } catch {
    // See above.
  }
}
