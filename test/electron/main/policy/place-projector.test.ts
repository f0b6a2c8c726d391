import { describe, expect, test } from 'vitest';
import { placeProjector } from '../../../../electron/main/policy/place-projector.ts';

const desk = { x: 0, y: 0, width: 1920, height: 1080 };
const wall = { x: 1920, y: -200, width: 3840, height: 2160 };
const side = { x: -1280, y: 0, width: 1280, height: 1024 };
const inDesk = { x: 100, y: 100, width: 1280, height: 860 };
const nowhere = { place: null, isFullScreen: false };

describe('the projector window goes', () => {
  test.each([
    ['onto the other screen', [desk, wall], inDesk, wall],
    ['onto the other screen, whichever is named first', [wall, desk], inDesk, wall],
    ['onto the desk, when the main window is on the wall', [desk, wall], { ...inDesk, x: 2500 }, desk],
    ['onto the first of two others', [desk, side, wall], inDesk, side],
    ['where most of the main window is not', [desk, wall], { ...inDesk, x: 1400 }, desk],
    [
      'to where the main window is not, when that lies outside all',
      [desk, wall],
      { ...inDesk, y: 9_000 },
      desk,
    ],
  ])('%s', (_where, screens, main, place) => {
    expect(placeProjector(screens, main)).toEqual({ place, isFullScreen: true });
  });

  test.each([
    ['there is one screen', [desk], inDesk],
    ['there is none', [], inDesk],
    ['both show the same', [desk, desk], inDesk],
    [
      'the other is too small to read anything on',
      [desk, { x: 1920, y: 0, width: 320, height: 240 }],
      inDesk,
    ],
    ['the other is no screen at all', [desk, { x: 0, y: 0, width: 0, height: 0 }], inDesk],
  ])('beside the main one, filling nothing, when %s', (_when, screens, main) => {
    expect(placeProjector(screens, main)).toEqual(nowhere);
  });
});
