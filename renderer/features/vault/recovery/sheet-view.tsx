import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { FilePdfIcon } from '@phosphor-icons/react/dist/csr/FilePdf';
import { useState } from 'react';
import { useMessages } from '../../../ui/language.tsx';
import { withKeys } from '../../../ui/with-keys.ts';
import { SaveSheetDialog } from './save-sheet-dialog.tsx';
import classes from './sheet-view.module.css';

/** The recovery key in numbered groups, as it stands on paper, and what to do with it. */
export function SheetView({ groups, onContinue }: { groups: readonly string[]; onContinue: () => void }) {
  const { recovery } = useMessages('vault');
  const { actions } = useMessages('kernel');
  const [saving, setSaving] = useState(false);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  return (
    <Stack>
      <Text size="lg">{recovery.intro}</Text>
      <Text>{recovery.keep}</Text>
      <Title order={2} size="h4" id="recovery-key">
        {recovery.groups}
      </Title>
      <ol className={classes['groups']} aria-labelledby="recovery-key">
        {withKeys(groups, (group) => group).map(({ key, item: group }, index) => (
          <li key={key} className={classes['group']}>
            <span className={classes['number']}>{index + 1}</span>
            <span className={classes['text']}>{group}</span>
          </li>
        ))}
      </ol>
      <Text size="sm">{recovery.letters}</Text>
      <Text size="sm" c="dimmed">
        {recovery.savePdfHint}
      </Text>
      <Text role="status" size="sm">
        {savedAs === null ? '' : recovery.saved(savedAs)}
      </Text>
      <Group>
        <Button onClick={onContinue}>{actions.continue}</Button>
        <Button variant="default" leftSection={<FilePdfIcon aria-hidden />} onClick={() => setSaving(true)}>
          {recovery.savePdf}
        </Button>
      </Group>
      <SaveSheetDialog opened={saving} onClose={() => setSaving(false)} onSaved={setSavedAs} />
    </Stack>
  );
}
