import { Anchor, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { KeyStep } from './key-step.tsx';
import { type Recovery, WhoStep } from './who-step.tsx';

/** Opens a vault whose passphrase is forgotten: the key of the recovery sheet, then who one is and a new passphrase. */
export function RecoverScreen() {
  const { vaultId = '' } = useParams();
  const { queries } = useApi();
  const { recover: texts } = useMessages('vault').members;
  const known = useQuery(queries.vault.known.queryOptions());
  const vault = known.data?.vaults.find((one) => one.vaultId === vaultId);
  const [recovery, setRecovery] = useState<Recovery | null>(null);
  const [gone, setGone] = useState<unknown>(null);
  return (
    <Stack gap="lg">
      <PageHeader title={vault === undefined ? texts.unknownTitle : texts.title(vault.name)} />
      {recovery === null ? (
        <KeyStep vaultId={vaultId} gone={gone} onFits={setRecovery} />
      ) : (
        <WhoStep
          recovery={recovery}
          onGone={(error) => {
            setGone(error);
            setRecovery(null);
          }}
        />
      )}
      <Anchor component={Link} to={`/unlock/${vaultId}`}>
        {texts.back}
      </Anchor>
    </Stack>
  );
}
