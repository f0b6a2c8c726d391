import { ClockCountdownIcon } from '@phosphor-icons/react/dist/csr/ClockCountdown';
import { useQuery } from '@tanstack/react-query';
import { weeksWarnedOf } from '../../../../shared/features/today/complaint-warning.ts';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useTimeZone } from '../../../ui/organisation.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { DossierNotice } from './dossier-notice.tsx';

/** That a term for a complaint ends within six, three or one weeks (66 Sr), whichever part of the dossier is open. */
export function ComplaintNotice({ dossierId }: { dossierId: string }) {
  const { more: texts } = useMessages('dossiers').incidentViews;
  const { queries } = useApi();
  const { label } = usePack();
  const moments = useMoments();
  const zone = useTimeZone();
  const { data } = useQuery(queries.dossiers.runningComplaint.queryOptions({ input: { dossierId } }));
  const running = data?.running ?? null;
  if (running === null) return null;
  const { offence, dueAt } = running;
  const weeks = weeksWarnedOf(dueAt, Date.now(), zone);
  if (weeks === null) return null;
  return (
    <DossierNotice
      icon={ClockCountdownIcon}
      dossierId={dossierId}
      place="tab=triage&part=severity"
      link={texts.complaintToTerms}
    >
      {texts.complaintNear(label('offences', offence), weeks, moments.date(dueAt))}
    </DossierNotice>
  );
}
