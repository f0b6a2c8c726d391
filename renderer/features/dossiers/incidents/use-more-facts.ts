import type { Incident } from '../../../../shared/features/dossiers/model.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';

type Fact = { readonly label: string; readonly value: string };

/** What was written down of an incident besides what was said; nothing is shown of what nobody filled in. */
export function useMoreFacts(): (incident: Incident) => readonly Fact[] {
  const { incidentViews } = useMessages('dossiers');
  const { more: texts } = incidentViews;
  const { language } = useLanguage();
  const moments = useMoments();
  const { pack } = usePack();
  return (incident) => {
    const offences = incident.offences.map((id) => {
      const offence = pack.sections.offences.find((candidate) => candidate.id === id);
      return offence === undefined
        ? id
        : texts.offence(offence.label[language], offence.article, texts.certainties[offence.law.certainty]);
    });
    return [
      { label: texts.offences, value: offences.join('; ') },
      { label: texts.knownAt, value: incident.knownAt === null ? '' : moments.date(incident.knownAt) },
      { label: texts.reach, value: incident.reach === null ? '' : incident.reach.toLocaleString(language) },
      { label: texts.observedBy, value: incident.observedBy },
    ].filter(({ value }) => value !== '');
  };
}
