import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** An empty screen: one sentence about what belongs here, and the first step. */
export function EmptyState({ sentence, action }: { sentence: string; action?: ReactNode }) {
  return (
    <Stack align="flex-start" gap="md" py="xl" maw="34rem">
      <Text size="lg">{sentence}</Text>
      {action}
    </Stack>
  );
}
