import { Anchor, FileButton, Stack, Text } from '@mantine/core';
import { UploadSimpleIcon } from '@phosphor-icons/react/dist/csr/UploadSimple';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { PACK_FILE_LIMIT } from '../../../../shared/features/reference/packs-model.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { ProblemList } from './problem-list.tsx';
import { useKeptPack, usePacks, useRefreshPacks } from './use-packs.ts';
import { WarningList } from './warning-list.tsx';

/** Reads a pack out of a ZIP file, and says what became of it. */
export function ImportPack() {
  const { packs: texts } = useMessages('reference');
  const { client } = useApi();
  const { data } = usePacks();
  const refresh = useRefreshPacks();
  const reading = useMutation({
    async mutationFn(file: File) {
      if (file.size > PACK_FILE_LIMIT) return { kind: 'too-large' } as const;
      const buffer = await file.arrayBuffer().catch(() => null);
      if (buffer === null) return { kind: 'unreadable' } as const;
      const answer = await client.reference.importPack({ bytes: new Uint8Array(buffer) });
      if (answer.kind === 'kept') await refresh();
      return answer;
    },
  });
  const result = reading.data;
  const keptId = result?.kind === 'kept' ? result.packId : null;
  const kept = useKeptPack(keptId);
  const version = data?.packs.find(({ packId }) => packId === keptId)?.version ?? '';
  // What was said of it is over once it counts.
  const isWaiting = keptId !== null && keptId !== data?.chosenId;
  return (
    <Stack gap="sm" align="flex-start">
      <FileButton
        accept=".zip,application/zip"
        inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
        onChange={(file) => {
          if (file !== null) reading.mutate(file);
        }}
      >
        {({ onClick }) => (
          <BusyButton
            busy={reading.isPending}
            variant="default"
            leftSection={<UploadSimpleIcon aria-hidden />}
            onClick={onClick}
          >
            {texts.import.action}
          </BusyButton>
        )}
      </FileButton>
      <Text size="sm">{texts.import.hint}</Text>
      <ErrorNotice error={reading.error} texts={texts.errors} />
      <Text role="status" size="sm" fw={500}>
        {reading.isPending ? texts.import.busy : ''}
        {result?.kind === 'kept'
          ? result.isNew
            ? isWaiting
              ? texts.import.kept(version)
              : ''
            : texts.import.known(version)
          : ''}
        {result?.kind === 'too-large' ? texts.import.tooLarge : ''}
        {result?.kind === 'unreadable' ? texts.import.unreadable : ''}
      </Text>
      {isWaiting ? (
        <>
          {kept.data === undefined ? null : <WarningList pack={kept.data} />}
          <Anchor
            component={Link}
            size="sm"
            to={`/reference/packs/compare?from=${data?.chosenId ?? keptId}&to=${keptId}`}
          >
            {texts.warnings.toCompare}
          </Anchor>
        </>
      ) : null}
      {result?.kind === 'problems' ? <ProblemList problems={result.problems} /> : null}
    </Stack>
  );
}
