import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Api } from '../../../port/api.tsx';
import { useApi } from '../../../port/api.tsx';
import type { ImportQueue, QueuedImport } from './import-queue.ts';
import { createImportQueue } from './import-queue.ts';

/** One queue per connection to the service: it outlives every screen and dies with the page. */
const queues = new WeakMap<Api, ImportQueue>();

/** The page's import queue and what is in it now. */
export function useImportQueue(): { readonly queue: ImportQueue; readonly items: readonly QueuedImport[] } {
  const queue = queueOf(useApi(), useQueryClient());
  const items = useSyncExternalStore(queue.subscribe, queue.snapshot);
  return { queue, items };
}

function queueOf(api: Api, queryClient: QueryClient): ImportQueue {
  const known = queues.get(api);
  if (known !== undefined) return known;
  const queue = createImportQueue({
    evidence: api.client.evidence,
    added: () => {
      // The list of evidence, and the counts and lines of the dossier it belongs to.
      void queryClient.invalidateQueries({ queryKey: api.queries.evidence.list.key() });
      void queryClient.invalidateQueries({ queryKey: api.queries.dossiers.key() });
    },
  });
  queues.set(api, queue);
  return queue;
}
