import type { PoliceReport } from '../../../../shared/features/triage/police-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';

/** What a report is called on the screen: what it is of, in the words of the pack. */
export function useReportName(): (report: Pick<PoliceReport, 'offences'>) => string {
  const { list: texts } = useMessages('triage').police.screen;
  const { label, options } = usePack();
  const order = options('offences').map(({ value }) => value);
  return ({ offences }) => {
    // As the pack orders them, the gravest first; what it does not know any more comes last.
    const known = order.filter((offence) => offences.includes(offence));
    const ids = [...known, ...offences.filter((offence) => !known.includes(offence))];
    return texts.name(ids.map((offence) => label('offences', offence).toLowerCase()).join(', '));
  };
}
