import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { cleanFileName } from '../../../../shared/features/evidence/clean-file-name.ts';
import type { EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { LeavingPurpose } from '../../../ui/leaving-purpose.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useSaveFile } from '../../../ui/save-file.tsx';
import { useAct } from '../use-act.ts';
import { CopyAction } from './copy-action.tsx';

/** What can be done with one item: read its words again, a copy that tells less, the original out of the vault. */
export function ItemActions({ item }: { item: EvidenceItem }) {
  const { leaving: texts, reading, viewer } = useMessages('evidence');
  const { client } = useApi();
  const readOnly = useIsReadOnly();
  const rereading = useAct();
  const exporting = useAct();
  const SaveFile = useSaveFile();
  const [opened, setOpened] = useState(false);
  const [said, setSaid] = useState('');
  const [purpose, setPurpose] = useState<string | null>(null);
  const { evidenceId, dossierId, fileName, kind } = item;
  const cleaned = cleanFileName(fileName);
  const dot = cleaned.lastIndexOf('.');
  const hasPictures = kind === 'image' || kind === 'pdf';

  return (
    <Stack gap="xs" align="flex-start" component="section" aria-label={texts.title}>
      <Title order={2} size="h4">
        {texts.title}
      </Title>
      {hasPictures && !readOnly ? (
        <BusyButton
          variant="default"
          size="compact-sm"
          busy={rereading.busy}
          onClick={() =>
            void rereading.run(() => client.evidence.readAgain({ evidenceId }), reading.states.waiting)
          }
        >
          {reading.again}
        </BusyButton>
      ) : null}
      <ErrorNotice error={rereading.failure} texts={{ NOT_FOUND: viewer.gone }} />
      {readOnly ? null : <CopyAction item={item} />}
      <BusyButton variant="default" size="compact-sm" busy={false} onClick={() => setOpened(true)}>
        {texts.exportItem.open}
      </BusyButton>
      <Text size="sm" role="status">
        {said}
      </Text>
      <SaveFile
        opened={opened}
        texts={{ ...texts.exportItem, errors: texts.errors }}
        suggestedName={cleaned}
        ending={dot > 0 ? cleaned.slice(dot).toLowerCase() : ''}
        save={(place) => client.evidence.exportItem({ evidenceId, purpose, ...place })}
        onClose={() => setOpened(false)}
        onSaved={({ path }) => {
          setSaid(texts.exportItem.saved(path));
          void exporting.run(async () => undefined, texts.exportItem.saved(path));
        }}
      >
        <Text>{texts.exportItem.text}</Text>
        <LeavingPurpose dossierId={dossierId} value={purpose} onChange={setPurpose} />
        <Text size="sm">{texts.exportItem.maker}</Text>
        {readOnly ? null : <Text size="sm">{texts.exportItem.entered}</Text>}
      </SaveFile>
    </Stack>
  );
}
