import { Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PoliceReport, PoliceReportFields } from '../../../../../shared/features/triage/police-model.ts';
import { policeFilerSchema } from '../../../../../shared/features/triage/police-model.ts';
import { ConsentNotice } from '../../../../ui/consent-parts.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import { Section } from '../../../../ui/section.tsx';
import { ReportForm } from '../report-form.tsx';
import { useChangeReport } from '../use-police.ts';
import { MandateSection } from './mandate-section.tsx';
import { OffenceChoice } from './offence-choice.tsx';

/** Consent for this is asked for as the packs name it. */
const PURPOSE = 'police-report';

/** Who makes the report, of what, with which mandate. */
export function WhoStep({ report }: { report: PoliceReport }) {
  const { who: texts, filers, errors } = useMessages('triage').police.screen;
  const readOnly = useIsReadOnly();
  const write = useChangeReport(report);
  const [failure, setFailure] = useState<unknown>(null);
  const change = (patch: Partial<PoliceReportFields>) => {
    write(patch).then(() => setFailure(null), setFailure);
  };
  return (
    <Stack gap="md">
      <Text size="sm">{texts.intro}</Text>
      <ConsentNotice dossierId={report.dossierId} purpose={PURPOSE} showGiven />
      <Radio.Group
        label={texts.filer}
        value={report.filer}
        onChange={(value) => {
          const filer = policeFilerSchema.safeParse(value);
          if (filer.success) change({ filer: filer.data });
        }}
      >
        <Stack gap="xs" mt={4}>
          {policeFilerSchema.options.map((filer) => (
            <Radio
              key={filer}
              value={filer}
              label={filers[filer]}
              description={texts.filerHints[filer]}
              disabled={readOnly}
            />
          ))}
        </Stack>
      </Radio.Group>
      <OffenceChoice report={report} onChange={(offences) => change({ offences: [...offences] })} />
      <ErrorNotice error={failure} texts={{ ...errors, ...texts.errors }} />
      <MandateSection report={report} />
      <Section title={report.filer === 'organisation' ? texts.declarant : texts.declarantPerson}>
        <ReportForm report={report} form="who" names={['declarant', 'declarantFunction', 'declarantReach']}>
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
