import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Signal } from '../../../../shared/features/triage/signals-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { useDrawer } from '../../../ui/drawer.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { keepFocus } from '../../../ui/keep-focus.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { useFreeWords } from '../../../ui/veil.tsx';
import { PutOffForm } from './put-off-form.tsx';
import classes from './signals.module.css';
import { useRefreshSignals } from './use-signals.ts';

type SignalAnswerProps = { signal: Signal; dossierId: string; readOnly: boolean };

/** What somebody answered to a signal, or the buttons to do so; either can be taken back. */
export function SignalAnswer({ signal, dossierId, readOnly }: SignalAnswerProps) {
  const { signals: texts } = useMessages('triage');
  const { client } = useApi();
  const { open, close } = useDrawer();
  const announce = useAnnounce();
  const refresh = useRefreshSignals();
  const { senderId, name, state, answer, unmarked } = signal;
  const sayDone = useDoneNotice(`signal-${senderId}`);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  /** Focus stays near: what was pressed may be gone after it. */
  const act = async (work: () => Promise<string>) => {
    const giveBack = keepFocus();
    setBusy(true);
    setFailure(null);
    try {
      const done = await work();
      await refresh();
      sayDone(done);
    } catch (error) {
      setFailure(error);
      await refresh();
    } finally {
      setBusy(false);
      giveBack();
    }
  };
  const suspect = () =>
    act(async () => {
      const { changed } = await client.triage.suspectStalking({ dossierId, senderId });
      return texts.suspected(texts.measured.messages(changed));
    });
  const reopen = () =>
    act(async () => {
      await client.triage.reopenSignal({ dossierId, senderId });
      return texts.reopened;
    });
  const putOff = () =>
    open({
      title: texts.notNowTitle,
      content: (
        <PutOffForm
          dossierId={dossierId}
          senderId={senderId}
          save={async (reason) => {
            await client.triage.putSignalOff({ dossierId, senderId, reason });
            await refresh();
            announce(texts.notNowDone);
            close();
          }}
        />
      ),
    });
  const asksMore = state === 'suspected' && unmarked > 0;
  return (
    <Stack gap="xs">
      <Answered answer={answer} />
      <ErrorNotice error={failure} texts={texts.errors} />
      {readOnly ? null : (
        <Group gap="xs">
          {state === 'suspected' && !asksMore ? null : (
            <BusyButton
              busy={busy}
              onClick={() => void suspect()}
              aria-label={asksMore ? undefined : texts.suspectOf(name)}
            >
              {asksMore ? texts.suspectMore(texts.measured.messages(unmarked)) : texts.suspect}
            </BusyButton>
          )}
          {state === 'open' ? (
            <Button variant="default" onClick={putOff} aria-label={texts.notNowOf(name)}>
              {texts.notNow}
            </Button>
          ) : null}
          {answer === null ? null : (
            <BusyButton
              busy={busy}
              variant="subtle"
              onClick={() => void reopen()}
              aria-label={texts.reopenOf(name)}
            >
              {texts.reopen}
            </BusyButton>
          )}
        </Group>
      )}
    </Stack>
  );
}

function Answered({ answer }: { answer: Signal['answer'] }) {
  const { signals: texts } = useMessages('triage');
  const moments = useMoments();
  const free = useFreeWords();
  if (answer === null) return null;
  const { answer: kind, reason, at, by } = answer;
  return (
    <div>
      <Text size="sm">{`${texts.answered[kind](moments.date(at), free(by))} ${texts.reopenHint[kind]}`}</Text>
      {free(reason) === '' ? null : (
        <Text size="sm" className={classes['quote']}>
          {free(reason)}
        </Text>
      )}
    </div>
  );
}
