import { Text } from '@mantine/core';
import { useMessages } from '../../ui/language.tsx';
import { useMoments } from '../../ui/moments.ts';
import { useOpenVault } from '../../ui/organisation.tsx';

/** Says by which clock times are shown outside a vault: inside they are those of its organisation, maybe in another zone. */
export function ClockLine() {
  const { safety } = useMessages('vault');
  const moments = useMoments();
  if (useOpenVault() !== null) return null;
  return (
    <Text size="sm" c="dimmed">
      {safety.known.clock(moments.zoneName())}
    </Text>
  );
}
