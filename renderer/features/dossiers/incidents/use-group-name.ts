import type { Grouping, IncidentGroup } from '../../../../shared/features/dossiers/incident-views-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';

type GroupWords = {
  readonly nameOf: (group: Pick<IncidentGroup, 'key' | 'name'>) => string;
  /** Where a sender is, and from when until when its incidents are; a day says that itself. */
  readonly spanOf: (group: IncidentGroup) => string;
};

/** What groups are called on the screen. */
export function useGroupName(by: Grouping): GroupWords {
  const { incident, incidentViews } = useMessages('dossiers');
  const { groups: texts } = incidentViews;
  const moments = useMoments();
  const pack = usePack();
  return {
    nameOf({ key, name }) {
      switch (by) {
        case 'day':
          return moments.date(moments.fromLocal(`${key} 12:00:00`));
        case 'platform':
          return pack.label('platforms', key);
        case 'form':
          return key === '' ? incident.noForms : pack.label('forms', key);
        case 'sender':
          return name === '' ? incident.noSender : name;
      }
    },
    spanOf: ({ platform, from, until }) =>
      [
        platform === '' ? '' : pack.label('platforms', platform),
        by === 'day' ? '' : texts.span(moments.date(from), moments.date(until)),
      ]
        .filter((part) => part !== '')
        .join(' · '),
  };
}
