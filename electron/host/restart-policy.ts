import type { ServiceEnd } from './service-life.ts';

/** So many crashes in a row, each within so many ms of a start, mean that starting again does not help. */
const crashesInARow = 3;
const soon = 10_000;

export type RestartPolicy = {
  /** Whether to start the service again after this end of it; `lived`: milliseconds since it was started. */
  readonly decide: (how: ServiceEnd, lived: number) => 'again' | 'failing';
};

export function createRestartPolicy(): RestartPolicy {
  let quickCrashes = 0;
  return {
    decide(how, lived) {
      quickCrashes = how === 'stopped' && lived < soon ? quickCrashes + 1 : 0;
      return quickCrashes >= crashesInARow ? 'failing' : 'again';
    },
  };
}

/** Where the page begins that takes the place of one whose service has ended: what stands behind the origin. */
export function pathAfter(how: ServiceEnd): string {
  if (how === 'locked') return '/';
  return `/#/start?reason=${how === 'idle' ? 'idle' : 'service-stopped'}`;
}
