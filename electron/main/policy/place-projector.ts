import { LEAST, type Place } from './fit-place.ts';

export type ProjectorPlace = { readonly place: Place | null; readonly isFullScreen: boolean };

/**
 * Where the projector window goes: onto the first screen that the main window is not on, and over all of it. Where there
 * is none, it is a window like others beside the main one: filling the only screen would take the main window away.
 * @param screens bounds of each, in Electron's order
 * @param main bounds of the main window
 */
export function placeProjector(screens: readonly Place[], main: Place): ProjectorPlace {
  const [x, y] = [main.x + main.width / 2, main.y + main.height / 2];
  const place = screens.find((screen) => {
    const hasMain =
      x >= screen.x && x < screen.x + screen.width && y >= screen.y && y < screen.y + screen.height;
    return !hasMain && screen.width >= LEAST.width && screen.height >= LEAST.height;
  });
  return place === undefined ? { place: null, isFullScreen: false } : { place, isFullScreen: true };
}
