import type { ReactNode } from 'react';
import { useMessages } from '../ui/language.tsx';
import classes from './projector.module.css';

/** Around whatever is shown: the size of everything, and the way out. */
export function Wall({ onStop, children }: { onStop: () => void; children: ReactNode }) {
  const texts = useMessages('reviews');
  return (
    <div className={classes['wall']}>
      {/* Focusable: on a small screen it scrolls, by keys too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard */}
      <main className={classes['main']} tabIndex={0}>
        {children}
      </main>
      <footer className={classes['foot']}>
        <span>{texts.screen.noNames}</span>
        <button type="button" className={classes['stop']} onClick={onStop}>
          {texts.stop} (Esc)
        </button>
      </footer>
    </div>
  );
}
