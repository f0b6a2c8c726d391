import type { Block } from '../../../../documents/document-model.ts';
import type { ToldExhibit, ToldIncident } from './content-store.ts';
import { captureWords, dutchMoment, dutchSize, kindWords } from './dutch-words.ts';
import { exhibitNames } from './exhibit-names.ts';
import { factNumber, labelOf, offenceWords } from './fact-blocks.ts';
import type { PackageContent } from './read-package.ts';

type Told = { readonly incident: ToldIncident; readonly index: number };

/** Every exhibit with all that makes it one: what, when, where, who captured it, sender, text, SHA-256. */
export function exhibitBlocks(content: PackageContent): Block[] {
  if (content.exhibits.length === 0) return [];
  const names = exhibitNames(content);
  return [
    { kind: 'heading', level: 1, text: 'Bewijsstukken' },
    ...content.exhibits.flatMap((exhibit, index) =>
      exhibitOf(content, exhibit, { index, name: names[index] ?? '' }),
    ),
  ];
}

function exhibitOf(
  content: PackageContent,
  exhibit: ToldExhibit,
  { index, name }: { readonly index: number; readonly name: string },
): Block[] {
  const told = content.incidents.flatMap((incident, place) =>
    exhibit.incidentIds.includes(incident.incidentId) ? [{ incident, index: place }] : [],
  );
  const isMandate = content.mandateIds.includes(exhibit.evidenceId);
  const facts = [
    { label: 'Bestand', value: name },
    {
      label: 'Wat',
      value: `${isMandate ? 'Ondertekende machtiging; ' : ''}${kindWords[exhibit.kind]}, ${dutchSize(exhibit.size)}`,
    },
    ...eventFacts(content, told),
    { label: 'Vastgelegd', value: captured(content, exhibit) },
    { label: 'Hoe vastgelegd', value: capturedHow(exhibit) },
    { label: 'Bron', value: exhibit.sourceUrl },
  ];
  return [
    { kind: 'heading', level: 2, text: `Bewijsstuk ${index + 1}` },
    { kind: 'facts', items: facts.filter(({ value }) => value !== ''), keepsNext: true },
    // On a line of its own, where it fits in one piece.
    { kind: 'paragraph', text: ['SHA-256 ', { text: exhibit.sha256, mono: true }] },
  ];
}

/** Of each fact that it shows: when, where, who, what was said, what is suspected. */
function eventFacts(content: PackageContent, told: readonly Told[]) {
  return told.flatMap(({ incident, index }) => {
    const { occurredAt, precision, platform, sender, message, offences } = incident;
    const when = dutchMoment(occurredAt, content.zone, precision);
    return [
      { label: factNumber(index), value: `${when}, ${labelOf(content, 'platforms', platform)}` },
      { label: 'Afzender', value: sender || 'Niet bekend' },
      { label: 'Letterlijke tekst', value: message.trim() },
      { label: 'Vermoeden van', value: offences.map((id) => offenceWords(content, id)).join('; ') },
    ];
  });
}

/** When and by whom it was captured, as far as that was written down. */
function captured(
  { zone }: PackageContent,
  { capturedAt, capturedPrecision, addedAt, collectedBy, derivedFrom }: ToldExhibit,
): string {
  return [
    capturedAt === null
      ? `in het dossier gekomen op ${dutchMoment(addedAt, zone)}`
      : `op ${dutchMoment(capturedAt, zone, capturedPrecision)}; in het dossier gekomen op ${dutchMoment(addedAt, zone)}`,
    collectedBy === '' ? '' : `door ${collectedBy}`,
    derivedFrom === null ? '' : 'dit is een kopie van het origineel, dat in ons dossier is bewaard',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** How it was captured, as far as that was written down. */
function capturedHow({ captureWay, captureNote }: ToldExhibit): string {
  return [captureWay === null ? '' : captureWords[captureWay], captureNote]
    .filter((part) => part !== '')
    .join(': ');
}
