import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useFocusWrong } from '../../../ui/use-focus-wrong.ts';

type StepProps = {
  title: string;
  intro: string;
  /** Goes on when everything is right; otherwise shows what is not. */
  onContinue: () => void;
  onBack?: (() => void) | undefined;
  continueLabel?: string;
  busy?: boolean;
  children: ReactNode;
};

/** One step of the wizard: heading (with focus, so that screen readers say where one is), fields, two buttons. */
export function Step({ title, intro, onContinue, onBack, continueLabel, busy = false, children }: StepProps) {
  const { actions } = useMessages('kernel');
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const focusWrong = useFocusWrong(form);
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    focusWrong();
    onContinue();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        <Title order={2} size="h3" tabIndex={-1} ref={heading} style={{ outline: 'none' }}>
          {title}
        </Title>
        <Text>{intro}</Text>
        {children}
        <Group mt="sm">
          <BusyButton type="submit" busy={busy}>
            {continueLabel ?? actions.continue}
          </BusyButton>
          {onBack === undefined ? null : (
            <Button variant="default" onClick={onBack} disabled={busy}>
              {actions.back}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
