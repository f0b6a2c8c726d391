import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import type { RouterUtils } from '@orpc/tanstack-query';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import type { Contract } from '../../shared/contract.ts';
import { holdsBytes } from '../../shared/port/holds-bytes.ts';

type Client = ContractRouterClient<Contract>;

/** The service as the page sees it: `client` for single calls, `queries` for TanStack Query. */
export type Api = { readonly client: Client; readonly queries: RouterUtils<Client> };

/** Makes the typed client on the page's port, and starts the port. */
export function createApi(port: MessagePort): Api {
  const client = createClient<Contract>(port);
  return { client, queries: createTanstackQueryUtils(client) };
}

/** The same with a window's own procedures only, and without queries. */
export function createClient<Served extends AnyContractRouter>(
  port: MessagePort,
): ContractRouterClient<Served> {
  const link = new RPCLink({
    port,
    // Bytes travel by structured clone, everything else as text; nothing is handed over, so the list is empty.
    experimental_transfer: (message) => (holdsBytes(message) ? [] : null),
  });
  const client: ContractRouterClient<Served> = createORPCClient(link);
  port.start();
  return client;
}

const ApiContext = createContext<Api | null>(null);

export function ApiProvider({ api, children }: { api: Api; children: ReactNode }) {
  return <ApiContext value={api}>{children}</ApiContext>;
}

/** The service's procedures. Throws outside `ApiProvider`: that is a bug. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('useApi needs an ApiProvider');
  return api;
}
