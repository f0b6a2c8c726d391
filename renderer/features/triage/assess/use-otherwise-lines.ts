import type { AssessedDossier } from '../../../../shared/features/triage/assess-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';

/** What the rules propose otherwise than when it was decided, a sentence each; empty where nothing is. */
export function useOtherwiseLines({
  otherwise,
  assessment,
}: Pick<AssessedDossier, 'otherwise' | 'assessment'>): readonly string[] {
  const { otherwise: texts } = useMessages('triage').assess.decision;
  const { severity: grades } = useMessages('dossiers').look;
  const { label } = usePack();
  if (otherwise === null) return [];
  const { severityBefore, policeBefore, criticism, floors, routes, complaintOffences, attentions } =
    otherwise;
  type Section = 'floors' | 'routes' | 'offences' | 'attentions';
  const named = (section: Section, ids: readonly string[], say: (names: string) => string) =>
    ids.length === 0 ? [] : [say(ids.map((id) => label(section, id)).join(', '))];
  return [
    ...(severityBefore === null
      ? []
      : [texts.severity(grades[severityBefore], grades[assessment.proposal.severity])]),
    ...(criticism === null ? [] : [texts.criticism[criticism]]),
    ...named('floors', floors.added, texts.reasonsAdded),
    ...named('floors', floors.dropped, texts.reasonsDropped),
    ...(policeBefore === null
      ? []
      : [texts.police(texts.policeNorms[policeBefore], texts.policeNorms[assessment.police])]),
    ...named('routes', routes.added, texts.routesAdded),
    ...named('routes', routes.dropped, texts.routesDropped),
    ...named('offences', complaintOffences.added, texts.complaintsAdded),
    ...named('offences', complaintOffences.dropped, texts.complaintsDropped),
    ...named('attentions', attentions.added, texts.attentionsAdded),
    ...named('attentions', attentions.dropped, texts.attentionsDropped),
  ];
}
