import { Button, Center, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Component } from 'react';
import type { Messages } from '../../shared/messages.ts';
import { useMessages } from '../ui/language.tsx';
import { flushAllDrafts } from '../ui/use-draft.ts';

/** Milliseconds that storing drafts may hold up a reload. */
const LONGEST_FLUSH = 2_000;

/** Catches a fault in drawing a screen, and says calmly that nothing stored is lost. */
export function ErrorBoundary({
  withinMain = false,
  children,
}: {
  withinMain?: boolean;
  children: ReactNode;
}) {
  const { crash } = useMessages('kernel');
  return <Catch notice={<CrashNotice texts={crash} withinMain={withinMain} />}>{children}</Catch>;
}

type CrashNoticeProps = {
  texts: Messages['kernel']['crash'];
  /** It stands inside a screen's frame, which is the page's main part already. */
  withinMain?: boolean;
};

export function CrashNotice({ texts, withinMain = false }: CrashNoticeProps) {
  return (
    <Center component={withinMain ? 'div' : 'main'} h="100%" p="lg">
      <Stack maw="32rem" align="flex-start" role="alert">
        <Title order={1} size="h2">
          {texts.title}
        </Title>
        <Text>{texts.text}</Text>
        <Button onClick={() => void reload()}>{texts.reload}</Button>
      </Stack>
    </Center>
  );
}

/** What was typed in other parts of the window goes to its drafts first; a fault there must not keep one here. */
async function reload() {
  await Promise.race([flushAllDrafts(), new Promise((done) => window.setTimeout(done, LONGEST_FLUSH))]);
  window.location.reload();
}

// React offers this by class only.
class Catch extends Component<{ notice: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.notice : this.props.children;
  }
}
