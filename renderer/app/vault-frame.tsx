import { Center, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useCallback } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useApi } from '../port/api.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { CommandsProvider } from '../ui/commands.tsx';
import { ConsentPartsProvider } from '../ui/consent-parts.tsx';
import { DossierPanelsProvider } from '../ui/dossier-panels.tsx';
import { DrawerProvider } from '../ui/drawer.tsx';
import { ErrorNotice } from '../ui/errors.tsx';
import { useMessages } from '../ui/language.tsx';
import { Loading } from '../ui/loading.tsx';
import { NewPassphraseProvider } from '../ui/new-passphrase.tsx';
import { PackProvider } from '../ui/pack.tsx';
import { PageHeader } from '../ui/page.tsx';
import { Parts } from '../ui/parts.tsx';
import { SaveFileProvider } from '../ui/save-file.tsx';
import { PdfViewProvider } from '../ui/shown-pdf.tsx';
import type { Command } from '../ui/slice.ts';
import { UndoProvider } from '../ui/undo.tsx';
import { VaultTabsProvider } from '../ui/vault-tabs.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { KeysOverview } from './keys-overview.tsx';
import { Rail } from './rail.tsx';
import { slices } from './routes.tsx';
import { SkipLink } from './skip-link.tsx';
import { TrialLine } from './trial-line.tsx';
import classes from './vault-frame.module.css';

const railItems = slices.flatMap((slice) => slice.rail ?? []);
const overlays = slices.flatMap((slice) => slice.overlays ?? []);
const banners = slices.flatMap((slice) => slice.banners ?? []);
const vaultTabs = slices
  .flatMap((slice) => slice.vaultTabs ?? [])
  .toSorted((one, other) => one.order - other.order);
const panels = slices.flatMap((slice) => slice.dossierPanels ?? []);
const actions = slices.flatMap((slice) => slice.dossierActions ?? []);
const incidentEvidence =
  slices.find((slice) => slice.incidentEvidence !== undefined)?.incidentEvidence ?? null;
const newPassphrase = slices.find((slice) => slice.newPassphrase !== undefined)?.newPassphrase ?? null;
const pdfView = slices.find((slice) => slice.pdfView !== undefined)?.pdfView ?? null;
const saveFile = slices.find((slice) => slice.saveFile !== undefined)?.saveFile ?? null;
const consentParts = slices.find((slice) => slice.consentParts !== undefined)?.consentParts ?? null;
const commands: readonly Command[] = [
  ...railItems.map((item) => ({ id: `go:${item.path}`, label: item.label, path: item.path })),
  ...slices.flatMap((slice) => slice.commands ?? []),
];

/** Around every screen of an open vault: the rail, the working area, the drawer. */
export function VaultFrame() {
  const { client, queries } = useApi();
  const { pathname } = useLocation();
  const { actions: words } = useMessages('kernel');
  const { loadFailed } = useMessages('reference');
  // Fetched anew only when another one is taken into use.
  const pack = useQuery(queries.reference.pack.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const readPack = useCallback((packId: string) => client.reference.keptPack({ packId }), [client]);
  return (
    <div className={classes['frame']}>
      <SkipLink />
      <header className={classes['top']}>
        <TrialLine />
        <Parts of={banners} props={{}} />
      </header>
      <Rail items={railItems} />
      <main id="main" tabIndex={-1} className={classes['main']}>
        {pack.isPending ? (
          <Center h="100%">
            <Loading />
          </Center>
        ) : null}
        {pack.isError ? (
          <Stack align="flex-start">
            <PageHeader title={loadFailed} />
            <ErrorNotice error={pack.error} />
            <BusyButton busy={pack.isFetching} onClick={() => void pack.refetch()}>
              {words.retry}
            </BusyButton>
          </Stack>
        ) : null}
        {pack.data === undefined ? null : (
          <PackProvider pack={pack.data} readPack={readPack}>
            <CommandsProvider value={commands}>
              <DossierPanelsProvider panels={panels} incidentEvidence={incidentEvidence} actions={actions}>
                <ConsentPartsProvider value={consentParts}>
                  <SaveFileProvider value={saveFile}>
                    <NewPassphraseProvider value={newPassphrase}>
                      <PdfViewProvider value={pdfView}>
                        <UndoProvider>
                          <DrawerProvider>
                            {/* A new boundary per screen: one faulty screen leaves the others usable. */}
                            <ErrorBoundary key={pathname} withinMain>
                              <VaultTabsProvider value={vaultTabs}>
                                <Suspense fallback={<Loading />}>
                                  <Outlet />
                                </Suspense>
                              </VaultTabsProvider>
                            </ErrorBoundary>
                            <Parts of={overlays} props={{}} />
                          </DrawerProvider>
                        </UndoProvider>
                      </PdfViewProvider>
                    </NewPassphraseProvider>
                  </SaveFileProvider>
                </ConsentPartsProvider>
              </DossierPanelsProvider>
            </CommandsProvider>
          </PackProvider>
        )}
      </main>
      <KeysOverview />
    </div>
  );
}
