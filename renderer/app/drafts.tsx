import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useApi } from '../port/api.tsx';
import type { DraftStore } from '../ui/draft-keeper.ts';
import { DraftStoreProvider } from '../ui/use-draft.ts';

/** Gives forms their drafts from the open vault, where they lie encrypted. */
export function Drafts({ children }: { children: ReactNode }) {
  const { client } = useApi();
  const store = useMemo(
    (): DraftStore => ({
      load: async (key) => (await client.dossiers.draft({ key })).draft,
      save: (key, value) => client.dossiers.saveDraft({ key, value }),
      discard: async (key) => {
        await client.dossiers.discardDraft({ key });
      },
    }),
    [client],
  );
  return <DraftStoreProvider value={store}>{children}</DraftStoreProvider>;
}
