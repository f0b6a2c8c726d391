import { AtIcon } from '@phosphor-icons/react/dist/csr/At';
import { ProhibitIcon } from '@phosphor-icons/react/dist/csr/Prohibit';
import type { Person } from '../../shared/kernel/person.ts';
import { useMessages } from './language.tsx';

/** Two shapes, since never and asking first are not the same; the same ones wherever the wish stands. */
export const tagWishSigns = { never: ProhibitIcon, 'ask-first': AtIcon } as const;

/**
 * That somebody does not want to be tagged (H annex 1), as a sign beside a name where there is no room for words: they are read
 * out, and shown by the pointer.
 */
export function TagWishMark({ wish }: { wish: Person['tagWish'] }) {
  const { tagWish } = useMessages('consent');
  if (wish !== 'never' && wish !== 'ask-first') return null;
  const Sign = tagWishSigns[wish];
  return (
    <span title={tagWish[wish]}>
      <Sign
        size={15}
        role="img"
        aria-label={tagWish[wish]}
        style={{ verticalAlign: '-0.15em', marginInlineEnd: '0.3em' }}
      />
    </span>
  );
}
