/** Runs one piece of work after another, in the order they came; one that fails does not hold up the next. */
export function createTurn(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = turn.then(work);
    turn = run.catch(() => undefined);
    return run;
  };
}
