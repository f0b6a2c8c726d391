/** Milliseconds of each of `count` runs, after a few that are not counted. */
export function timeSamples(count: number, work: (index: number) => unknown, warmUps = 3): number[] {
  for (let index = 0; index < warmUps; index += 1) work(index);
  return Array.from({ length: count }, (_, index) => {
    const started = performance.now();
    work(index);
    return performance.now() - started;
  });
}
