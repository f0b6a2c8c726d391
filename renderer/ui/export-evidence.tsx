import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { cleanFileName } from '../../shared/features/evidence/clean-file-name.ts';
import type { EvidenceItem } from '../../shared/features/evidence/model.ts';
import { useMessages } from './language.tsx';
import { LeavingPurpose } from './leaving-purpose.tsx';
import { useIsReadOnly } from './read-only.tsx';
import { useSaveFile } from './save-file.tsx';
import { useActThen } from './use-act.ts';

type Asked = {
  readonly evidenceId: string;
  readonly purpose: string | null;
  readonly folderId: string;
  readonly fileName: string;
};

type ExportEvidenceProps = {
  readonly item: Pick<EvidenceItem, 'evidenceId' | 'dossierId' | 'fileName'>;
  /** The service's procedure that writes it. */
  readonly exportItem: (asked: Asked) => Promise<{ path: string }>;
  /** Fetches anew what shows the item: that it left is in its chain of custody. */
  readonly onExported: () => Promise<void>;
};

/** Takes the original of an item out of the vault. */
export function ExportEvidence({
  item: { evidenceId, dossierId, fileName },
  exportItem,
  onExported,
}: ExportEvidenceProps) {
  const { leaving: texts } = useMessages('evidence');
  const readOnly = useIsReadOnly();
  const exporting = useActThen(onExported);
  const SaveFile = useSaveFile();
  const [opened, setOpened] = useState(false);
  const [said, setSaid] = useState('');
  const [purpose, setPurpose] = useState<string | null>(null);
  const cleaned = cleanFileName(fileName);
  const dot = cleaned.lastIndexOf('.');
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpened(true)}>
        {texts.exportItem.open}
      </Button>
      <Text size="sm" role="status">
        {said}
      </Text>
      <SaveFile
        opened={opened}
        texts={{ ...texts.exportItem, errors: texts.errors }}
        suggestedName={cleaned}
        ending={dot > 0 ? cleaned.slice(dot).toLowerCase() : ''}
        save={(place) => exportItem({ evidenceId, purpose, ...place })}
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
    </>
  );
}
