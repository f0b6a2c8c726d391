/** Where a window stands, in pixels that do not depend on the screen's density. */
export type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The least that the screens are made for. */
export const LEAST = { width: 800, height: 600 } as const;

/** Larger than any screen; what was read from a file may say anything. */
const LARGEST = 20_000;

/** What must be in sight of a window's top to take hold of it: pixels from its left or right side, and of its height. */
const IN_SIGHT = { width: 120, height: 40 } as const;

/**
 * A place that was remembered, if a window may stand there: whole numbers, large enough, and its top within reach on one
 * of the present screens. Null where it may not, and for whatever else was in the file.
 * @param screens the parts of the screens that programs may use
 */
export function fitPlace(remembered: unknown, screens: readonly Place[]): Place | null {
  if (typeof remembered !== 'object' || remembered === null) return null;
  const { x, y, width, height } = remembered as Record<string, unknown>;
  if (!isPixels(x) || !isPixels(y) || !isPixels(width) || !isPixels(height)) return null;
  if (width < LEAST.width || height < LEAST.height) return null;
  const isInReach = screens.some((screen) => {
    const across = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
    return across >= IN_SIGHT.width && y >= screen.y && y + IN_SIGHT.height <= screen.y + screen.height;
  });
  return isInReach ? { x, y, width, height } : null;
}

function isPixels(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LARGEST;
}
