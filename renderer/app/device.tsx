import { useMantineColorScheme } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useCallback, useEffect } from 'react';
import type { Language } from '../../shared/kernel/primitives.ts';
import { messages } from '../../shared/messages.ts';
import { useApi } from '../port/api.tsx';
import { KeysProvider } from '../ui/keys.tsx';
import { LanguageProvider } from '../ui/language.tsx';
import { CrashNotice } from './error-boundary.tsx';

/**
 * Applies the settings of this computer: language, colour scheme, single keys. Shows nothing before they are
 * known: a flash of another language or a bright window would be worse than some milliseconds of empty ground.
 */
export function Device({ children }: { children: ReactNode }) {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const { setColorScheme } = useMantineColorScheme();
  const device = useQuery(queries.settings.device.queryOptions());
  const { mutate } = useMutation(
    queries.settings.changeDevice.mutationOptions({
      onSuccess: (stored) => queryClient.setQueryData(queries.settings.device.queryKey(), stored),
    }),
  );
  const settings = device.data;
  const scheme = settings?.colourScheme;
  useEffect(() => {
    if (scheme !== undefined) setColorScheme(scheme);
  }, [scheme, setColorScheme]);
  const changeLanguage = useCallback(
    (language: Language) => {
      if (settings !== undefined) mutate({ ...settings, language });
    },
    [settings, mutate],
  );

  if (device.isError) return <CrashNotice texts={messages[browserLanguage()].kernel.crash} />;
  if (settings === undefined) return null;
  return (
    <LanguageProvider language={settings.language} onChange={changeLanguage}>
      <KeysProvider singleKeys={settings.singleKeys}>{children}</KeysProvider>
    </LanguageProvider>
  );
}

/** Only for words before the settings are known. */
function browserLanguage(): Language {
  return navigator.language.startsWith('nl') ? 'nl' : 'en';
}
