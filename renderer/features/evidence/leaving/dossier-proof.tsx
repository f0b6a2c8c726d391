import { Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { LeavingPurpose } from '../../../ui/leaving-purpose.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useSaveFile } from '../../../ui/save-file.tsx';
import { useEvidenceRefresh } from '../use-evidence-refresh.ts';

type DossierProofProps = { dossierId: string; items: readonly EvidenceItem[] };

/** Proof that the evidence of a dossier is as it was: compare every fingerprint, or take the list of them along. */
export function DossierProof({ dossierId, items }: DossierProofProps) {
  const { leaving: texts } = useMessages('evidence');
  const { client, queries } = useApi();
  const { toLocal } = useMoments();
  const refresh = useEvidenceRefresh();
  const SaveFile = useSaveFile();
  const [opened, setOpened] = useState(false);
  const [purpose, setPurpose] = useState<string | null>(null);
  const [saved, setSaved] = useState('');
  const start = useMutation(queries.evidence.startCheck.mutationOptions());
  const progress = useQuery(
    queries.evidence.checkProgress.queryOptions({
      refetchInterval: ({ state }) => ((state.data?.running ?? null) === null ? false : 500),
    }),
  );
  const all = progress.data?.running ?? null;
  const running = all?.dossierId === dossierId ? all : null;
  const last = progress.data?.last?.dossierId === dossierId ? progress.data.last : null;
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && running === null) void refresh();
    wasRunning.current = running !== null;
  }, [running, refresh]);

  return (
    <Stack gap="xs">
      <Group gap="sm">
        <BusyButton
          variant="default"
          size="compact-sm"
          busy={running !== null || start.isPending}
          onClick={() => {
            void start
              .mutateAsync({ dossierId })
              .then(() => progress.refetch())
              .catch(() => undefined);
          }}
        >
          {texts.check.start}
        </BusyButton>
        <Button variant="default" size="compact-sm" onClick={() => setOpened(true)}>
          {texts.exportHashes.open}
        </Button>
        <Text size="sm" c="dimmed">
          {texts.check.hint}
        </Text>
      </Group>
      {running === null ? null : (
        <Group gap="sm">
          <Text size="sm">{texts.check.running(running.done, running.total)}</Text>
          <Progress
            value={running.total === 0 ? 0 : (100 * running.done) / running.total}
            aria-label={texts.check.bar}
            w="12rem"
          />
          <Button variant="subtle" size="compact-sm" onClick={() => void client.evidence.cancelCheck({})}>
            {texts.check.stop}
          </Button>
        </Group>
      )}
      <ErrorNotice error={start.error} texts={texts.check.errors} />
      <Text size="sm" role="status">
        {running !== null || last === null ? saved : outcome()}
      </Text>
      {running !== null || last === null ? null : (
        <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
          {last.damaged.map(({ evidenceId, problem }) => (
            <li key={evidenceId}>
              <Anchor component={Link} size="sm" to={`/dossiers/${dossierId}/evidence/${evidenceId}`}>
                {items.find((item) => item.evidenceId === evidenceId)?.fileName ?? evidenceId}
              </Anchor>{' '}
              · {texts.check.outcome[problem]}
            </li>
          ))}
        </Stack>
      )}
      <SaveFile
        opened={opened}
        texts={{ ...texts.exportHashes, errors: texts.errors }}
        suggestedName={texts.exportHashes.suggestedName(toLocal(Date.now()).slice(0, 10))}
        ending=".sha256"
        save={(place) => client.evidence.exportHashes({ dossierId, purpose, ...place })}
        onClose={() => setOpened(false)}
        onSaved={({ path }) => setSaved(texts.exportHashes.saved(path))}
      >
        <Text>{texts.exportHashes.text(items.length)}</Text>
        <LeavingPurpose dossierId={dossierId} value={purpose} onChange={setPurpose} />
        <Text size="sm">{texts.exportHashes.names}</Text>
        <Text size="sm">{texts.exportHashes.use}</Text>
      </SaveFile>
    </Stack>
  );

  function outcome(): string {
    if (last === null) return '';
    if (last.cancelled) return texts.check.cancelled(last.checked);
    return last.damaged.length === 0
      ? texts.check.well(last.checked)
      : texts.check.found(last.damaged.length);
  }
}
