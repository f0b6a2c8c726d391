import { WarningOctagonIcon } from '@phosphor-icons/react/dist/csr/WarningOctagon';
import type { Dossier } from '../../../../shared/features/dossiers/model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { DossierNotice } from './dossier-notice.tsx';

/** That acute danger was reported and nobody wrote down that it is over: when, in words, and the way to the report. */
export function DangerNotice({ dossier }: { dossier: Dossier }) {
  const { danger: texts, reporting } = useMessages('dossiers');
  const moments = useMoments();
  const inDanger = dossier.reports.filter(({ danger, safeAt }) => danger === 'yes' && safeAt === null);
  const latest = inDanger.at(-1);
  if (latest === undefined) return null;
  return (
    <DossierNotice
      icon={WarningOctagonIcon}
      isUrgent
      dossierId={dossier.dossierId}
      place="tab=reports"
      link={reporting.toReports}
    >
      {`${texts.reported(moments.dateTime(latest.receivedAt))} ${texts.ask}`}
    </DossierNotice>
  );
}
