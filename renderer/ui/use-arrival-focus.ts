import { useEffect } from 'react';

/**
 * A screen whose heading comes late, after its data or its own script: when it is there, focus goes from the frame to the heading, so
 * that screen readers say where one has arrived. Focus that is anywhere else stays.
 */
export function useArrivalFocus(): void {
  useEffect(() => {
    const main = document.getElementById('main');
    if (main === null || document.activeElement !== main) return;
    main.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true });
  }, []);
}
