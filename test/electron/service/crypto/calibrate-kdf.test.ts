import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calibrateKdf,
  defaultKdf,
  isAcceptedKdf,
  type KdfStrength,
  measureKdf,
  minimumKdf,
} from '../../../../electron/service/crypto/index.ts';

/** A computer that needs so many ms for the default values, proportional to memory times passes. */
const computer = (defaultMs: number) => {
  const measured: KdfStrength[] = [];
  const duration = (strength: KdfStrength): number =>
    (defaultMs * strength.memoryKiB * strength.iterations) / (defaultKdf.memoryKiB * defaultKdf.iterations);
  const measure = (strength: KdfStrength): Promise<number> => {
    measured.push(strength);
    return Promise.resolve(duration(strength));
  };
  return { measure, duration, measured };
};

describe('calibration', () => {
  it('keeps the default where it takes 0.75 to 1.5 s', async () => {
    for (const ms of [750, 1000, 1500]) expect(await calibrateKdf(computer(ms))).toEqual(defaultKdf);
  });

  it('lands in 0.75 to 1.5 s on every computer where the accepted range reaches it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 60, max: 5500 }), async (ms) => {
        const { measure, duration, measured } = computer(ms);
        const strength = await calibrateKdf({ measure });
        expect(isAcceptedKdf(strength)).toBe(true);
        expect(measured.length).toBeLessThanOrEqual(3);
        expect(duration(strength)).toBeGreaterThanOrEqual(750);
        expect(duration(strength)).toBeLessThanOrEqual(1500);
      }),
    );
  });

  it('stays in the accepted range on absurdly fast, slow, small and broken computers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.constant(0)),
        fc.integer({ min: 0, max: 2 ** 31 }),
        async (ms, memoryLimitKiB) => {
          const strength = await calibrateKdf({ measure: () => Promise.resolve(ms), memoryLimitKiB });
          expect(isAcceptedKdf(strength)).toBe(true);
          expect(strength.memoryKiB).toBeLessThanOrEqual(Math.max(memoryLimitKiB, minimumKdf.memoryKiB));
        },
      ),
    );
  });

  it('measures a real derivation on the clock it is given', async () => {
    let now = 0;
    const clock = () => {
      now += 40;
      return now;
    };
    expect(await measureKdf(minimumKdf, clock)).toBe(40);
  });
});
