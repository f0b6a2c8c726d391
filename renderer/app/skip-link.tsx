import { useMessages } from '../ui/language.tsx';
import classes from './skip-link.module.css';

/**
 * The first thing the Tab key meets: past the rail, to what the screen is about. A button, since the hash of
 * the address belongs to the router.
 */
export function SkipLink() {
  const { frame } = useMessages('kernel');
  return (
    <button
      type="button"
      className={classes['skip']}
      onClick={() => document.getElementById('main')?.focus()}
    >
      {frame.skipToContent}
    </button>
  );
}
