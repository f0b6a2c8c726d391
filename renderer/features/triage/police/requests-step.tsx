import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { PoliceRequest } from '../../../../shared/features/triage/police-fields-model.ts';
import {
  policeRequestSchema,
  requestStateSchema,
} from '../../../../shared/features/triage/police-fields-model.ts';
import type { PoliceReport } from '../../../../shared/features/triage/police-model.ts';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import classes from './police.module.css';
import { ReportForm } from './report-form.tsx';
import { useChangeReport } from './use-police.ts';

/** What is asked of the police, and what came of it. */
export function RequestsStep({ report }: { report: PoliceReport }) {
  const { requests: texts, filed, errors } = useMessages('triage').police.screen;
  const readOnly = useIsReadOnly();
  const write = useChangeReport(report);
  const [failure, setFailure] = useState<unknown>(null);
  const { requests, isFiled } = report;
  const change = (next: PoliceReport['requests']) => {
    write({ requests: next }).then(() => setFailure(null), setFailure);
  };
  const ask = (asked: readonly PoliceRequest[]) =>
    change(
      policeRequestSchema.options
        .filter((request) => asked.includes(request))
        .map((request) => requests.find((one) => one.request === request) ?? { request, state: 'asked' }),
    );
  const asked = requests.map(({ request }) => request);
  return (
    <Stack gap="md">
      <Text size="sm">{texts.intro}</Text>
      {isFiled ? <Text size="sm">{filed}</Text> : null}
      {readOnly || isFiled || asked.length === policeRequestSchema.options.length ? null : (
        <Group>
          <Button variant="default" size="compact-sm" onClick={() => ask(policeRequestSchema.options)}>
            {texts.all}
          </Button>
        </Group>
      )}
      <ul className={classes['list']} aria-label={texts.legend}>
        {policeRequestSchema.options.map((request) => {
          const state = requests.find((one) => one.request === request)?.state;
          return (
            <li key={request} className={classes['request']}>
              <Checkbox
                label={texts.names[request]}
                description={texts.hints[request]}
                disabled={readOnly || isFiled}
                checked={state !== undefined}
                onChange={(event) =>
                  ask(
                    event.currentTarget.checked
                      ? [...asked, request]
                      : asked.filter((one) => one !== request),
                  )
                }
              />
              {state === undefined || !isFiled ? null : (
                <NativeSelect
                  aria-label={texts.state(texts.names[request])}
                  size="xs"
                  flex="none"
                  miw="7.5rem"
                  disabled={readOnly}
                  value={state}
                  data={requestStateSchema.options.map((value) => ({
                    value,
                    label: texts.stateNames[value],
                  }))}
                  onChange={(event) => {
                    const chosen = requestStateSchema.parse(event.currentTarget.value);
                    change(
                      requests.map((one) => (one.request === request ? { request, state: chosen } : one)),
                    );
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      <ErrorNotice error={failure} texts={errors} />
      {asked.includes('damages') ? (
        <ReportForm report={report} form="damages" names={['damages']} isFixed={isFiled}>
          {(field) => (
            <Textarea
              label={texts.damages}
              description={isFiled ? undefined : texts.damagesHint}
              autosize
              minRows={2}
              maxRows={10}
              {...field('damages')}
            />
          )}
        </ReportForm>
      ) : null}
    </Stack>
  );
}
