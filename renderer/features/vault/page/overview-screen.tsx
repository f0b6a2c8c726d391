import { Stack, Text, Title } from '@mantine/core';
import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle';
import type { OpenVault } from '../../../../shared/features/vault/model.ts';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { useOpenVault } from '../../../ui/organisation.tsx';
import { VaultTabs } from '../../../ui/vault-tabs.tsx';
import { RescuePanel } from '../rescue/rescue-panel.tsx';
import { attentionOf } from './attention.ts';
import { AttentionList } from './attention-list.tsx';
import { DeepCheckSection } from './deep-check-section.tsx';
import { useFacts } from './use-facts.ts';
import { type Facts, VaultFacts } from './vault-facts.tsx';

/** How the vault is doing: first in one sentence, then what asks attention, then the figures. */
export function OverviewScreen() {
  const vault = useOpenVault();
  const facts = useFacts();
  return (
    <VaultTabs>
      <Stack gap="xl" maw="52rem">
        <RescuePanel />
        {facts.isPending ? <Loading /> : null}
        <ErrorNotice error={facts.error} />
        {facts.data === undefined || vault === null ? null : (
          <>
            <Summary vault={vault} facts={facts.data} />
            <DeepCheckSection />
            <VaultFacts facts={facts.data} />
          </>
        )}
      </Stack>
    </VaultTabs>
  );
}

function Summary({ vault, facts }: { vault: OpenVault; facts: Facts }) {
  const { summary } = useMessages('vault').safety;
  const points = attentionOf({ ...facts, mode: vault.mode, free: facts.bytes.free }, Date.now());
  // Above stands what is the matter; "all is well" would contradict it.
  if (points.length === 0 && vault.mode.kind !== 'open') return <Text>{summary.rest}</Text>;
  return (
    <Stack gap="sm">
      {points.length === 0 ? (
        <>
          <Title order={2} size="h3" display="flex" style={{ alignItems: 'center', gap: '0.5rem' }}>
            <CheckCircleIcon size={28} aria-hidden color="var(--mantine-color-anchor)" />
            {summary.well}
          </Title>
          <Text>{summary.wellText}</Text>
        </>
      ) : (
        <>
          <Title order={2} size="h3">
            {summary.attention(points.length)}
          </Title>
          <AttentionList points={points} />
        </>
      )}
    </Stack>
  );
}
