import { expect, test } from 'vitest';
import { fitPlace } from '../../../../electron/main/policy/fit-place.ts';

const screens = [
  { x: 0, y: 25, width: 1920, height: 1040 },
  { x: -1280, y: 0, width: 1280, height: 1000 },
];
const good = { x: 100, y: 100, width: 1280, height: 860 };

test.each([
  good,
  { ...good, x: -1200 },
  { ...good, x: 1800 },
  { ...good, y: 25 },
  { ...good, name: 'is left out' },
])('a window may stand at %j', (place) => {
  const { x, y, width, height } = place;
  expect(fitPlace(place, screens)).toEqual({ x, y, width, height });
});

test.each([
  null,
  undefined,
  'text',
  [],
  {},
  { ...good, x: '100' },
  { ...good, x: Number.NaN },
  { ...good, x: 0.5 },
  { ...good, width: 1e9 },
  { ...good, width: 799 },
  { ...good, height: 599 },
  { ...good, height: -860 },
  { ...good, x: 1801 },
  { ...good, x: 5000 },
  { ...good, y: -10 },
  { ...good, y: 1030 },
  { ...good, x: -3000 },
  { ...good, y: null },
])('not at %j', (place) => {
  expect(fitPlace(place, screens)).toBeNull();
});

test('with no screen there is no place', () => {
  expect(fitPlace(good, [])).toBeNull();
});
