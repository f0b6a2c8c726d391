import { Button } from '@mantine/core';
import { FunnelSimpleIcon } from '@phosphor-icons/react/dist/csr/FunnelSimple';
import type { ReactNode, Ref } from 'react';

type FilterButtonProps = {
  ref: Ref<HTMLButtonElement>;
  /** The panel with the filters, which stands below while it is opened. */
  panelId: string;
  opened: boolean;
  onToggle: () => void;
  children: ReactNode;
};

/** Opens and closes the filters of a list. */
export function FilterButton({ ref, panelId, opened, onToggle, children }: FilterButtonProps) {
  return (
    <Button
      ref={ref}
      variant="default"
      size="xs"
      leftSection={<FunnelSimpleIcon aria-hidden />}
      aria-expanded={opened}
      aria-controls={opened ? panelId : undefined}
      onClick={onToggle}
    >
      {children}
    </Button>
  );
}
