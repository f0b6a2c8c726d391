import { Button, Group, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useApi } from '../../../../port/api.tsx';
import { BusyButton } from '../../../../ui/busy-button.tsx';
import { ErrorNotice, errorCode } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import { useActThen } from '../../../../ui/use-act.ts';
import { DamagedExhibits } from '../damaged-exhibits.tsx';
import { useRefreshPolice } from '../use-police.ts';

/** Milliseconds between looks at how far it is. */
const LOOK_EVERY = 400;

type ScanLineProps = {
  readonly reportId: string;
  readonly filesToScan: number;
  readonly onScanned: () => void;
};

/** Looks through the files themselves: how far it is, how to stop it, what is left to do. */
export function ScanLine({ reportId, filesToScan, onScanned }: ScanLineProps) {
  const { privacy: texts } = useMessages('triage').police.screen;
  const { client, queries } = useApi();
  const readOnly = useIsReadOnly();
  const refresh = useRefreshPolice();
  const scanning = useActThen(refresh);
  const progress = useQuery(
    queries.triage.policeScanProgress.queryOptions({
      refetchInterval: ({ state }) => (scanning.busy || state.data?.running === true ? LOOK_EVERY : false),
    }),
  );
  const button = useRef<HTMLButtonElement>(null);
  const isRunning = progress.data?.running === true;
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    // Begun before somebody left this screen and came back: nobody here waits for its answer.
    if (wasRunning.current && !isRunning) void refresh();
    wasRunning.current = isRunning;
  }, [isRunning, refresh]);
  if (readOnly) return null;
  const isBusy = scanning.busy || isRunning;
  const { done = 0, total = 0 } = progress.data ?? {};
  if (filesToScan === 0 && !isBusy) return null;
  return (
    <>
      <Group gap="sm">
        <BusyButton
          ref={button}
          busy={isBusy}
          onClick={() =>
            void scanning
              .run(() => client.triage.scanPoliceFiles({ reportId }), texts.scanned)
              .then((isDone) => {
                if (isDone) onScanned();
              })
          }
        >
          {texts.start(filesToScan)}
        </BusyButton>
        {isBusy ? (
          <>
            <Progress
              value={total === 0 ? 0 : (100 * done) / total}
              aria-label={texts.bar}
              flex="1 1 8rem"
              maw="24rem"
            />
            {total === 0 ? null : <Text size="sm">{texts.running(done, total)}</Text>}
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                // This button goes with what it stops.
                button.current?.focus();
                void client.triage.cancelPoliceScan({}).catch(() => undefined);
              }}
            >
              {texts.stop}
            </Button>
          </>
        ) : null}
      </Group>
      {errorCode(scanning.failure) === 'EXHIBITS_DAMAGED' ? (
        <DamagedExhibits error={scanning.failure} />
      ) : (
        <ErrorNotice error={scanning.failure} texts={texts.errors} />
      )}
    </>
  );
}
