import { Button, Stack } from '@mantine/core';
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import type { Dossier } from '../../../../shared/features/dossiers/model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { ReadOnlyLine, useIsReadOnly } from '../../../ui/read-only.tsx';
import { DraftWaiting } from '../drafts/draft-waiting.tsx';
import { reportDraftKey } from '../new-dossier/new-dossier-draft.ts';
import { useNewReport } from '../new-dossier/use-new-dossier.tsx';
import { ReportCard } from './report-card.tsx';

/** Every report that came in for this dossier, and the way to one more. */
export function ReportsPanel({ dossier }: { dossier: Dossier }) {
  const { reports: texts, reporting } = useMessages('dossiers');
  const readOnly = useIsReadOnly();
  const { dossierId, code, person } = dossier;
  const add = useNewReport(dossierId, code);
  return (
    <Stack component="section" aria-label={texts.list} gap="md" maw="50rem">
      {readOnly ? (
        <ReadOnlyLine />
      ) : (
        <div>
          <Button variant="default" leftSection={<PlusIcon aria-hidden />} onClick={add}>
            {reporting.add}
          </Button>
        </div>
      )}
      <DraftWaiting draftKey={reportDraftKey(dossierId)} sentence={reporting.waiting} onOpen={add} />
      {dossier.reports.map((report) => (
        <ReportCard key={report.reportId} report={report} personName={person.name} />
      ))}
    </Stack>
  );
}
