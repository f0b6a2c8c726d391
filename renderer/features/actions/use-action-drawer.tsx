import type { Action, ActionFields } from '../../../shared/features/actions/model.ts';
import { useApi } from '../../port/api.tsx';
import { useAnnounce } from '../../ui/announce.tsx';
import { useDrawer } from '../../ui/drawer.tsx';
import { useMessages } from '../../ui/language.tsx';
import type { usePutAside } from '../../ui/use-put-aside.ts';
import { ActionForm, type SavedAction } from './action-form.tsx';
import { ChooseActions } from './choose-actions.tsx';
import { type ActionTemplate, useRefreshActions } from './use-actions.ts';

type PutAside = ReturnType<typeof usePutAside>['putAside'];

type ActionDrawer = {
  readonly choose: (templates: readonly ActionTemplate[], standing: readonly Action[]) => void;
  readonly add: () => void;
  readonly edit: (action: Action) => void;
  readonly remove: (actionId: string, item: Element | null, putAside: PutAside) => Promise<void>;
};

/** Actions in the drawer: from the pack's lists, an own one, one to look at and change. */
export function useActionDrawer(dossierId: string): ActionDrawer {
  const texts = useMessages('actions');
  const { client } = useApi();
  const { open, close } = useDrawer();
  const announce = useAnnounce();
  const refresh = useRefreshActions();

  const saved = async (words: string) => {
    await refresh();
    announce(words);
    close();
  };
  async function change(action: Action, { fields, isDone, doneNote }: SavedAction) {
    const { actionId, doneAt } = action;
    if (isChanged(action, fields)) await client.actions.change({ actionId, action: fields });
    const isNew = isDone && (doneAt === null || doneNote !== action.doneNote);
    if (isNew) await client.actions.finish({ actionId, note: doneNote, doneAt: null });
    else if (!isDone && doneAt !== null) await client.actions.reopen({ actionId });
    await saved(texts.saved);
  }

  return {
    choose: (templates, standing) =>
      open({
        title: texts.choose.title,
        size: '40rem',
        content: (
          <ChooseActions
            templates={templates}
            present={new Set(standing.flatMap(({ item }) => item ?? []))}
            add={async (items, language, assignment) => {
              const { actionIds } = await client.actions.addFromPack({
                dossierId,
                items,
                language,
                assignment,
              });
              await saved(texts.added(actionIds.length));
            }}
          />
        ),
      }),
    add: () =>
      open({
        title: texts.form.addTitle,
        content: (
          <ActionForm
            draftKey={`actions.own:${dossierId}`}
            action={null}
            save={async ({ fields }) => {
              await client.actions.add({ dossierId, action: fields });
              await saved(texts.saved);
            }}
          />
        ),
      }),
    edit: (action) =>
      open({
        title: texts.form.editTitle,
        content: (
          <ActionForm
            draftKey={`actions.edit:${action.actionId}`}
            action={action}
            save={(typed) => change(action, typed)}
          />
        ),
      }),
    remove: (actionId, item, putAside) =>
      putAside({
        item,
        remove: () => client.actions.remove({ actionId }),
        restore: () => client.actions.restore({ actionId }),
        refresh,
        done: texts.removed,
        restored: texts.restored,
      }),
  };
}

function isChanged(action: Action, fields: ActionFields): boolean {
  return (Object.keys(fields) as (keyof ActionFields)[]).some((name) => fields[name] !== action[name]);
}
