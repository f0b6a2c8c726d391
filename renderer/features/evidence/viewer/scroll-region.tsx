import type { ReactNode, Ref } from 'react';
import classes from './viewer.module.css';

type ScrollRegionProps = { label: string; ref?: Ref<HTMLElement>; children: ReactNode };

/** The frame in which an item is looked at; it scrolls, so the keyboard can reach it. */
export function ScrollRegion({ label, ref, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={ref ?? null} className={classes['paper']} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
