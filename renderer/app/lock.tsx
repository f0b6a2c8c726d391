import { Button, Center, Group, Modal, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCallback, useState } from 'react';
import { useApi } from '../port/api.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { errorCode } from '../ui/errors.tsx';
import { useKey } from '../ui/keys.tsx';
import { useMessages } from '../ui/language.tsx';
import { LockContextProvider } from '../ui/lock-context.ts';
import { flushAllDrafts } from '../ui/use-draft.ts';
import { useActivity } from './activity.ts';
import { useClipboard } from './clipboard.ts';

/** Longest that unsaved text may take to be stored before somebody is asked, in milliseconds. */
const FLUSH_PATIENCE = 1_500;

type LockState = 'open' | 'locking' | 'asking' | 'locked';

/**
 * Ctrl+L and the rail's button. After the service has answered, everything on the page is taken away until
 * the host gives a fresh one. `active`: a vault is open.
 */
export function LockProvider({ active, children }: { active: boolean; children: ReactNode }) {
  const { client } = useApi();
  const { frame, actions } = useMessages('kernel');
  const announce = useAnnounce();
  const [state, setState] = useState<LockState>('open');
  useActivity(active && state === 'open');
  useClipboard();

  const end = useCallback(async () => {
    setState('locked');
    try {
      await client.vault.lock();
    } catch (error) {
      // Gone before its answer is here: locked all the same. A declared refusal means that it is still open.
      const code = errorCode(error);
      if (code !== null && code !== 'CLOSING' && code !== 'VAULT_CLOSED') setState('open');
    }
  }, [client]);
  const lock = useCallback(async () => {
    setState('locking');
    announce(frame.locking);
    // What others look at goes first; locking itself may still have drafts to store.
    client.reviews.stopProjecting().catch(() => undefined);
    // A save that does not come back must not keep the vault open on the screen.
    const patience = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), FLUSH_PATIENCE));
    if (await Promise.race([flushAllDrafts(), patience])) await end();
    else setState('asking');
  }, [client, end, announce, frame.locking]);
  useKey(active ? 'Ctrl+L' : null, () => void lock(), frame.lockKey);

  if (state === 'locked') return <Locked title={frame.locked} />;
  return (
    <LockContextProvider value={() => void lock()}>
      {/* Out of sight at once; still there, for the answer may be to stay. */}
      <div style={{ display: state === 'locking' ? 'none' : 'contents' }}>{children}</div>
      <Modal opened={state === 'asking'} onClose={() => setState('open')} title={frame.lock} centered>
        <Stack>
          <Text>{frame.lockFailed}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setState('open')}>
              {actions.cancel}
            </Button>
            <Button onClick={() => void end()}>{frame.lockAnyway}</Button>
          </Group>
        </Stack>
      </Modal>
    </LockContextProvider>
  );
}

function Locked({ title }: { title: string }) {
  return (
    <Center component="main" h="100%">
      <Title order={1} role="status">
        {title}
      </Title>
    </Center>
  );
}
