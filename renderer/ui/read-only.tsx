import { Group, Text } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import type { ReactNode } from 'react';
import { useMessages } from './language.tsx';
import { useOpenVault } from './organisation.tsx';

/** Whether the open vault is only read: in rescue, where nothing can be written, or on a network drive. */
export function useIsReadOnly(): boolean {
  const mode = useOpenVault()?.mode;
  return mode !== undefined && mode.kind !== 'open';
}

/**
 * Stands where something could be added or changed, and says why it cannot be; nothing where the vault is written.
 * @param children other words than the common ones
 */
export function ReadOnlyLine({ children }: { children?: ReactNode }) {
  const { readOnly } = useMessages('kernel');
  if (!useIsReadOnly()) return null;
  return (
    <Group gap="xs" wrap="nowrap" align="center">
      <InfoIcon size={20} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm">{children ?? readOnly.here}</Text>
    </Group>
  );
}
