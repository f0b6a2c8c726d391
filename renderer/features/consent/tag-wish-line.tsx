import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CountingConsent } from '../../../shared/features/consent/consent-state.ts';
import type { Consent } from '../../../shared/features/consent/model.ts';
import { mendTagWish } from '../../../shared/features/consent/tag-wish.ts';
import type { Person } from '../../../shared/kernel/person.ts';
import { useApi } from '../../port/api.tsx';
import { useAnnounce } from '../../ui/announce.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { ErrorNotice } from '../../ui/errors.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';
import { useMessages } from '../../ui/language.tsx';
import { useIsReadOnly } from '../../ui/read-only.tsx';
import { useRefreshConsents } from './use-consents.ts';

type TagWishLineProps = { readonly dossierId: string; readonly counting: CountingConsent<Consent> };

/** The person's wish about tags, beside the consent for it; where both contradict, one press makes them say the stricter. */
export function TagWishLine({ dossierId, counting: { state, consent } }: TagWishLineProps) {
  const { tag: texts, errors } = useMessages('consent');
  const { tagWishes } = useMessages('people');
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const refresh = useRefreshConsents();
  const announce = useAnnounce();
  const readOnly = useIsReadOnly();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { data } = useQuery(queries.dossiers.get.queryOptions({ input: { dossierId } }));
  if (data === undefined) return null;
  const { person } = data;
  const mend = mendTagWish(person.tagWish, state);
  if (mend === null) return <Text size="sm">{texts.wish(tagWishes[person.tagWish])}</Text>;

  async function setWish({ personId, createdAt, updatedAt, ...fields }: Person, to: Person['tagWish']) {
    const { details } = await client.people.details({ personId });
    await client.people.update({ personId, fields: { ...fields, tagWish: to }, details, attention: null });
    await queryClient.invalidateQueries({ queryKey: queries.people.key() });
  }

  async function setRight(chosen: NonNullable<typeof mend>) {
    const giveBack = keepFocus();
    setBusy(true);
    setFailure(null);
    try {
      if (chosen.mend === 'wish') await setWish(person, chosen.to);
      else if (consent !== null) {
        await client.consent.withdraw({ consentId: consent.consentId, note: texts.reason });
      }
      await refresh();
      announce(texts.mended);
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
    giveBack();
  }

  const strictest = mend.mend === 'wish' ? mend.to : 'never';
  return (
    <Stack gap={4} align="flex-start" my={4}>
      <Text size="sm">{texts.wish(tagWishes[person.tagWish])}</Text>
      <Text size="sm" fw={600}>
        {texts.differs[strictest]}
      </Text>
      {readOnly ? null : (
        <BusyButton variant="default" size="compact-sm" busy={busy} onClick={() => void setRight(mend)}>
          {mend.mend === 'wish' ? texts.setWish[mend.to] : texts.withdraw}
        </BusyButton>
      )}
      <Text size="sm">
        {texts.changedMind}{' '}
        <Anchor component={Link} inherit underline="always" to={`/dossiers/${dossierId}?tab=person`}>
          {texts.person}
        </Anchor>
        .
      </Text>
      <ErrorNotice error={failure} texts={errors} />
    </Stack>
  );
}
