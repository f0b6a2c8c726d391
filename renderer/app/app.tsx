import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import type { Api } from '../port/api.tsx';
import { ApiProvider } from '../port/api.tsx';
import { AnnounceProvider } from '../ui/announce.tsx';
import { VeilProvider } from '../ui/veil.tsx';
import { colourSchemeManager } from './colour-scheme.ts';
import { Device } from './device.tsx';
import { Door } from './door.tsx';
import { Drafts } from './drafts.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Notices } from './notices.tsx';
import { cssVariables, theme } from './theme.ts';

/** The whole page: everything that screens lean on, from the outside in. */
export function App({ api, styleNonce }: { api: Api; styleNonce: string }) {
  const [queryClient] = useState(createQueryClient);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colourSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <ApiProvider api={api}>
        <QueryClientProvider client={queryClient}>
          <Device>
            <ErrorBoundary>
              <AnnounceProvider>
                <VeilProvider>
                  <Drafts>
                    <Notices />
                    <Door />
                  </Drafts>
                </VeilProvider>
              </AnnounceProvider>
            </ErrorBoundary>
          </Device>
        </QueryClientProvider>
      </ApiProvider>
    </MantineProvider>
  );
}

/** The service is a process on this computer: being offline means nothing, and a failed call fails again. */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
