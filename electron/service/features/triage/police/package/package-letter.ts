import { policeRequestSchema } from '../../../../../../shared/features/triage/police-fields-model.ts';
import type { Block, DocumentModel } from '../../../../documents/document-model.ts';
import { complaintBlocks, mandateBlocks } from './complaint-blocks.ts';
import { dutchMoment, requestWords } from './dutch-words.ts';
import { exhibitBlocks } from './exhibit-blocks.ts';
import { factBlocks, offenceWords } from './fact-blocks.ts';
import { leftOutBlocks } from './left-out-blocks.ts';
import { patternBlocks } from './pattern-blocks.ts';
import type { PackageContent } from './read-package.ts';

/**
 * The letter of a package, in Dutch: who reports, what is suspected, the facts in order, the exhibits, what is asked, what was
 * left out. Says `vermoeden van`, never that something is proved.
 * @param at milliseconds since 1970
 */
export function packageLetter(content: PackageContent, at: number): DocumentModel {
  const { code, organisation, report } = content;
  return {
    title: `Aangifte ${code}`,
    language: 'nl',
    organisation,
    createdAt: Math.floor(at / 1000),
    blocks: [
      ...declarantBlocks(content, at),
      ...offenceBlocks(content),
      ...section('Samenvatting', report.summary),
      ...patternBlocks(content),
      ...factBlocks(content),
      ...section('Gevolgen voor betrokkene', report.effect),
      ...exhibitBlocks(content),
      ...requestBlocks(content),
      ...leftOutBlocks(content),
      ...signatureBlocks(content),
    ],
  };
}

function declarantBlocks(content: PackageContent, at: number): Block[] {
  const { report, organisation, personName, personFunction, code } = content;
  const isOrganisation = report.filer === 'organisation';
  const facts = [
    { label: 'Aangever', value: isOrganisation ? organisation.name : personName },
    { label: 'Gekozen adres (domicilie)', value: domicile(content) },
    {
      label: 'Vertegenwoordigd door',
      value: isOrganisation ? joined(report.declarant, report.declarantFunction) : '',
    },
    {
      label: 'Bijgestaan door',
      value: isOrganisation ? '' : joined(report.declarant, report.declarantFunction),
    },
    { label: 'Bereikbaar via', value: report.declarantReach || organisation.contact || '' },
    { label: 'Betrokkene (slachtoffer)', value: isOrganisation ? joined(personName, personFunction) : '' },
    { label: 'Kenmerk', value: code },
    { label: 'Datum', value: dutchMoment(at, content.zone, 'day') },
    { label: 'Politie', value: joined(report.station, report.officer, report.officerReach) },
    { label: 'Nummer politie', value: report.caseNumber },
    { label: 'Parketnummer', value: report.prosecutorNumber },
  ];
  return [
    { kind: 'heading', level: 1, text: 'Wie doet aangifte' },
    { kind: 'facts', items: facts.filter(({ value }) => value !== '') },
    {
      kind: 'note',
      title: 'Gegevens van het slachtoffer',
      paragraphs: [
        'Wij verzoeken u woonadres, verblijfplaats, telefoonnummer, e-mailadres, geboortegegevens en burgerservicenummer van betrokkene buiten de processtukken te houden (Besluit bescherming slachtoffergegevens in processtukken, Stb. 2025, 29) en het adres van de organisatie te gebruiken.',
      ],
    },
    ...mandateBlocks(content),
  ];
}

const domicile = ({ organisation }: PackageContent): string =>
  [organisation.name, organisation.address ?? ''].filter((line) => line !== '').join('\n');

function offenceBlocks(content: PackageContent): Block[] {
  const { offences } = content;
  if (offences.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'Vermoeden van strafbare feiten' },
    {
      kind: 'paragraph',
      text: 'Wij doen aangifte van het vermoeden van de volgende strafbare feiten. Welke bepaling van toepassing is, laten wij aan u.',
    },
    { kind: 'list', items: offences.map((id) => offenceWords(content, id)) },
    ...complaintBlocks(content),
  ];
}

function requestBlocks({ requests, report }: PackageContent): Block[] {
  // The mark of violence against a public task comes first: what else applies follows from it.
  const items = policeRequestSchema.options
    .filter((option) => requests.some(({ request }) => request === option))
    .map((option) => requestWords[option]);
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'Verzoeken' },
    { kind: 'list', items },
    ...(requests.some(({ request }) => request === 'damages') ? section('Schade', report.damages, 2) : []),
  ];
}

function signatureBlocks({ report, organisation, personName }: PackageContent): Block[] {
  const isOrganisation = report.filer === 'organisation';
  const name = isOrganisation ? report.declarant : personName;
  return [
    { kind: 'heading', level: 1, text: 'Ondertekening' },
    {
      kind: 'paragraph',
      // Nobody signs a page with nothing else on it.
      keepsNext: true,
      text: 'Het voorgaande is naar beste weten opgeschreven. De bewijsstukken zijn sinds zij in ons dossier kwamen niet veranderd; dat is na te gaan met de vingerafdrukken (SHA-256) in deze aangifte en in het bestand SHA256SUMS.',
    },
    {
      kind: 'table',
      header: ['Naam', 'Namens', 'Plaats en datum', 'Handtekening'],
      rows: [[name, isOrganisation ? organisation.name : '', '', '\n\n\u00a0']],
    },
  ];
}

function section(title: string, text: string, level: 1 | 2 = 1): Block[] {
  return text.trim() === '' ? [] : [{ kind: 'heading', level, text: title }, ...paragraphsOf(text)];
}

/** Paragraphs where somebody left a line empty. */
function paragraphsOf(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => toParagraph(part.trim()));
}

const toParagraph = (text: string): Block => ({ kind: 'paragraph', text });
const joined = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join(', ');
