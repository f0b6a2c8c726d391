import { Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { useApi } from '../../../../port/api.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { Loading } from '../../../../ui/loading.tsx';
import { Fixed } from '../../../../ui/read-only.tsx';
import { ReportForm } from '../report-form.tsx';
import { ExhibitList } from './exhibit-list.tsx';
import { FactList } from './fact-list.tsx';
import { useContents } from './use-contents.ts';

/** What is told and what is shown: incidents, exhibits in order, and words of one's own. */
export function WhatStep({ report }: { report: PoliceReport }) {
  const { what: texts, filed, errors } = useMessages('triage').police.screen;
  const { queries } = useApi();
  const { dossierId } = report;
  const choices = useQuery(queries.triage.policeChoices.queryOptions({ input: { dossierId } }));
  const { contents, failure, choose } = useContents(report);
  if (choices.data === undefined) {
    return choices.error === null ? <Loading /> : <ErrorNotice error={choices.error} />;
  }
  const { facts, exhibits, more } = choices.data;
  return (
    <Stack gap="lg">
      <Text size="sm">{texts.intro}</Text>
      {more ? <Text size="sm">{texts.tooMany}</Text> : null}
      <ErrorNotice error={failure} texts={errors} />
      {report.isFiled ? <Text size="sm">{filed}</Text> : null}
      <Fixed when={report.isFiled}>
        <FactList
          facts={facts}
          chosen={contents.incidentIds}
          onChoose={(incidentIds) => choose({ incidentIds: [...incidentIds] })}
        />
        <ExhibitList
          dossierId={dossierId}
          exhibits={exhibits}
          facts={facts}
          contents={contents}
          added={report.addedEvidence}
          onChoose={(evidenceIds) => choose({ evidenceIds: [...evidenceIds] })}
        />
      </Fixed>
      <ReportForm report={report} form="story" names={['summary', 'effect']} isFixed={report.isFiled}>
        {(field) => (
          <>
            <Textarea
              label={texts.summary}
              description={texts.summaryHint}
              autosize
              minRows={3}
              maxRows={14}
              {...field('summary')}
            />
            <Textarea
              label={texts.effect}
              description={texts.effectHint}
              autosize
              minRows={2}
              maxRows={14}
              {...field('effect')}
            />
          </>
        )}
      </ReportForm>
    </Stack>
  );
}
