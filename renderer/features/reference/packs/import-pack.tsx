import { FileButton, Stack, Text } from '@mantine/core';
import { UploadSimpleIcon } from '@phosphor-icons/react/dist/csr/UploadSimple';
import { useMutation } from '@tanstack/react-query';
import { PACK_FILE_LIMIT } from '../../../../shared/features/reference/packs-model.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { ProblemList } from './problem-list.tsx';
import { usePacks, useRefreshPacks } from './use-packs.ts';

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
  const version = (packId: string) => data?.packs.find((pack) => pack.packId === packId)?.version ?? '';
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
            ? texts.import.kept(version(result.packId))
            : texts.import.known(version(result.packId))
          : ''}
        {result?.kind === 'too-large' ? texts.import.tooLarge : ''}
        {result?.kind === 'unreadable' ? texts.import.unreadable : ''}
      </Text>
      {result?.kind === 'problems' ? <ProblemList problems={result.problems} /> : null}
    </Stack>
  );
}
