import { useEffect } from 'react';
import { useApi } from '../port/api.tsx';

/** At most one report per so many milliseconds: the service counts in minutes. */
const REPORT_EVERY = 15_000;
const SIGNS = ['keydown', 'pointerdown', 'wheel'] as const;

/** Tells the service that somebody is at work; the service owns the idle clock and locks by itself. */
export function useActivity(active: boolean): void {
  const { client } = useApi();
  useEffect(() => {
    if (!active) return;
    let reportedAt = Number.NEGATIVE_INFINITY;
    const report = () => {
      const now = performance.now();
      if (now - reportedAt < REPORT_EVERY) return;
      reportedAt = now;
      client.vault.activity().catch(() => undefined);
    };
    for (const sign of SIGNS) window.addEventListener(sign, report, { capture: true, passive: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, report, { capture: true });
    };
  }, [active, client]);
}
