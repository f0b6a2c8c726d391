import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useOpenVault } from '../../../ui/organisation.tsx';
import { ReadOnlyLine } from '../../../ui/read-only.tsx';
import { Section } from '../../../ui/section.tsx';
import { VaultTabs } from '../../../ui/vault-tabs.tsx';
import { useBackupErrors } from './backup-errors.ts';
import { BackupTable } from './backup-table.tsx';
import classes from './backups-screen.module.css';
import { evidenceWords } from './evidence-words.ts';
import { orderBackups } from './order-backups.ts';
import { OutsideSection } from './outside-section.tsx';
import { useWork } from './use-work.ts';
import { WorkLine } from './work-line.tsx';

/** Where on the screen something was begun. */
type Begun = 'top' | 'table' | 'newest';

/** The backups of the open vault: those that Luwte makes, those kept elsewhere, and whether they work. */
export function BackupsScreen() {
  const { queries } = useApi();
  const { backups: texts } = useMessages('vault');
  const moments = useMoments();
  const vault = useOpenVault();
  const list = useQuery(queries.vault.backups.queryOptions({ input: { vaultId: null } }));
  const make = useMutation(queries.vault.backupNow.mutationOptions());
  const prove = useMutation(queries.vault.proveRestore.mutationOptions());
  const [saving, setSaving] = useState(false);
  const [begunAt, setBegunAt] = useState<Begun>('top');
  const work = useWork(make.isPending || prove.isPending || saving);
  const errors = useBackupErrors(make.error ?? prove.error);
  const isBusy = work !== null || make.isPending || prove.isPending;
  const backups = orderBackups(list.data?.automatic ?? [], vault?.mode.kind === 'rescue');
  const canProve = backups.length > 0 || (list.data?.lastOutsideAt ?? null) !== null;
  const proveOne = (backupId: string | null, at: Begun) => {
    make.reset();
    setBegunAt(at);
    prove.mutate({ backupId });
  };
  const isWritten = vault?.mode.kind === 'open';
  const proving = prove.isPending ? prove.variables.backupId : null;
  const isProvingNewest = prove.isPending && proving === null;
  /** What is under way, and what came of it, stands where it was begun: there one looks, and it covers nothing. */
  const outcomeAt = (at: Begun) => (
    <Outcome>
      {at === begunAt ? (
        <>
          <WorkLine work={work} />
          <ErrorNotice error={make.error ?? prove.error} texts={errors} />
        </>
      ) : null}
      <Text role="status">
        {at === 'top' && make.isSuccess ? texts.made : null}
        {at !== begunAt || prove.data === undefined
          ? null
          : `${texts.proving.proved(prove.data.kind, moments.dateTime(prove.data.createdAt), prove.data.sequence)} ${evidenceWords(texts.evidence, prove.data.evidence)}`}
      </Text>
    </Outcome>
  );
  return (
    <VaultTabs
      actions={
        isWritten ? (
          <BusyButton
            busy={make.isPending}
            blocked={isBusy && !make.isPending}
            onClick={() => {
              prove.reset();
              setBegunAt('top');
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
        {outcomeAt('top')}
        {list.isPending ? <Loading /> : null}
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
                  onProve={isWritten ? (backupId) => proveOne(backupId, 'table') : undefined}
                />
              )}
              {outcomeAt('table')}
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
              {!canProve || !isWritten ? null : (
                <Group>
                  <BusyButton
                    variant="default"
                    busy={isProvingNewest}
                    blocked={isBusy && !isProvingNewest}
                    onClick={() => proveOne(null, 'newest')}
                  >
                    {texts.proving.newest}
                  </BusyButton>
                </Group>
              )}
              {outcomeAt('newest')}
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

/** Comes into sight when it has something to say: below a long table it might be under the edge. */
function Outcome({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const said = useRef('');
  useEffect(() => {
    const text = root.current?.textContent ?? '';
    const isNew = text !== '' && said.current === '';
    said.current = text;
    if (isNew) root.current?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <div ref={root} className={classes['outcome']}>
      {children}
    </div>
  );
}
