import { Stack } from '@mantine/core';
import { useMessages } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page.tsx';
import { About } from './about.tsx';
import { DeviceForm } from './device-form.tsx';
import { LetterheadForm } from './letterhead-form.tsx';
import { TermForm } from './term-form.tsx';
import { VaultForm } from './vault-form.tsx';

export function SettingsScreen() {
  const { title } = useMessages('settings');
  return (
    <Stack maw="40rem" gap="xl">
      <PageHeader title={title} />
      <DeviceForm />
      <VaultForm />
      <TermForm />
      <LetterheadForm />
      <About />
    </Stack>
  );
}
