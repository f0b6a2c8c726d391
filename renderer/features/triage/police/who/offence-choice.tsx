import { Checkbox, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { useApi } from '../../../../port/api.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { usePack } from '../../../../ui/pack.tsx';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import classes from '../police.module.css';

type OffenceChoiceProps = {
  readonly report: PoliceReport;
  readonly onChange: (offences: readonly string[]) => void;
};

/** What is suspected: what the incidents say first, the rest of the pack's list behind a fold. */
export function OffenceChoice({ report: { dossierId, offences }, onChange }: OffenceChoiceProps) {
  const { who: texts } = useMessages('triage').police.screen;
  const { queries } = useApi();
  const pack = usePack();
  const readOnly = useIsReadOnly();
  const known = useQuery(queries.triage.policeReports.queryOptions({ input: { dossierId } })).data;
  const all = pack.options('offences').map(({ value }) => value);
  const suspected = new Set(known?.offences);
  const chosen = new Set(offences);
  // What a pack of before knew stays in sight for as long as it is chosen.
  const near = [...new Set([...all, ...offences])].filter((id) => suspected.has(id) || chosen.has(id));
  const far = all.filter((id) => !near.includes(id));
  const box = (id: string) => (
    <Checkbox
      key={id}
      value={id}
      disabled={readOnly}
      label={pack.label('offences', id)}
      description={known?.complaintOffences.includes(id) === true ? texts.complaintMark : undefined}
    />
  );
  return (
    <Checkbox.Group
      label={texts.offences}
      description={texts.offencesHint}
      value={[...offences]}
      onChange={(next) => onChange([...new Set([...all, ...offences])].filter((id) => next.includes(id)))}
    >
      <Stack gap="xs" mt="xs">
        {near.map(box)}
        {far.length === 0 ? null : (
          <details open={near.length === 0}>
            <summary className={classes['summary']}>{texts.otherOffences(far.length)}</summary>
            <Stack gap="xs" pt="xs">
              {far.map(box)}
            </Stack>
          </details>
        )}
      </Stack>
    </Checkbox.Group>
  );
}
