import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Action } from '../../../shared/features/actions/model.ts';
import { useApi } from '../../port/api.tsx';
import { useAnnounce } from '../../ui/announce.tsx';
import { ErrorNotice } from '../../ui/errors.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';
import { useMessages } from '../../ui/language.tsx';
import { useIsReadOnly } from '../../ui/read-only.tsx';
import { useVeil } from '../../ui/veil.tsx';
import classes from './actions.module.css';
import { useRefreshActions } from './use-actions.ts';

/** What was put aside in this dossier, closed at first; each can come back. */
export function ActionsAside({ actions }: { actions: readonly Action[] }) {
  const texts = useMessages('actions');
  const { client } = useApi();
  const announce = useAnnounce();
  const refresh = useRefreshActions();
  const readOnly = useIsReadOnly();
  const { names } = useVeil();
  const [failure, setFailure] = useState<unknown>(null);
  const aside = actions.filter(({ removedAt }) => removedAt !== null);
  if (aside.length === 0) return null;

  async function restore(actionId: string) {
    const giveBack = keepFocus();
    try {
      await client.actions.restore({ actionId });
      setFailure(null);
      announce(texts.restored);
    } catch (error) {
      setFailure(error);
    }
    await refresh();
    giveBack();
  }

  return (
    <details>
      <summary className={classes['summary']}>{texts.showAside(aside.length)}</summary>
      <ErrorNotice error={failure} />
      <ul className={classes['list']}>
        {aside.map(({ actionId, title, item }) => (
          <li key={actionId} className={classes['row']}>
            <Group justify="space-between" flex={1}>
              <Text size="sm">{names && item === null ? texts.hiddenWords : title}</Text>
              {readOnly ? null : (
                <Button size="compact-sm" variant="default" onClick={() => void restore(actionId)}>
                  {texts.restore}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </details>
  );
}
