import { Stack } from '@mantine/core';
import { useLocation } from 'react-router';
import { BackLink } from '../../ui/back-link.tsx';
import { backOf } from '../../ui/came-from.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page.tsx';
import { About } from './about.tsx';
import { DeviceForm } from './device-form.tsx';
import { LetterheadForm } from './letterhead-form.tsx';
import { TermForm } from './term-form.tsx';
import { VaultForm } from './vault-form.tsx';

/** Settings of this vault and this computer; whoever was led here from a dossier finds the way back above them. */
export function SettingsScreen() {
  const { title, back: backText } = useMessages('settings');
  const back = backOf(useLocation());
  return (
    <Stack maw="40rem" gap="xl">
      <div>
        {back === null ? null : <BackLink to={back}>{backText}</BackLink>}
        <PageHeader title={title} />
      </div>
      <DeviceForm />
      <VaultForm />
      <TermForm />
      <LetterheadForm />
      <About />
    </Stack>
  );
}
