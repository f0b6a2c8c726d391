import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useOpenVault } from '../../../ui/organisation.tsx';
import { CopyRescuedDialog } from './copy-rescued-dialog.tsx';
import { type ReadOnlyMode, reasonWords } from './reason-words.ts';

/** What happened to a vault that is only read, since when, what is safe and what can be done. Nothing for others. */
export function RescuePanel() {
  const mode = useOpenVault()?.mode;
  return mode === undefined || mode.kind === 'open' ? null : <Panel mode={mode} />;
}

function Panel({ mode }: { mode: ReadOnlyMode }) {
  const { rescue: texts } = useMessages('vault');
  const moments = useMoments();
  return (
    <Stack gap="md" maw="44rem">
      <Title order={2} size="h3">
        {texts.title}
      </Title>
      <Part title={texts.happened}>{reasonWords(texts.happenedText, mode)}</Part>
      {mode.kind === 'rescue' && mode.reason === 'history' ? (
        <Part title={texts.since}>
          {mode.lastAt === null ? texts.sinceUnknown : texts.sinceText(moments.dateTime(mode.lastAt))}
        </Part>
      ) : null}
      <Part title={texts.safe}>
        {mode.kind === 'rescue' ? texts.safeText.rescue : texts.safeText.readOnly}
      </Part>
      {mode.kind === 'rescue' ? <WhatToDo /> : <Part title={texts.doTitle}>{texts.move[mode.reason]}</Part>}
    </Stack>
  );
}

function WhatToDo() {
  const { rescue: texts } = useMessages('vault');
  const [copying, setCopying] = useState(false);
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        {texts.doTitle}
      </Title>
      <Stack gap={4}>
        <Group>
          <Button component={Link} to="/vault/backups/restore">
            {texts.restore}
          </Button>
        </Group>
        <Text size="sm">{texts.restoreHint}</Text>
      </Stack>
      <Stack gap={4}>
        <Group>
          <Button variant="default" onClick={() => setCopying(true)}>
            {texts.copy}
          </Button>
        </Group>
        <Text size="sm">{texts.copyHint}</Text>
      </Stack>
      <CopyRescuedDialog opened={copying} onClose={() => setCopying(false)} />
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Title order={3} size="h5">
        {title}
      </Title>
      <Text>{children}</Text>
    </div>
  );
}
