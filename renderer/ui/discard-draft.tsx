import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from './language.tsx';

/** Throws a draft away after asking once, in place: nothing pops up. Focus goes on to the form's first field. */
export function DiscardDraft({ onDiscard }: { onDiscard: () => void }) {
  const { draft: texts } = useMessages('kernel');
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (refused) button.current?.focus();
  }, [refused]);
  if (!asking) {
    return (
      <Button
        ref={button}
        variant="subtle"
        onClick={() => {
          setRefused(false);
          setAsking(true);
        }}
      >
        {texts.discard}
      </Button>
    );
  }
  return (
    <Group role="group" aria-label={texts.discardAsk} gap="xs">
      <Text size="sm">{texts.discardAsk}</Text>
      <Button
        variant="default"
        size="compact-sm"
        onClick={(event) => {
          const first = event.currentTarget
            .closest('form')
            ?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select');
          onDiscard();
          setAsking(false);
          first?.focus();
        }}
      >
        {texts.discardYes}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        autoFocus
        onClick={() => {
          setAsking(false);
          setRefused(true);
        }}
      >
        {texts.discardNo}
      </Button>
    </Group>
  );
}
