import { Anchor, Group, Text } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import { Link } from 'react-router';
import { consentState } from '../../../shared/features/consent/consent-state.ts';
import type { ConsentNoticeProps } from '../../ui/consent-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { usePack } from '../../ui/pack.tsx';
import { StateIcon } from './state-label.tsx';
import { useConsents } from './use-consents.ts';

/** One line: how consent for a purpose stands, and the way to the register. Nothing where the pack has no such purpose. */
export function PurposeNotice({ dossierId, purpose, showGiven = false }: ConsentNoticeProps) {
  const { notice: texts } = useMessages('consent');
  const { pack, label } = usePack();
  const { consents } = useConsents(dossierId);
  if (consents === undefined || !pack.sections.purposes.some(({ id }) => id === purpose)) return null;
  const state = consentState(consents, purpose, Date.now());
  if (state === 'given' && !showGiven) return null;
  return (
    <Group gap="xs" wrap="nowrap" align="center">
      {state === 'none' ? (
        <InfoIcon size={18} aria-hidden style={{ flex: 'none' }} />
      ) : (
        <StateIcon state={state} />
      )}
      <Text size="sm">
        {texts[state](label('purposes', purpose))}{' '}
        <Anchor component={Link} inherit underline="always" to={`/dossiers/${dossierId}?tab=consent`}>
          {texts.open}
        </Anchor>
      </Text>
    </Group>
  );
}
