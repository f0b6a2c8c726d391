import { Button, Group, Stack, Text } from '@mantine/core';
import { ArrowUpIcon } from '@phosphor-icons/react/dist/csr/ArrowUp';
import { FolderIcon } from '@phosphor-icons/react/dist/csr/Folder';
import { VaultIcon } from '@phosphor-icons/react/dist/csr/Vault';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Folder } from '../../../../shared/features/vault/model.ts';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import classes from './folder-list.module.css';
import { NewFolder } from './new-folder.tsx';
import { StartPlaces } from './start-places.tsx';
import { SystemDialog } from './system-dialog.tsx';

type FolderListProps = {
  /** The folder shown; null is the person's own. */
  folderId: string | null;
  /** Called when another folder is entered. */
  onEnter: (folderId: string | null) => void;
  /** Called with each folder shown, once it is read. */
  onShown?: (folder: Folder) => void;
  /** What to do with a vault in the list; without it vaults are left out. */
  onVault?: ((folderId: string) => void) | undefined;
  /** What bears the name of a vault is entered as any other folder: it can be a backup. */
  entersVaults?: boolean;
  /** Something is put in the folder shown: a new one can be made for it. */
  mayMake?: boolean;
  /** What opens a dialog of the system, where the host has one; without it the one for folders. */
  systemDialog?: (folderId: string) => ReactNode;
};

/** The folders of this computer, as the host lists them: not every host has a dialog of the system. */
export function FolderList({
  folderId,
  onEnter,
  onShown,
  onVault,
  entersVaults = false,
  mayMake = false,
  systemDialog,
}: FolderListProps) {
  const { queries } = useApi();
  const { picker } = useMessages('vault');
  const { errors } = useMessages('vault').create;
  const folder = useQuery(
    queries.vault.browse.queryOptions({ input: { folderId }, placeholderData: keepPreviousData, gcTime: 0 }),
  );
  const shown = folder.data;
  useEffect(() => {
    if (shown !== undefined) onShown?.(shown);
  }, [shown, onShown]);

  // What was pressed is not in the folder that it leads to: focus goes to what is there.
  const path = useRef<HTMLParagraphElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const entered = useRef(false);
  const shownId = shown?.folderId;
  useEffect(() => {
    if (shownId === undefined || document.activeElement !== document.body || !entered.current) return;
    // An empty one has nothing to press: a button elsewhere would lead away from it at the next Enter.
    (list.current?.querySelector('button') ?? path.current)?.focus();
  }, [shownId]);
  const enter = (id: string | null) => {
    entered.current = true;
    onEnter(id);
  };

  const entries = (shown?.entries ?? []).filter(
    ({ kind }) => kind === 'folder' || entersVaults || onVault !== undefined,
  );
  return (
    <Stack gap="xs">
      <ErrorNotice error={folder.error} texts={errors} />
      {folder.isPending ? <Loading size="sm" /> : null}
      {shown === undefined ? null : (
        <>
          {shown.hasDialog
            ? (systemDialog?.(shown.folderId) ?? (
                <SystemDialog
                  folderId={shown.folderId}
                  onFolder={enter}
                  onVault={entersVaults ? undefined : onVault}
                />
              ))
            : null}
          <StartPlaces places={shown.places} present={shown.folderId} onEnter={enter} />
          <Group gap="sm" wrap="nowrap" align="center">
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<ArrowUpIcon aria-hidden />}
              disabled={shown.parentId === null}
              flex="none"
              onClick={() => enter(shown.parentId)}
            >
              {picker.up}
            </Button>
            <Text size="sm" className={classes['path']} aria-live="polite" tabIndex={-1} ref={path}>
              {`${picker.place} ${shown.path}`}
            </Text>
          </Group>
          {entries.length === 0 ? (
            <Text size="sm">{picker.empty}</Text>
          ) : (
            <ul className={classes['list']} aria-label={picker.list} ref={list}>
              {entries.map((entry) => (
                <li key={entry.folderId}>
                  {entry.kind === 'vault' && !entersVaults ? (
                    <button
                      type="button"
                      className={classes['entry']}
                      aria-label={picker.openVault(entry.name)}
                      onClick={() => onVault?.(entry.folderId)}
                    >
                      <VaultIcon size={20} aria-hidden />
                      <strong>{entry.name}</strong>
                    </button>
                  ) : (
                    <button
                      type="button"
                      className={classes['entry']}
                      aria-label={picker.openFolder(entry.name)}
                      onClick={() => enter(entry.folderId)}
                    >
                      <FolderIcon size={20} aria-hidden />
                      {entry.name}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )}
          {mayMake ? <NewFolder folderId={shown.folderId} onMade={enter} /> : null}
        </>
      )}
    </Stack>
  );
}
