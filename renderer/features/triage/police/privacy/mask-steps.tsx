import { Button, FileButton, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { EvidenceItem } from '../../../../../shared/features/evidence/model.ts';
import { useApi } from '../../../../port/api.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { ExportEvidence } from '../../../../ui/export-evidence.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { fileToName, sendFile } from '../../../../ui/send-file.ts';
import { useActThen } from '../../../../ui/use-act.ts';
import { useRefreshPolice } from '../use-police.ts';

type MaskStepsProps = {
  readonly item: EvidenceItem;
  /** Puts the copy that was added in the item's place. */
  readonly save: (copyId: string) => Promise<void>;
};

/**
 * What is seen in a file cannot be covered here: how to do that in another program, with the original on its way out and the
 * copy on its way in. The copy stands with the same incidents, and tells the same of where it came from.
 */
export function MaskSteps({ item, save }: MaskStepsProps) {
  const { mask: texts, errors } = useMessages('triage').police.screen.privacy;
  const { problems } = useMessages('evidence');
  const { client } = useApi();
  const refresh = useRefreshPolice();
  const adding = useActThen(refresh);
  const [name, setName] = useState('');

  async function add(file: File): Promise<void> {
    const { dossierId, incidentIds, sourceUrl, collectedBy, captureWay, captureNote } = item;
    const { capturedAt, capturedPrecision } = item;
    const [incidentId = null, ...others] = incidentIds;
    const { evidenceId } = await sendFile({
      evidence: client.evidence,
      file,
      fields: {
        ...{ dossierId, incidentId, fileName: fileToName(file), size: file.size },
        ...{ capturedAt, capturedPrecision, sourceUrl, collectedBy, captureWay, captureNote },
      },
      signal: new AbortController().signal,
      received: () => undefined,
      finishing: () => undefined,
    });
    for (const other of others) await client.evidence.link({ evidenceId, incidentId: other });
    await save(evidenceId);
  }

  return (
    <Stack gap="xs" align="flex-start" component="section" aria-label={texts.title}>
      <Title order={3} size="h5">
        {texts.title}
      </Title>
      <Text size="sm">{texts.why}</Text>
      <List type="ordered" size="sm" spacing="xs">
        <List.Item>
          {texts.take}
          <ExportEvidence item={item} exportItem={client.evidence.exportItem} onExported={refresh} />
        </List.Item>
        <List.Item>{item.kind === 'image' ? texts.coverPicture : texts.coverOther}</List.Item>
        <List.Item>
          <Stack gap={4} align="flex-start">
            {texts.add}
            <FileButton
              onChange={(file) => {
                if (file === null || adding.busy) return;
                setName(file.name);
                void adding.run(() => add(file), texts.added);
              }}
            >
              {(props) => (
                <Button {...props} loading={adding.busy}>
                  {texts.choose}
                </Button>
              )}
            </FileButton>
            <Text size="sm" role="status">
              {adding.busy ? texts.adding(name) : ''}
            </Text>
          </Stack>
        </List.Item>
        <List.Item>{texts.tidy}</List.Item>
      </List>
      <ErrorNotice
        error={adding.failure}
        texts={{ ...errors, FILE_TOO_LARGE: problems['too-large'], NO_ROOM: problems['no-room'] }}
      />
    </Stack>
  );
}
