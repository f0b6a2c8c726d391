import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import { OpenPoints } from '../open-points.tsx';
import { openChecks, type ReportStep } from '../report-steps.ts';
import { ExportForm } from './export-form.tsx';
import { ExportHistory } from './export-history.tsx';
import { ExportProgress } from './export-progress.tsx';
import { LetterPreview } from './letter-preview.tsx';

type LeavingStepProps = { readonly report: PoliceReport; readonly onStep: (step: ReportStep) => void };

/** The letter as the police gets it, and the package leaving the vault. */
export function LeavingStep({ report, onStep }: LeavingStepProps) {
  const { leaving: texts } = useMessages('triage').police.screen;
  const readOnly = useIsReadOnly();
  const [saved, setSaved] = useState('');
  const isBlocked = openChecks(report).some(({ blocks }) => blocks);
  return (
    <Stack gap="md">
      <Text size="sm">{texts.intro}</Text>
      {isBlocked ? <Text fw={600}>{texts.blocked}</Text> : null}
      <OpenPoints report={report} onStep={onStep} />
      <LetterPreview report={report} />
      {isBlocked || readOnly ? null : <ExportForm report={report} onSaved={setSaved} />}
      <ExportProgress />
      <Text size="sm" role="status">
        {saved === '' ? '' : `${texts.saved(saved)}.${report.isFiled ? '' : ` ${texts.next}`}`}
      </Text>
      <ExportHistory exports={report.exports} />
    </Stack>
  );
}
