import type { ReactNode } from 'react';

type ScrollRegionProps = { label: string; className: string | undefined; children: ReactNode };

/** A part of the screen that scrolls by itself, so that the keyboard must be able to reach it. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
