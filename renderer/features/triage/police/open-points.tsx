import { Anchor, Text } from '@mantine/core';
import { CircleIcon } from '@phosphor-icons/react/dist/csr/Circle';
import { CircleDashedIcon } from '@phosphor-icons/react/dist/csr/CircleDashed';
import { Link, useLocation } from 'react-router';
import type { PoliceCheck, PoliceReport } from '../../../../shared/features/triage/police-model.ts';
import { cameFrom } from '../../../ui/came-from.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import classes from './police.module.css';
import { openChecks, type ReportStep, stepOfCheck } from './report-steps.ts';

type OpenPointsProps = {
  readonly report: PoliceReport;
  /** Only what is open in this step; absent: in all of them, each leading to its own. */
  readonly step?: ReportStep;
  readonly onStep?: (step: ReportStep) => void;
};

/** What still asks for attention: what is needed before the package may leave, and what is only advised. */
export function OpenPoints({ report, step, onStep }: OpenPointsProps) {
  const { checks: texts } = useMessages('triage').police.screen;
  const words = useCheckWords(report);
  const { pathname, search } = useLocation();
  // Back to this step, also when it is not the first any more that asks for something.
  const here = new URLSearchParams(search);
  here.set('step', step ?? 'leaving');
  const open = openChecks(report, step);
  if (open.length === 0) return null;
  return (
    <ul className={classes['points']} aria-label={texts.label}>
      {open.map((check) => {
        const Sign = check.blocks ? CircleIcon : CircleDashedIcon;
        return (
          <li key={check.check} className={classes['point']}>
            <Sign size={18} aria-hidden className={classes['sign']} />
            <Text size="sm" component="div">
              <Text component="span" inherit fw={600}>
                {check.blocks ? texts.blocks : texts.advises}:{' '}
              </Text>
              {check.check === 'organisation-address' ? (
                <Anchor
                  component={Link}
                  inherit
                  to="/settings?part=letterhead"
                  state={cameFrom(`${pathname}?${here}`)}
                >
                  {words(check)}
                </Anchor>
              ) : onStep === undefined ? (
                words(check)
              ) : (
                <Anchor
                  component="button"
                  type="button"
                  inherit
                  ta="start"
                  onClick={() => onStep(stepOfCheck(check))}
                >
                  {words(check)}
                </Anchor>
              )}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}

function useCheckWords({ lacking }: PoliceReport): (check: PoliceCheck) => string {
  const { checks: texts } = useMessages('triage').police.screen;
  const { date } = useMoments();
  return ({ check, count }) => {
    if (check === 'consent' && lacking !== null && lacking.state !== 'none')
      return texts.consentIs[lacking.state](lacking.at === null ? '' : date(lacking.at));
    const words = texts[check];
    return typeof words === 'string' ? words : words(count);
  };
}
