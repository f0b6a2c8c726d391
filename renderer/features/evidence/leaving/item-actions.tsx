import { Stack, Title } from '@mantine/core';
import type { EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { ExportEvidence } from '../../../ui/export-evidence.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useAct } from '../use-act.ts';
import { useEvidenceRefresh } from '../use-evidence-refresh.ts';
import { CopyAction } from './copy-action.tsx';

/** What can be done with one item: read its words again, a copy that tells less, the original out of the vault. */
export function ItemActions({ item }: { item: EvidenceItem }) {
  const { leaving: texts, reading, viewer } = useMessages('evidence');
  const { client } = useApi();
  const readOnly = useIsReadOnly();
  const rereading = useAct();
  const refresh = useEvidenceRefresh();
  const { evidenceId, kind } = item;
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
      <ExportEvidence item={item} exportItem={client.evidence.exportItem} onExported={refresh} />
    </Stack>
  );
}
