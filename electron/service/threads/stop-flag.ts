/** A word from one thread to a handler that is busy in another, which no message could reach. */
export type StopFlag = Int32Array<SharedArrayBuffer>;

export function createStopFlag(): StopFlag {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

export function askToStop(flag: StopFlag): void {
  Atomics.store(flag, 0, 1);
}

export function mustStop(flag: StopFlag): boolean {
  return Atomics.load(flag, 0) === 1;
}
