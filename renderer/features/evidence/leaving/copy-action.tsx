import { Anchor, Button, Group, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { nameOfCopy } from '../../../../shared/features/evidence/name-of-copy.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useAct } from '../use-act.ts';
import { useEvidenceRefresh } from '../use-evidence-refresh.ts';

/** Milliseconds between looks at how far a copy is. */
const LOOK_EVERY = 500;

/** Makes a copy that tells less than its original; a long PDF takes a while: it says how far it is, and can be stopped. */
export function CopyAction({ item }: { item: EvidenceItem }) {
  const texts = useMessages('evidence').leaving.copy;
  const { client, queries } = useApi();
  const copying = useAct();
  const [made, setMade] = useState<EvidenceItem | null>(null);
  const { evidenceId, fileName, kind } = item;
  const progress = useQuery(
    queries.evidence.copyProgress.queryOptions({
      input: { evidenceId },
      enabled: kind === 'pdf',
      refetchInterval: ({ state }) => (copying.busy || state.data?.running === true ? LOOK_EVERY : false),
    }),
  );
  // One that was begun before: nobody here waits for its answer.
  const [stopped, setStopped] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // Begun on this screen, or before somebody left it and came back.
  const isRunning = progress.data?.running === true;
  const isBusy = copying.busy || isRunning;
  const refresh = useEvidenceRefresh();
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    // What was begun before is done: nobody here waits for its answer, but lists show it.
    if (wasRunning.current && !isRunning) void refresh();
    wasRunning.current = isRunning;
  }, [isRunning, refresh]);
  const pages = isBusy ? (progress.data?.pages ?? null) : null;
  if (kind !== 'image' && kind !== 'pdf')
    return (
      <Text size="sm" c="dimmed">
        {texts.notPossible}
      </Text>
    );
  const copyName = nameOfCopy(fileName, kind, texts.name);

  return (
    <>
      <Group gap="xs">
        <BusyButton
          variant="default"
          size="compact-sm"
          ref={button}
          busy={isBusy}
          onClick={() => {
            setMade(null);
            setStopped(false);
            void copying.run(async () => {
              setMade(await client.evidence.deriveCopy({ evidenceId, fileName: copyName }));
            }, texts.made(copyName));
          }}
        >
          {isBusy ? texts.busy : texts.make}
        </BusyButton>
        {isBusy && kind === 'pdf' ? (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              // This button goes with what it stops.
              button.current?.focus();
              void client.evidence
                .cancelCopy({ evidenceId })
                .then(({ stopped }) => {
                  setStopped(stopped && !copying.busy);
                  return progress.refetch();
                })
                .catch(() => undefined);
            }}
          >
            {texts.stop}
          </Button>
        ) : null}
      </Group>
      {pages === null ? null : (
        <Group gap="sm">
          <Progress
            value={(100 * pages.done) / pages.total}
            aria-label={texts.bar}
            flex="1 1 8rem"
            maw="24rem"
          />
          <Text size="sm">{texts.pages(pages.done, pages.total)}</Text>
        </Group>
      )}
      <Text size="sm" c="dimmed">
        {kind === 'pdf' ? texts.pdfText : texts.text}
      </Text>
      <ErrorNotice error={copying.failure} texts={texts.errors} />
      <Text size="sm" role="status">
        {stopped ? texts.errors.COPY_CANCELLED : null}
        {made === null ? null : (
          <Anchor component={Link} inherit to={`/dossiers/${made.dossierId}/evidence/${made.evidenceId}`}>
            {texts.made(made.fileName)}
          </Anchor>
        )}
      </Text>
    </>
  );
}
