import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { consentState } from '../../../shared/features/consent/consent-state.ts';
import { strictestTagWish, TAG_PURPOSE } from '../../../shared/features/consent/tag-wish.ts';
import { useApi } from '../../port/api.tsx';
import type { TagWishLabelProps } from '../../ui/consent-parts.tsx';
import { useMessages } from '../../ui/language.tsx';
import { tagWishSigns } from '../../ui/tag-wish.tsx';

/** That somebody does not want to be tagged, wherever a post could be written (H annex 1). In words, not in a colour. */
export function TagWishLabel({ wish, dossierId }: TagWishLabelProps) {
  const { tagWish } = useMessages('consent');
  const { queries } = useApi();
  const { data, isError } = useQuery(queries.consent.list.queryOptions({ input: { dossierId } }));
  const answered = strictestTagWish(wish, consentState(data?.consents ?? [], TAG_PURPOSE, Date.now()));
  // Where the answers cannot be read, nobody may be tagged without asking.
  const counting = isError && answered !== 'never' ? 'ask-first' : answered;
  if (counting !== 'never' && counting !== 'ask-first') return null;
  const Sign = tagWishSigns[counting];
  return (
    <Badge
      variant="default"
      radius="sm"
      tt="none"
      fw={600}
      leftSection={<Sign aria-hidden />}
      styles={{ label: { whiteSpace: 'normal' } }}
    >
      {tagWish[counting]}
    </Badge>
  );
}
