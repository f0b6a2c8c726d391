import { Button, Group, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { findCountingConsent } from '../../../shared/features/consent/consent-state.ts';
import type { Consent } from '../../../shared/features/consent/model.ts';
import { TAG_PURPOSE } from '../../../shared/features/consent/tag-wish.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { useMoments } from '../../ui/moments.ts';
import { usePack } from '../../ui/pack.tsx';
import { useIsReadOnly } from '../../ui/read-only.tsx';
import { useFocusWanted } from '../../ui/use-focus-wanted.ts';
import { useFreeWords } from '../../ui/veil.tsx';
import classes from './consent.module.css';
import { ConsentHistory } from './consent-history.tsx';
import { StateLabel } from './state-label.tsx';
import { TagWishLine } from './tag-wish-line.tsx';
import { useConsentDrawer } from './use-consent-drawer.tsx';

type PurposeCardProps = {
  readonly dossierId: string;
  readonly purpose: string;
  /** Those of this purpose, latest first. */
  readonly consents: readonly Consent[];
};

/** One purpose: what it means, how consent stands, what can be done about that, and what was written down. */
export function PurposeCard({ dossierId, purpose, consents }: PurposeCardProps) {
  const texts = useMessages('consent');
  const { pack, label } = usePack();
  const { language } = useLanguage();
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const free = useFreeWords();
  const drawer = useConsentDrawer(dossierId);
  const headingId = useId();
  const [search] = useSearchParams();
  // From where something is shared one comes for this one.
  const heading = useFocusWanted(search.get('purpose') === purpose);
  const counting = findCountingConsent(consents, purpose, Date.now());
  const { state, consent } = counting;
  const item = pack.sections.purposes.find(({ id }) => id === purpose);
  const name = label('purposes', purpose);
  return (
    <li className={classes['purpose']} aria-labelledby={headingId}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Group gap="xs" className={classes['name']}>
          <Title order={2} size="h5" id={headingId} ref={heading} tabIndex={-1}>
            {name}
          </Title>
          <StateLabel state={state} />
        </Group>
        {readOnly ? null : (
          <Group gap="xs">
            {state === 'given' && consent !== null ? (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={texts.withdrawFor(name)}
                onClick={() => drawer.withdraw(consent, name)}
              >
                {texts.withdraw}
              </Button>
            ) : null}
            <Button
              variant="default"
              size="compact-sm"
              aria-label={texts.addFor(name)}
              onClick={() => drawer.answer(purpose, name)}
            >
              {texts.add}
            </Button>
          </Group>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {item === undefined ? '' : texts.spoken(item.description[language])}
      </Text>
      {purpose === TAG_PURPOSE ? <TagWishLine dossierId={dossierId} counting={counting} /> : null}
      {consent === null ? null : (
        <Text size="sm" className={classes['text']}>
          {standing(consent).join(' · ')}
        </Text>
      )}
      {consents.length === 0 ? null : <ConsentHistory dossierId={dossierId} consents={consents} />}
    </li>
  );

  function standing({ givenAt, until, withdrawnAt, recipient, scope }: Consent): string[] {
    const isGiven = state === 'given' || state === 'expired';
    return [
      texts.since(moments.date(state === 'withdrawn' ? (withdrawnAt ?? givenAt) : givenAt)),
      ...(isGiven ? [until === null ? texts.untilWithdrawn : texts.until(moments.date(until - 1))] : []),
      ...(isGiven && free(recipient) !== '' ? [texts.recipient(recipient)] : []),
      ...(isGiven && free(scope) !== '' ? [scope] : []),
    ];
  }
}
