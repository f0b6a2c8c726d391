import { Button, Group, Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { PoliceFinding, PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { BusyButton } from '../../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import { useRowFocus } from '../../../../ui/use-row-focus.ts';
import classes from '../police.module.css';
import { AnsweredRow } from './answered-row.tsx';
import { FindingRow } from './finding-row.tsx';
import { orderFindings } from './order-findings.ts';
import { useFindingActs } from './use-finding-acts.tsx';

type FindingListProps = { readonly report: PoliceReport; readonly findings: readonly PoliceFinding[] };

/** What was found: first what waits for a choice, then what was decided. */
export function FindingList({ report, findings }: FindingListProps) {
  const { privacy: texts } = useMessages('triage').police.screen;
  const readOnly = useIsReadOnly();
  const headingId = useId();
  const acts = useFindingActs(report);
  const open = orderFindings(findings.filter(({ answer }) => answer === null));
  const closed = findings.filter(({ answer }) => answer !== null);
  const replaceable = open.filter(({ choices }) => choices.includes('replace'));
  const focus = useRowFocus(open.map(({ key }) => key));
  return (
    <section
      aria-labelledby={open.length === 0 ? undefined : headingId}
      aria-label={open.length === 0 ? texts.listLabel : undefined}
    >
      {open.length === 0 ? null : (
        <>
          <Group justify="space-between" gap="xs">
            <Title order={4} size="h5" id={headingId}>
              {texts.open(open.length)}
            </Title>
            {readOnly || replaceable.length < 2 ? null : (
              <BusyButton
                variant="default"
                size="compact-sm"
                busy={acts.busy}
                onClick={() => void acts.replaceAll(replaceable)}
              >
                {texts.all(replaceable.length)}
              </BusyButton>
            )}
          </Group>
          {readOnly ? null : (
            <Text size="sm" c="dimmed">
              {texts.keys}
            </Text>
          )}
          <ul className={classes['list']} aria-label={texts.listLabel} {...focus.listProps}>
            {open.map((finding) => (
              <FindingRow
                key={finding.key}
                report={report}
                finding={finding}
                focusProps={focus.rowProps(finding.key)}
                acts={acts}
              />
            ))}
          </ul>
        </>
      )}
      <ErrorNotice error={acts.failure} texts={texts.errors} />
      {closed.length === 0 ? null : (
        <details>
          <summary className={classes['summary']}>{texts.closed(closed.length)}</summary>
          <ul className={classes['list']} aria-label={texts.closed(closed.length)}>
            {closed.map((finding) => (
              <AnsweredRow key={finding.key} finding={finding}>
                {readOnly ? null : (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    flex="none"
                    aria-label={texts.takeBackOf(texts.data[finding.datum])}
                    onClick={(event) => void acts.takeBack(finding, event.currentTarget.closest('li'))}
                  >
                    {texts.takeBack}
                  </Button>
                )}
              </AnsweredRow>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
