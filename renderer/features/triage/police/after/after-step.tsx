import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { useApi } from '../../../../port/api.tsx';
import { useDrawer } from '../../../../ui/drawer.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import { Section } from '../../../../ui/section.tsx';
import { useDoneNotice } from '../../../../ui/use-done-notice.ts';
import classes from '../police.module.css';
import { ReportForm } from '../report-form.tsx';
import { useRefreshPolice } from '../use-police.ts';
import { CourseForm } from './course-form.tsx';
import { CourseItem } from './course-item.tsx';

/** What became of it: the course with its dates, whom it is with, its numbers. */
export function AfterStep({ report }: { report: PoliceReport }) {
  const { after: texts } = useMessages('triage').police.screen;
  const { client } = useApi();
  const { open, close } = useDrawer();
  const readOnly = useIsReadOnly();
  const refresh = useRefreshPolice();
  const sayDone = useDoneNotice();
  const { reportId, steps } = report;
  return (
    <Stack gap="lg">
      <Text size="sm">{texts.intro}</Text>
      <Section title={texts.course}>
        {steps.length === 0 ? <Text size="sm">{texts.nothingYet}</Text> : null}
        <ol className={classes['list']} aria-label={texts.course}>
          {steps.map((step) => (
            <CourseItem key={step.stepId} step={step} />
          ))}
        </ol>
        {readOnly ? null : (
          <Group>
            <Button
              variant={steps.length === 0 ? 'filled' : 'default'}
              onClick={() =>
                open({
                  title: texts.addTitle,
                  content: (
                    <CourseForm
                      report={report}
                      save={async (step) => {
                        const made = await client.triage.recordPoliceStep({
                          reportId,
                          ...step,
                        });
                        await refresh();
                        sayDone(
                          texts.stepSaved(
                            made.settledComplaints,
                            made.lateComplaints,
                            made.runningComplaints,
                          ),
                        );
                        close();
                      }}
                    />
                  ),
                })
              }
            >
              {texts.add}
            </Button>
          </Group>
        )}
      </Section>
      <Section title={texts.contact}>
        <ReportForm
          report={report}
          form="after"
          names={['station', 'officer', 'officerReach', 'caseNumber', 'prosecutorNumber', 'remarks']}
        >
          {(field) => (
            <>
              <TextInput label={texts.station} description={texts.stationHint} {...field('station')} />
              <Group grow align="flex-start">
                <TextInput
                  label={texts.caseNumber}
                  description={texts.caseNumberHint}
                  {...field('caseNumber')}
                />
                <TextInput
                  label={texts.prosecutorNumber}
                  description={texts.prosecutorHint}
                  {...field('prosecutorNumber')}
                />
              </Group>
              <Group grow align="flex-start">
                <TextInput label={texts.officer} {...field('officer')} />
                <TextInput label={texts.officerReach} {...field('officerReach')} />
              </Group>
              <Textarea label={texts.remarks} autosize minRows={2} maxRows={10} {...field('remarks')} />
            </>
          )}
        </ReportForm>
      </Section>
    </Stack>
  );
}
