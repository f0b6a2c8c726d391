import {
  createRandomSource,
  type RandomSource,
} from '../../../electron/service/features/vault/demo/random-source.ts';

/** Of this run; `LUWTE_FAULTS_SEED` repeats one. Always the same on every `npm test`, so that it is not a lottery. */
export const seed = Number(process.env['LUWTE_FAULTS_SEED'] ?? 20_261_102);

/** The choices of one kind of injection: the same for the same seed, whatever other injections there are. */
export function choicesFor(fault: string): RandomSource {
  let mixed = seed;
  for (const character of fault) mixed = (Math.imul(mixed, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return createRandomSource(mixed);
}
