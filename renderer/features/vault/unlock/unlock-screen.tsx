import { Anchor, Badge, Code, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice, errorCode, errorData } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { mayRestore } from '../backups/may-restore.ts';
import { RestoreLink } from '../backups/restore-link.tsx';
import { PassphraseField } from '../passphrase-field.tsx';
import { useRefreshStatus } from '../use-refresh-status.ts';
import { useCountdown } from './use-countdown.ts';

/** Asks the passphrase of one vault, and says what is the matter when it does not open. */
export function UnlockScreen() {
  const { vaultId = '' } = useParams();
  const { queries } = useApi();
  const { unlock: texts, start, members } = useMessages('vault');
  const known = useQuery(queries.vault.known.queryOptions());
  const vault = known.data?.vaults.find((one) => one.vaultId === vaultId);
  return (
    <Stack gap="lg">
      <PageHeader title={vault === undefined ? texts.unknownTitle : texts.title(vault.name)} />
      {vault === undefined ? null : (
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {vault.path}
          </Text>
          {vault.demo ? (
            <Badge variant="outline" radius="sm" tt="none">
              {start.demoMark}
            </Badge>
          ) : null}
        </Group>
      )}
      {vault?.demo === true ? <DemoPassphrase /> : null}
      <UnlockForm key={vaultId} vaultId={vaultId} />
      {/* Nobody has the sheet of a demo vault, and its passphrase stands above. */}
      {vault?.demo === true ? null : (
        <Anchor component={Link} to={`/unlock/${vaultId}/recovery`}>
          {members.recover.link}
        </Anchor>
      )}
      <Anchor component={Link} to="/start">
        {texts.other}
      </Anchor>
    </Stack>
  );
}

function UnlockForm({ vaultId }: { vaultId: string }) {
  const { queries } = useApi();
  const { unlock: texts } = useMessages('vault');
  const refreshStatus = useRefreshStatus();
  const [passphrase, setPassphrase] = useState('');
  const [visible, setVisible] = useState(false);
  const [empty, setEmpty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const countdown = useCountdown();
  const announce = useAnnounce();
  const unlock = useMutation(
    queries.vault.unlock.mutationOptions({
      onSuccess: refreshStatus,
      onError: (error) => {
        const seconds = errorData(error)?.['waitSeconds'];
        if (typeof seconds === 'number' && seconds > 0) {
          countdown.start(seconds);
          announce(texts.wait(Math.ceil(seconds)));
        }
        if (errorCode(error) === 'ALREADY_OPEN') void refreshStatus();
      },
    }),
  );
  const { errors: openingErrors } = useMessages('vault').unlock;
  const wrong = errorCode(unlock.error) === 'WRONG_PASSPHRASE';
  const waiting = countdown.left > 0;
  // Where typing anew helps, back to where one types; where it does not, to what is said.
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!unlock.isError) return;
    if (wrong) field.current?.select();
    else notice.current?.focus();
  }, [unlock.isError, wrong]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(passphrase === '');
    if (passphrase === '' || waiting || unlock.isPending) return;
    unlock.mutate({ vaultId, passphrase });
  };
  const error = empty ? texts.empty : wrong ? texts.errors.WRONG_PASSPHRASE : null;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <PassphraseField
          label={texts.passphrase}
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            setEmpty(false);
          }}
          error={error}
          autoComplete="current-password"
          autoFocus
          visible={visible}
          onVisibilityChange={setVisible}
          fieldRef={field}
        />
        <div ref={notice} tabIndex={-1} style={{ outline: 'none' }}>
          {wrong ? null : <ErrorNotice error={unlock.error} texts={openingErrors} />}
        </div>
        {mayRestore(errorCode(unlock.error)) ? <RestoreLink vaultId={vaultId} /> : null}
        <Text role="status" size="sm">
          {unlock.isPending ? texts.opening : ''}
        </Text>
        {/* Said once by the screen reader, not every second. */}
        {waiting ? <Text size="sm">{texts.wait(countdown.left)}</Text> : null}
        <Group>
          <BusyButton type="submit" busy={unlock.isPending || waiting}>
            {texts.open}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  );
}

function DemoPassphrase() {
  const { queries } = useApi();
  const { unlock: texts } = useMessages('vault');
  const demo = useQuery(queries.vault.demoPassphrase.queryOptions());
  if (demo.data === undefined) return null;
  return (
    <Text>
      {texts.demo} <Code fz="md">{demo.data.passphrase}</Code>
    </Text>
  );
}
