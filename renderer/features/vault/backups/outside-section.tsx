import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { bytesToText } from '../../../ui/bytes-to-text.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { Section } from '../../../ui/section.tsx';
import { type SavedOutside, SaveOutsideDialog } from './save-outside-dialog.tsx';

type OutsideSectionProps = {
  lastAt: number | null;
  busy: boolean;
  /** A backup is being written, or not any more. */
  onSaving: (saving: boolean) => void;
};

/** Backups that are kept elsewhere, evidence included: when the last one was, and making one. */
export function OutsideSection({ lastAt, busy, onSaving }: OutsideSectionProps) {
  const { outside: texts } = useMessages('vault').backups;
  const { language } = useLanguage();
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const [opened, setOpened] = useState(false);
  const [saved, setSaved] = useState<SavedOutside | null>(null);
  return (
    <Section title={texts.title}>
      <Text maw="44rem">{texts.text}</Text>
      <Text>{lastAt === null ? texts.never : texts.last(moments.dateTime(lastAt))}</Text>
      {readOnly ? null : (
        <Group>
          <Button variant="default" disabled={busy} onClick={() => setOpened(true)}>
            {texts.open}
          </Button>
        </Group>
      )}
      <Stack role="status" gap="xs" maw="44rem">
        {saved === null ? null : (
          <Text style={{ overflowWrap: 'anywhere' }}>
            {texts.saved(saved.path, bytesToText(saved.bytes, language), saved.files)}
          </Text>
        )}
        {saved === null || saved.missing === 0 ? null : <Text fw={600}>{texts.missing(saved.missing)}</Text>}
      </Stack>
      <SaveOutsideDialog
        opened={opened}
        onClose={() => setOpened(false)}
        onSaving={onSaving}
        onSaved={setSaved}
      />
    </Section>
  );
}
