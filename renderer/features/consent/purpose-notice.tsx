import { Anchor, Group, Text } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import {
  consentState,
  consentsAbout,
  findCountingConsent,
} from '../../../shared/features/consent/consent-state.ts';
import { mendTagWish, TAG_PURPOSE } from '../../../shared/features/consent/tag-wish.ts';
import { useApi } from '../../port/api.tsx';
import type { ConsentNoticeProps } from '../../ui/consent-parts.tsx';
import { useMessages } from '../../ui/language.tsx';
import { usePack } from '../../ui/pack.tsx';
import { useFreeWords } from '../../ui/veil.tsx';
import { StateIcon } from './state-label.tsx';
import { useConsents } from './use-consents.ts';

/** One line: how consent for a purpose stands, and the way to the register. Nothing where the pack has no such purpose. */
export function PurposeNotice({
  dossierId,
  purpose,
  recipient,
  showGiven = false,
  onlyIfStopped = false,
}: ConsentNoticeProps) {
  const { notice: texts, tag } = useMessages('consent');
  const { pack, label } = usePack();
  const { consents } = useConsents(dossierId);
  const free = useFreeWords();
  const { queries } = useApi();
  const { data: dossier } = useQuery(
    queries.dossiers.get.queryOptions({ input: { dossierId }, enabled: purpose === TAG_PURPOSE }),
  );
  if (consents === undefined || !pack.sections.purposes.some(({ id }) => id === purpose)) return null;
  const about = recipient === undefined ? consents : consentsAbout(consents, recipient);
  const state = consentState(about, purpose, Date.now());
  if ((state === 'given' && !showGiven) || (state === 'none' && onlyIfStopped)) return null;
  // Whoever said what they wish was asked; the wish has a label of its own. Where both contradict, that is said.
  const wish = purpose === TAG_PURPOSE ? (dossier?.person.tagWish ?? 'unknown') : 'unknown';
  if (state === 'none' && wish !== 'unknown') return null;
  const mend = mendTagWish(wish, state);
  const whole = findCountingConsent(consents, purpose, Date.now());
  const onlyFor = state === 'none' && whole.state === 'given' ? (whole.consent?.recipient ?? '') : '';
  const sentence =
    onlyFor === ''
      ? texts[state](label('purposes', purpose))
      : texts.onlyForOther(label('purposes', purpose), free(onlyFor));
  return (
    <Group gap="xs" wrap="nowrap" align="center">
      {state === 'none' ? (
        <InfoIcon size={18} aria-hidden style={{ flex: 'none' }} />
      ) : (
        <StateIcon state={state} />
      )}
      <Text size="sm">
        {mend === null ? sentence : `${sentence} ${tag.differs[mend.mend === 'wish' ? mend.to : 'never']}`}{' '}
        <Anchor
          component={Link}
          inherit
          underline="always"
          to={`/dossiers/${dossierId}?tab=consent&purpose=${purpose}`}
        >
          {texts.open}
        </Anchor>
      </Text>
    </Group>
  );
}
