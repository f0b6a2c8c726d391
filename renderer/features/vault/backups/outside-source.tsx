import { Fieldset, Input, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../../port/api.tsx';
import { bytesToText } from '../../../ui/bytes-to-text.ts';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { FolderList } from '../folder/folder-list.tsx';
import { useBackupErrors } from './backup-errors.ts';

type OutsideSourceProps = {
  /** Null while the folder shown is none. */
  onChange: (folderId: string | null) => void;
  /** Stands under the folders while the one shown is none. */
  error: string | undefined;
};

/** Finds the folder of a backup; tells what it says of itself. */
export function OutsideSource({ onChange, error }: OutsideSourceProps) {
  const { queries } = useApi();
  const { restore: texts } = useMessages('vault').backups;
  const { language } = useLanguage();
  const moments = useMoments();
  const [entered, setEntered] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const backup = useQuery(
    queries.vault.inspectBackup.queryOptions({
      input: { folderId: shown ?? '' },
      enabled: shown !== null,
      gcTime: 0,
    }),
  );
  const errors = useBackupErrors(backup.error);
  const isFound = backup.isSuccess && shown !== null;
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => latest.current(isFound ? shown : null), [isFound, shown]);
  return (
    <Fieldset legend={texts.folder} variant="filled">
      <Stack gap="sm">
        <Text size="sm">{texts.folderHint}</Text>
        <FolderList
          folderId={entered}
          onEnter={setEntered}
          onShown={(folder) => setShown(folder.folderId)}
          entersVaults
        />
        {error === undefined ? null : <Input.Error>{error}</Input.Error>}
        {/* On the way to it every folder is none. */}
        {errorCode(backup.error) === 'BACKUP_NOT_FOUND' ? null : (
          <ErrorNotice error={backup.error} texts={errors} />
        )}
        <Text role="status">
          {backup.data === undefined
            ? ''
            : texts.inspected(
                moments.dateTime(backup.data.createdAt),
                backup.data.headCode,
                bytesToText(backup.data.bytes, language),
              )}
        </Text>
      </Stack>
    </Fieldset>
  );
}
