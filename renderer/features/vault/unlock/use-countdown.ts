import { useCallback, useEffect, useState } from 'react';

/** Counts whole seconds down to 0; `start(seconds)` begins anew. Follows the clock, so a slept tab catches up. */
export function useCountdown(): { readonly left: number; readonly start: (seconds: number) => void } {
  const [until, setUntil] = useState(0);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const tick = () => setLeft(secondsLeft(until, performance.now()));
    tick();
    if (until <= performance.now()) return;
    const timer = window.setInterval(tick, 250);
    return () => window.clearInterval(timer);
  }, [until]);
  const start = useCallback((seconds: number) => setUntil(performance.now() + seconds * 1000), []);
  return { left, start };
}

function secondsLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 1000));
}
