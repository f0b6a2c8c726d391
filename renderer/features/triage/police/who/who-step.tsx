import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PoliceReportFields } from '../../../../../shared/features/triage/police-fields-model.ts';
import type { PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { ConsentNotice } from '../../../../ui/consent-parts.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { Fixed } from '../../../../ui/read-only.tsx';
import { Section } from '../../../../ui/section.tsx';
import { ReportForm } from '../report-form.tsx';
import { useChangeReport } from '../use-police.ts';
import { FilerOfReport } from './filer-of-report.tsx';
import { MandateSection } from './mandate-section.tsx';
import { OffenceChoice } from './offence-choice.tsx';

/** Consent for this is asked for as the packs name it. */
const PURPOSE = 'police-report';

/** Who makes the report, of what, with which mandate. */
export function WhoStep({ report }: { report: PoliceReport }) {
  const { who: texts, filed, errors } = useMessages('triage').police.screen;
  const write = useChangeReport(report);
  const [failure, setFailure] = useState<unknown>(null);
  const change = (patch: Partial<PoliceReportFields>) => {
    write(patch).then(() => setFailure(null), setFailure);
  };
  return (
    <Stack gap="md">
      <Text size="sm">{texts.intro}</Text>
      <ConsentNotice dossierId={report.dossierId} purpose={PURPOSE} showGiven />
      <FilerOfReport report={report} />
      {report.isFiled ? <Text size="sm">{filed}</Text> : null}
      <Fixed when={report.isFiled}>
        <OffenceChoice report={report} onChange={(offences) => change({ offences: [...offences] })} />
      </Fixed>
      <ErrorNotice error={failure} texts={errors} />
      <MandateSection report={report} />
      <Section title={report.filer === 'organisation' ? texts.declarant : texts.declarantPerson}>
        <ReportForm
          report={report}
          form="who"
          names={['declarant', 'declarantFunction', 'declarantReach']}
          // Without somebody who signs nothing can leave.
          isFixed={report.isFiled && report.declarant.trim() !== ''}
        >
          {(field) => (
            <>
              <Group grow align="flex-start">
                <TextInput
                  label={texts.declarantName}
                  description={texts.declarantHint}
                  {...field('declarant')}
                />
                <TextInput
                  label={texts.declarantFunction}
                  description={texts.declarantFunctionHint}
                  {...field('declarantFunction')}
                />
              </Group>
              <TextInput
                label={texts.declarantReach}
                description={texts.declarantReachHint}
                {...field('declarantReach')}
              />
            </>
          )}
        </ReportForm>
      </Section>
    </Stack>
  );
}
