import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import type { Draft } from '../../../ui/use-draft.ts';

/** How long the way back is offered here, in milliseconds; the draft stays, and so does its line on the list. */
const OFFER = 10_000;

type KeptNotice = {
  /** Around what sends the form: a form that closes while it is being sent leaves no draft. */
  readonly sending: (send: () => Promise<void>) => Promise<void>;
};

/**
 * When a form is closed unsent: says that what was typed is kept, with a way back to it.
 * @param onBack opens the form again
 */
export function useKeptNotice(
  draftKey: string,
  draft: Pick<Draft<unknown>, 'savedAt' | 'state' | 'flush'>,
  onBack: () => void,
): KeptNotice {
  const { actions, draft: texts } = useMessages('kernel');
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const isSent = useRef(false);

  const leave = async () => {
    const isKept = draft.savedAt !== null || draft.state === 'saving' || draft.state === 'failed';
    const isStored = await draft.flush();
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: queries.dossiers.draft.key() }),
      queryClient.invalidateQueries({ queryKey: queries.dossiers.unfinishedReports.key() }),
    ]);
    // Locked meanwhile: the screen that it was on has gone too.
    if (!isKept || isSent.current || document.getElementById('main') === null) return;
    const id = notificationId(draftKey);
    notifications.show({
      id,
      autoClose: OFFER,
      closeButtonProps: { 'aria-label': actions.close },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{isStored ? texts.left : texts.leftUnsaved}</Text>
          <Button
            variant="default"
            size="compact-sm"
            style={{ flex: 'none' }}
            onClick={() => {
              notifications.hide(id);
              onBack();
            }}
          >
            {texts.goOn}
          </Button>
        </Group>
      ),
    });
  };
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    notifications.hide(notificationId(draftKey));
    return () => void latest.current();
  }, [draftKey]);

  return {
    sending: async (send) => {
      isSent.current = true;
      try {
        await send();
      } catch (error) {
        isSent.current = false;
        throw error;
      }
    },
  };
}

const notificationId = (draftKey: string) => `draft-${draftKey}`;
