import type { Block } from '../../../../documents/document-model.ts';
import type { SenderFigures } from '../../signals/weigh-dossiers.ts';
import { dutchMoment } from './dutch-words.ts';
import type { PackageContent } from './read-package.ts';

/** In a report of stalking: what the messages of each sender come to together. */
export function patternBlocks(content: PackageContent): Block[] {
  if (content.patterns.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'Het patroon' },
    {
      kind: 'paragraph',
      text: 'Bij een vermoeden van belaging gaat het om de berichten samen. De aantallen gaan over alles wat in ons dossier van deze afzender aan betrokkene staat.',
    },
    ...content.patterns.map((pattern) => patternOf(content, pattern)),
  ];
}

function patternOf(content: PackageContent, { senderId, figures, askedToStopAt }: SenderFigures): Block {
  const told = content.incidents.filter((incident) => incident.senderId === senderId);
  const { messages, firstDay, lastDay, activeDays, activeWeeks, spanWeeks, afterStop } = figures;
  const facts = [
    { label: 'Afzender', value: told.find(({ sender }) => sender !== '')?.sender ?? 'Niet bekend' },
    {
      label: 'Aantal',
      value:
        told.length === messages
          ? count(messages, 'bericht', 'berichten')
          : `${count(messages, 'bericht', 'berichten')}, waarvan ${told.length} als feit in deze aangifte`,
    },
    {
      label: 'Periode',
      value: firstDay === null || lastDay === null ? '' : periodOf(firstDay, lastDay, spanWeeks),
    },
    {
      label: 'Verspreid over',
      value:
        activeDays === 0
          ? ''
          : `${count(activeDays, 'dag', 'verschillende dagen')}, in ${count(activeWeeks, 'week', 'verschillende weken')}`,
    },
    {
      label: 'Gevraagd te stoppen',
      value:
        askedToStopAt === null
          ? ''
          : `op ${dutchMoment(askedToStopAt, content.zone, 'day')}, door of namens betrokkene`,
    },
    {
      label: 'Daarna',
      value:
        askedToStopAt === null || afterStop === null ? '' : `nog ${count(afterStop, 'bericht', 'berichten')}`,
    },
  ];
  return { kind: 'facts', items: facts.filter(({ value }) => value !== '') };
}

function periodOf(firstDay: string, lastDay: string, weeks: number): string {
  if (firstDay === lastDay) return dayOf(firstDay);
  return `van ${dayOf(firstDay)} tot en met ${dayOf(lastDay)} (${count(weeks, 'week', 'weken')})`;
}

/** @param day `YYYY-MM-DD` on the organisation's calendar */
const dayOf = (day: string): string => dutchMoment(Date.parse(`${day}T12:00:00Z`), 'UTC', 'day');
const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;
