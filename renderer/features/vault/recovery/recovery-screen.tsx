import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../../port/api.tsx';
import { useDetour } from '../../../ui/detour.ts';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { useLock } from '../../../ui/lock-context.ts';
import { PageHeader } from '../../../ui/page.tsx';
import { StepsLine } from '../create/steps-line.tsx';
import { ConfirmGroups } from './confirm-groups.tsx';
import { RenewForm } from './renew-form.tsx';
import { RevokedNotice } from './revoked-notice.tsx';
import { SheetView } from './sheet-view.tsx';

/**
 * The recovery sheet of an open vault that may not be used before it was typed back in part (K4). Who comes
 * here without one, because Luwte ended in between, makes a new one first.
 */
export function RecoveryScreen() {
  const { queries } = useApi();
  const { recovery } = useMessages('vault');
  const { frame } = useMessages('kernel');
  const lock = useLock();
  const detour = useDetour();
  const [confirming, setConfirming] = useState(false);
  const sheet = useQuery(
    queries.vault.recoverySheet.queryOptions({ staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }),
  );
  const absent = errorCode(sheet.error) === 'NO_RECOVERY_SHEET';
  const renew = () => {
    setConfirming(false);
    void sheet.refetch();
  };
  return (
    <Stack gap="lg">
      <PageHeader
        title={recovery.title}
        actions={
          <Button variant="subtle" onClick={lock}>
            {frame.lock}
          </Button>
        }
      />
      {sheet.data !== undefined && detour?.why === 'wizard' ? <StepsLine active={4} /> : null}
      {sheet.data !== undefined && detour?.why === 'revoked' ? (
        <RevokedNotice slotId={detour.slotId} />
      ) : null}
      {sheet.isPending ? <Loading /> : null}
      {absent ? (
        <RenewForm heading={recovery.renewTitle} text={recovery.renewText} onRenewed={renew} />
      ) : (
        <ErrorNotice error={sheet.error} />
      )}
      {sheet.data === undefined ? null : confirming ? (
        <ConfirmGroups
          asked={sheet.data.asked}
          onBack={() => setConfirming(false)}
          onGone={() => void sheet.refetch()}
        />
      ) : (
        <SheetView groups={sheet.data.groups} onContinue={() => setConfirming(true)} />
      )}
    </Stack>
  );
}
