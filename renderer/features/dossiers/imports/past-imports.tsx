import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PastImport } from '../../../../shared/features/dossiers/imports-model.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { keepFocus } from '../../../ui/keep-focus.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { countFiles } from './count-files.ts';
import { useImportLine } from './use-import-line.ts';

/** What was brought in before, each to be undone as a whole, or brought back. */
export function PastImports({ dossierId }: { dossierId: string | null }) {
  const { imports: texts } = useMessages('dossiers');
  const { queries } = useApi();
  const { data, error } = useQuery(queries.dossiers.pastImports.queryOptions({ input: { dossierId } }));
  const past = data?.imports ?? [];
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h4">
        {texts.past.title}
      </Title>
      <ErrorNotice error={error} />
      {data !== undefined && past.length === 0 ? <Text size="sm">{texts.past.none}</Text> : null}
      {past.map((one) => (
        <PastLine key={one.importId} past={one} dossierId={dossierId} />
      ))}
    </Stack>
  );
}

function PastLine({ past, dossierId }: { past: PastImport; dossierId: string | null }) {
  const { imports: texts } = useMessages('dossiers');
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const say = useDoneNotice();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const count = dossierId === null ? texts.preview.dossiers : texts.preview.incidents;
  const withFiles = (moved: { readonly count: number; readonly files: number }) =>
    moved.files === 0
      ? count(moved.count)
      : texts.past.with(count(moved.count), texts.past.files(moved.files));
  const line = useImportLine(dossierId === null)(past);

  async function act() {
    const giveBack = keepFocus();
    setBusy(true);
    try {
      if (past.undoneAt === null) {
        const undone = await client.dossiers.undoImport({ importId: past.importId });
        const kept = undone.kept.length === 0 ? '' : ` ${texts.past.kept(undone.kept.join(', '))}`;
        say(`${texts.past.undoneNow(withFiles(undone))}${kept}`);
      } else {
        const redone = await client.dossiers.redoImport({ importId: past.importId });
        say(texts.past.redoneNow(withFiles(redone)));
      }
      setFailure(null);
    } catch (error) {
      setFailure(error);
    }
    await Promise.all(
      [queries.dossiers.key(), queries.evidence.key()].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
    setBusy(false);
    giveBack();
  }

  return (
    <Stack gap={4}>
      <Group gap="sm" wrap="wrap">
        <Text size="sm">{line}</Text>
        {past.undoneAt === null ? null : (
          <Text size="sm" fw={600}>
            {texts.past.undone(moments.dateTime(past.undoneAt))}
          </Text>
        )}
        {readOnly ? null : (
          <BusyButton
            size="compact-sm"
            variant="default"
            busy={busy}
            aria-label={past.undoneAt === null ? texts.past.undoOf(line) : texts.past.redoOf(line)}
            onClick={() => void act()}
          >
            {past.undoneAt === null ? texts.past.undo : texts.past.redo}
          </BusyButton>
        )}
      </Group>
      {dossierId === null || past.undoneAt !== null || countFiles(past) === 0 ? null : (
        <Text size="sm">{texts.past.filesKept(past.filesKept, countFiles(past))}</Text>
      )}
      {past.undoneAt !== null || past.filesLetGo === 0 ? null : (
        <Text size="sm">{texts.past.filesLetGo(past.filesLetGo)}</Text>
      )}
      <ErrorNotice error={failure} />
    </Stack>
  );
}
