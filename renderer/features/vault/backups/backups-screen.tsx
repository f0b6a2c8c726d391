import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useOpenVault } from '../../../ui/organisation.tsx';
import { ReadOnlyLine } from '../../../ui/read-only.tsx';
import { VaultTabs } from '../../../ui/vault-tabs.tsx';
import { Section } from '../page/section.tsx';
import { useBackupErrors } from './backup-errors.ts';
import { BackupTable } from './backup-table.tsx';
import classes from './backups-screen.module.css';
import { evidenceWords } from './evidence-words.ts';
import { orderBackups } from './order-backups.ts';
import { OutsideSection } from './outside-section.tsx';
import { useWork } from './use-work.ts';
import { WorkLine } from './work-line.tsx';

/** The backups of the open vault: those that Luwte makes, those kept elsewhere, and whether they work. */
export function BackupsScreen() {
  const { queries } = useApi();
  const { backups: texts } = useMessages('vault');
  const { loading } = useMessages('kernel');
  const moments = useMoments();
  const vault = useOpenVault();
  const list = useQuery(queries.vault.backups.queryOptions({ input: { vaultId: null } }));
  const make = useMutation(queries.vault.backupNow.mutationOptions());
  const prove = useMutation(queries.vault.proveRestore.mutationOptions());
  const [saving, setSaving] = useState(false);
  const work = useWork(make.isPending || prove.isPending || saving);
  const errors = useBackupErrors(make.error ?? prove.error);
  const isBusy = work !== null || make.isPending || prove.isPending;
  const backups = orderBackups(list.data?.automatic ?? [], vault?.mode.kind === 'rescue');
  const newest = backups[0];
  const proveOne = (backupId: string) => {
    make.reset();
    prove.mutate({ backupId });
  };
  const isWritten = vault?.mode.kind === 'open';
  const proving = prove.isPending ? prove.variables.backupId : null;
  return (
    <VaultTabs
      actions={
        isWritten ? (
          <BusyButton
            busy={make.isPending}
            disabled={isBusy && !make.isPending}
            onClick={() => {
              prove.reset();
              make.mutate({});
            }}
          >
            {texts.now}
          </BusyButton>
        ) : undefined
      }
    >
      <Stack gap="xl" maw="60rem">
        <Stack gap="xs">
          <Text maw="44rem">{texts.intro}</Text>
          <ReadOnlyLine>{texts.readOnly}</ReadOnlyLine>
        </Stack>
        {/* In sight wherever on this screen it was begun. */}
        <div className={classes['outcome']}>
          <WorkLine work={work} />
          <ErrorNotice error={make.error ?? prove.error} texts={errors} />
          <Text role="status">
            {make.isSuccess ? texts.made : null}
            {prove.data === undefined
              ? null
              : `${texts.proving.proved(moments.dateTime(prove.data.createdAt), prove.data.sequence)} ${evidenceWords(texts.evidence, prove.data.evidence)}`}
          </Text>
        </div>
        {list.isPending ? <Loader aria-label={loading} /> : null}
        <ErrorNotice error={list.error} />
        {list.data === undefined ? null : (
          <>
            <Section title={texts.list.title}>
              {backups.length === 0 ? (
                <Text>{texts.list.empty}</Text>
              ) : (
                <BackupTable
                  backups={backups}
                  busy={isBusy}
                  proving={proving}
                  onProve={isWritten ? proveOne : undefined}
                />
              )}
            </Section>
            <OutsideSection lastAt={list.data.lastOutsideAt} busy={isBusy} onSaving={setSaving} />
            <Section title={texts.proving.title}>
              <Text maw="44rem">{texts.proving.text}</Text>
              <Text>
                {list.data.lastProvedRestoreAt === null
                  ? texts.proving.never
                  : texts.proving.last(moments.dateTime(list.data.lastProvedRestoreAt))}{' '}
                {list.data.restoreReminder ? texts.proving.reminder : null}
              </Text>
              {newest === undefined || !isWritten ? null : (
                <Group>
                  <BusyButton
                    variant="default"
                    busy={proving === newest.backupId}
                    disabled={isBusy && proving !== newest.backupId}
                    onClick={() => proveOne(newest.backupId)}
                  >
                    {texts.proving.newest}
                  </BusyButton>
                </Group>
              )}
            </Section>
            <Group>
              <Button variant="default" component={Link} to="/vault/backups/restore?from=folder">
                {texts.outside.restore}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </VaultTabs>
  );
}
