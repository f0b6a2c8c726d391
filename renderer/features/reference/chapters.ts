import type { PackListName } from '../../../shared/features/reference/pack-sections.ts';

export type Chapter = 'help' | 'acute' | 'recognise' | 'weigh' | 'route' | 'law' | 'organise';

/** The sections of the pack as chapters of a handbook, what is needed soonest first. The signpost opens the first. */
export const chapters: Readonly<Record<Chapter, readonly PackListName[]>> = {
  help: ['matrix', 'referrals'],
  acute: ['danger', 'reassurance', 'actions', 'options', 'needs', 'vulnerabilities', 'resources'],
  recognise: ['recognition', 'forms', 'perpetrators', 'platforms', 'triggers', 'groups', 'capacities'],
  weigh: ['severities', 'severity', 'floors', 'attentions', 'stalking'],
  route: ['tree', 'routes', 'norms', 'deviations', 'ladder', 'step-plan'],
  law: ['offences', 'purposes', 'terms'],
  organise: ['roles', 'disciplines', 'channels', 'reporters', 'contracts'],
};

export const chapterNames = Object.keys(chapters) as readonly Chapter[];

export function isChapter(name: string | undefined): name is Chapter {
  return chapterNames.some((chapter) => chapter === name);
}
