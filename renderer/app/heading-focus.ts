import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * After going to another screen, focus is on its heading, so that screen readers say where one is and Tab goes
 * on from there. A screen that puts focus in a field itself keeps it.
 */
export function useHeadingFocus(): void {
  const { pathname } = useLocation();
  const before = useRef<string | null>(null);
  useEffect(() => {
    const first = before.current === null;
    before.current = pathname;
    if (first) return;
    const main = document.getElementById('main');
    if (main === null || (document.activeElement !== main && main.contains(document.activeElement))) return;
    const heading = main.querySelector<HTMLElement>('[data-page-title]');
    (heading ?? main).focus({ preventScroll: true });
  }, [pathname]);
}
