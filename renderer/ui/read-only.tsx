import { Group, Text } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import { useMessages } from './language.tsx';
import { useOpenVault } from './organisation.tsx';

const FixedContext = createContext(false);

/** Everything below stays as it is, also where the vault is written: its screens show it as in a vault that is only read. */
export function Fixed({ when, children }: { when: boolean; children: ReactNode }) {
  return <FixedContext value={when}>{children}</FixedContext>;
}

/** Whether what is here is only read: the open vault is (in rescue, or on a network drive), or it stays as it is. */
export function useIsReadOnly(): boolean {
  const isFixed = useContext(FixedContext);
  const mode = useOpenVault()?.mode;
  return isFixed || (mode !== undefined && mode.kind !== 'open');
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
