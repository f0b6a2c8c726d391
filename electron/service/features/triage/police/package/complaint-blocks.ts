import type { Block } from '../../../../documents/document-model.ts';
import { inSentence } from './dutch-words.ts';
import { exhibitNumber, factNumber, offenceWords } from './fact-blocks.ts';
import type { PackageContent } from './read-package.ts';

/** The organisation complains only for what the affected person signed a mandate for, of what they knew by then (164 Sv). */
export function complaintBlocks(content: PackageContent): Block[] {
  const complaints = complaintsOf(content);
  const made = complaints.flatMap(({ words, isMade, later, others }) =>
    isMade ? [later.length === 0 ? words : `${words} bij ${others.join(', ')}`] : [],
  );
  const missing = complaints.flatMap(({ words, isMade }) => (isMade ? [] : [words]));
  // Offences of the same facts are told at once.
  const later = new Set(complaints.flatMap((one) => (one.later.length === 0 ? [] : [one.later.join(', ')])));
  return [
    ...(made.length === 0
      ? []
      : [
          `Voor ${made.join('; ')} doen wij klacht: wij verzoeken uitdrukkelijk om vervolging (artikelen 66 Sr en 164 Sv).`,
        ]),
    ...[...later].map((facts) => {
      const offences = complaints.filter((one) => one.later.join(', ') === facts);
      return `Betrokkene wist nog niet van ${facts} toen de machtiging werd getekend. Voor ${offences.map(({ words }) => words).join('; ')} doen wij daarvoor nu geen klacht.`;
    }),
    ...(missing.length === 0
      ? []
      : [
          `Voor ${missing.join('; ')} is een klacht van betrokkene nodig. Wij hebben daarvoor geen ondertekende machtiging en verzoeken u met betrokkene te bespreken of die klacht wil doen.`,
        ]),
  ].map(toParagraph);
}

/** Says what the signed mandates are for, and why others are not there. */
export function mandateBlocks(content: PackageContent): Block[] {
  const { report, mandates, mandateIds, complaintOffences, exhibits } = content;
  if (report.filer !== 'organisation' || complaintOffences.length === 0) return [];
  const numbers = exhibits.flatMap(({ evidenceId }, index) =>
    mandateIds.includes(evidenceId) ? [exhibitNumber(index)] : [],
  );
  const isForSome = complaintsOf(content).some(({ isMade }) => isMade);
  const signed =
    numbers.length === 0
      ? []
      : isForSome
        ? [
            `De aangever is door betrokkene bijzonder schriftelijk gemachtigd om klacht te doen (artikel 164 Sv). De ondertekende machtiging is bijgevoegd: ${numbers.join(', ')}.`,
          ]
        : [
            `Betrokkene tekende eerder een machtiging (artikel 164 Sv): ${numbers.join(', ')}. Die geldt niet voor de feiten in deze aangifte.`,
          ];
  const reasons = mandates
    .filter(
      ({ evidenceId, reason, offences }) =>
        evidenceId === null && reason !== '' && offences.some((id) => complaintOffences.includes(id)),
    )
    .map(({ reason }) => `Er is geen ondertekende machtiging bijgevoegd: ${reason}`);
  const paragraphs = [...signed, ...reasons];
  return paragraphs.length === 0
    ? []
    : [{ kind: 'heading', level: 2, text: 'Machtiging' }, ...paragraphs.map(toParagraph)];
}

/** Of each offence that asks for a complaint: whether it is made, and which facts the person knew of only after the mandate. */
function complaintsOf({ report, complaintOffences, mandates, incidents, ...content }: PackageContent) {
  const signed = new Set(
    mandates.flatMap(({ evidenceId, offences }) => (evidenceId === null ? [] : offences)),
  );
  return complaintOffences.map((offence) => {
    const after = new Set(
      content.factsAfterMandate.flatMap((one) => (one.offence === offence ? one.incidentIds : [])),
    );
    const facts = incidents.flatMap(({ incidentId, offences }, index) =>
      offences.includes(offence) ? [{ name: factNumber(index), isLater: after.has(incidentId) }] : [],
    );
    const namesOf = (isLater: boolean) =>
      facts.flatMap((fact) => (fact.isLater === isLater ? [fact.name] : []));
    const [later, others] = [namesOf(true), namesOf(false)];
    // An offence that no fact is told of is complained of as it was signed for.
    const isKnown = later.length === 0 || others.length > 0;
    return {
      words: inSentence(offenceWords(content, offence)),
      isMade: report.filer !== 'organisation' || (signed.has(offence) && isKnown),
      later,
      others,
    };
  });
}

const toParagraph = (text: string): Block => ({ kind: 'paragraph', text });
