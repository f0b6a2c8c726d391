import type { Block } from '../../../../documents/document-model.ts';
import type { ToldIncident } from './content-store.ts';
import { dutchMoment } from './dutch-words.ts';
import type { PackageContent } from './read-package.ts';

/** The facts in the order in which they are told. */
export function factBlocks(content: PackageContent): Block[] {
  if (content.incidents.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'De feiten op volgorde' },
    ...content.incidents.flatMap((incident, index) => factOf(content, incident, index)),
  ];
}

function factOf(content: PackageContent, incident: ToldIncident, index: number): Block[] {
  const { occurredAt, precision, knownAt, platform, url, sender, message, offences, forms } = incident;
  const numbers = content.exhibits.flatMap(({ incidentIds }, place) =>
    incidentIds.includes(incident.incidentId) ? [exhibitNumber(place)] : [],
  );
  const facts = [
    { label: 'Wanneer', value: dutchMoment(occurredAt, content.zone, precision) },
    {
      label: 'Betrokkene wist ervan op',
      // Only a complaint has a term that runs from it (66 Sr).
      value:
        knownAt === null || content.complaintOffences.length === 0
          ? ''
          : dutchMoment(knownAt, content.zone, 'day'),
    },
    { label: 'Waar', value: labelOf(content, 'platforms', platform) },
    { label: 'Link', value: url },
    { label: 'Afzender', value: sender || 'Niet bekend' },
    { label: 'Soort', value: forms.map((form) => labelOf(content, 'forms', form)).join('; ') },
    { label: 'Vermoeden van', value: offences.map((offence) => offenceWords(content, offence)).join('; ') },
    { label: 'Bewijsstukken', value: numbers.join(', ') },
  ];
  return [
    { kind: 'heading', level: 2, text: factNumber(index) },
    // What was said stands with when, where and by whom.
    { kind: 'facts', items: facts.filter(({ value }) => value !== ''), keepsNext: message.trim() !== '' },
    ...(message.trim() === ''
      ? []
      : [{ kind: 'note', title: 'Letterlijke tekst', paragraphs: message.split(/\n\s*\n/) } as const]),
  ];
}

/** How a fact is called; `index` from 0. */
export const factNumber = (index: number): string => `Feit ${index + 1}`;
/** How an exhibit is called; `index` from 0. */
export const exhibitNumber = (index: number): string => `bewijsstuk ${index + 1}`;

/** An offence with its article: `Belediging (266 Sr)`. */
export function offenceWords({ pack }: Pick<PackageContent, 'pack'>, id: string): string {
  const item = pack?.sections.offences.find((offence) => offence.id === id);
  if (item === undefined) return id;
  const { nl } = item.label;
  // A name that ends between brackets has the article in them too.
  return nl.endsWith(')') ? `${nl.slice(0, -1)}, ${item.article})` : `${nl} (${item.article})`;
}

/** The Dutch word of an item; its id where the pack does not know it. */
export function labelOf(
  { pack }: Pick<PackageContent, 'pack'>,
  section: 'platforms' | 'forms',
  id: string,
): string {
  return pack?.sections[section].find((item) => item.id === id)?.label.nl ?? id;
}
