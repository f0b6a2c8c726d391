import { MantineProvider, useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { colourSchemeManager } from '../app/colour-scheme.ts';
import { cssVariables, theme } from '../app/theme.ts';
import { LanguageProvider } from '../ui/language.tsx';
import { PackProvider } from '../ui/pack.tsx';
import { CaseView } from './case-view.tsx';
import { NothingShown } from './nothing-shown.tsx';
import { type ProjectorClient, useShown } from './use-shown.ts';

/** The whole page of the second window: one dossier without names, or nothing. */
export function Projector({ client, styleNonce }: { client: ProjectorClient; styleNonce: string }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colourSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <Page client={client} />
    </MantineProvider>
  );
}

function Page({ client }: { client: ProjectorClient }) {
  const { device, dossier } = useShown(client);
  const { setColorScheme } = useMantineColorScheme();
  const scheme = device?.colourScheme;
  useEffect(() => {
    if (scheme !== undefined) setColorScheme(scheme);
  }, [scheme, setColorScheme]);
  useEffect(() => {
    const listen = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') stop(client);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [client]);

  // As in the main window: no flash of another language or of a bright ground.
  if (device === null) return null;
  return (
    <LanguageProvider language={device.language} onChange={() => undefined}>
      {dossier === null ? (
        <NothingShown onStop={() => stop(client)} />
      ) : (
        <PackProvider pack={dossier.pack}>
          <CaseView projection={dossier.projection} onStop={() => stop(client)} />
        </PackProvider>
      )}
    </LanguageProvider>
  );
}

/** The window goes with it. A service that does not answer has ended, and takes it along, too. */
function stop(client: ProjectorClient): void {
  client.reviews.stopProjecting().catch(() => undefined);
}
