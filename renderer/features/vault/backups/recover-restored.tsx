import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { type Recovery, WhoStep } from '../unlock/who-step.tsx';

type RecoverRestoredProps = {
  /** The vault that was just restored. */
  vaultId: string;
  /** Of the sheet that restored it: nobody types that twice. */
  recoveryKey: string;
};

/** Goes on from a restore by recovery sheet: who one is and a new passphrase; then the vault opens. */
export function RecoverRestored({ vaultId, recoveryKey }: RecoverRestoredProps) {
  const { client } = useApi();
  const { backups, members, unlock } = useMessages('vault');
  const texts = backups.restore;
  const [recovery, setRecovery] = useState<Recovery | null>(null);
  const [gone, setGone] = useState<unknown>(null);
  const begin = useMutation({
    mutationFn: () => client.vault.beginRecovery({ vaultId, recoveryKey }),
    onSuccess: setRecovery,
    onError: (error) => {
      if (errorCode(error) === 'WRONG_RECOVERY_KEY') setGone(error);
    },
  });
  const notice = useRef<HTMLDivElement>(null);
  // What was pressed has gone.
  useEffect(() => {
    if (gone !== null) notice.current?.focus();
  }, [gone]);
  const errors = { ...unlock.errors, ...members.recover.errors };
  if (gone !== null) {
    return (
      <Stack gap="sm">
        <div ref={notice} tabIndex={-1} style={{ outline: 'none' }}>
          <ErrorNotice error={gone} texts={errors} />
        </div>
        <Anchor component={Link} to={`/unlock/${vaultId}/recovery`} w="fit-content">
          {members.recover.unknownTitle}
        </Anchor>
      </Stack>
    );
  }
  if (recovery !== null) {
    return <WhoStep recovery={recovery} onGone={setGone} />;
  }
  return (
    <Stack gap="sm">
      <Text>{texts.recoverNext}</Text>
      <ErrorNotice error={begin.error} texts={errors} />
      <Group>
        <BusyButton busy={begin.isPending} onClick={() => begin.mutate()}>
          {texts.recover}
        </BusyButton>
      </Group>
    </Stack>
  );
}
