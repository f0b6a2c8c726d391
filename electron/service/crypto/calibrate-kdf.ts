import { defaultKdf, deriveKek, KDF_SALT_BYTES, type KdfStrength, maximumKdf, minimumKdf } from './kdf.ts';

/** Calibration aims at the middle of 0.75 to 1.5 s (K1). All in milliseconds. */
const LEAST = 750;
const MOST = 1500;
const AIM = 1100;
/** Memory is chosen in steps of 16 MiB, so that the values read well. */
const MEMORY_STEP = 16 * 1024;
const ATTEMPTS = 3;

export type CalibrationDeps = {
  /** Milliseconds that one derivation takes; {@link measureKdf} on a real clock. */
  readonly measure: (strength: KdfStrength) => Promise<number>;
  /** Most memory this computer should spend, in KiB (a quarter of what it has, say). Default 1 GiB. */
  readonly memoryLimitKiB?: number;
};

/**
 * Finds the Argon2id values for this computer that take 0.75 to 1.5 s (K1), starting from 256 MiB / t 3 / p 4:
 * on a fast computer first more passes, then more memory; on a slow or small one less memory, never below
 * 64 MiB / t 3. At most three measurements. The result is always accepted by `isAcceptedKdf`.
 */
export async function calibrateKdf({ measure, memoryLimitKiB }: CalibrationDeps): Promise<KdfStrength> {
  const memoryLimit = clamp(
    memoryLimitKiB ?? maximumKdf.memoryKiB,
    minimumKdf.memoryKiB,
    maximumKdf.memoryKiB,
  );
  let strength: KdfStrength = {
    ...defaultKdf,
    memoryKiB: Math.min(defaultKdf.memoryKiB, roundMemory(memoryLimit)),
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const duration = await measure(strength);
    if (duration >= LEAST && duration <= MOST) return strength;
    const next = scaleKdf(strength, AIM / Math.max(duration, 1), memoryLimit);
    if (isSame(next, strength)) return strength;
    strength = next;
  }
  return strength;
}

/** Milliseconds of one derivation with a throw-away passphrase; `now` in milliseconds, monotonic. */
export async function measureKdf(strength: KdfStrength, now: () => number): Promise<number> {
  const start = now();
  const kek = await deriveKek('calibration', new Uint8Array(KDF_SALT_BYTES), strength);
  kek.fill(0);
  return now() - start;
}

/** Time grows with memory times passes. Extra work goes into passes first (t up to 8), then memory, then passes. */
function scaleKdf(strength: KdfStrength, factor: number, memoryLimit: number): KdfStrength {
  const work = strength.memoryKiB * strength.iterations * factor;
  const baseMemory = Math.min(defaultKdf.memoryKiB, roundMemory(memoryLimit));
  const leastPasses = minimumKdf.iterations;
  if (work <= baseMemory * leastPasses) {
    const memoryKiB = clamp(roundMemory(work / leastPasses), minimumKdf.memoryKiB, baseMemory);
    return { ...strength, memoryKiB, iterations: leastPasses };
  }
  const fewPasses = clamp(Math.round(work / baseMemory), leastPasses, 8);
  const memoryKiB = clamp(roundMemory(work / fewPasses), baseMemory, roundMemory(memoryLimit));
  const iterations = clamp(Math.round(work / memoryKiB), leastPasses, maximumKdf.iterations);
  return { ...strength, memoryKiB, iterations };
}

function roundMemory(memoryKiB: number): number {
  return Math.max(minimumKdf.memoryKiB, Math.floor(memoryKiB / MEMORY_STEP) * MEMORY_STEP);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function isSame(a: KdfStrength, b: KdfStrength): boolean {
  return a.memoryKiB === b.memoryKiB && a.iterations === b.iterations && a.parallelism === b.parallelism;
}
