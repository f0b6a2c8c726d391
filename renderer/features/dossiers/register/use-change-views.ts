import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RegisterView } from '../../../../shared/features/dossiers/register-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useUndoable } from '../../../ui/undo.tsx';

/** Changes to one's own views of the register; a removed one can be brought back. */
export function useChangeViews() {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const { views: texts } = useMessages('dossiers').look;
  const announce = useAnnounce();
  const offerUndo = useUndoable();
  const refresh = () => queryClient.invalidateQueries({ queryKey: queries.dossiers.registerViews.key() });

  const update = useMutation({
    mutationFn: (view: RegisterView) => client.dossiers.saveRegisterView(view),
    async onSuccess(_, { name }) {
      await refresh();
      announce(texts.saved(name));
    },
  });
  const remove = useMutation({
    mutationFn: ({ viewId }: RegisterView) => client.dossiers.removeRegisterView({ viewId }),
    async onSuccess(_, view) {
      await refresh();
      offerUndo({
        done: texts.removed(view.name),
        restored: texts.restored(view.name),
        async onUndo() {
          await client.dossiers.saveRegisterView(view);
          await refresh();
        },
      });
    },
  });
  return {
    update: (view: RegisterView) => update.mutate(view),
    remove: (view: RegisterView) => remove.mutate(view),
    refresh,
    error: update.error ?? remove.error,
  };
}
