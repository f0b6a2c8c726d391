import { Badge } from '@mantine/core';
import { AtIcon } from '@phosphor-icons/react/dist/csr/At';
import type { Person } from '../../shared/kernel/person.ts';
import { useMessages } from './language.tsx';

/** That somebody does not want to be tagged, wherever a post could be written (H annex 1). In words, not in a colour. */
export function TagWishLabel({ wish }: { wish: Person['tagWish'] }) {
  const { tagWish } = useMessages('consent');
  if (wish !== 'never' && wish !== 'ask-first') return null;
  return (
    <Badge
      variant="default"
      radius="sm"
      tt="none"
      fw={600}
      leftSection={<AtIcon aria-hidden />}
      styles={{ label: { whiteSpace: 'normal' } }}
    >
      {tagWish[wish]}
    </Badge>
  );
}
