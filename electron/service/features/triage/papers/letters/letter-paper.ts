import type { Block, DocumentModel } from '../../../../documents/document-model.ts';
import { Refusal, refuse } from '../../../../refusal.ts';
import type { ReadContext, WriteContext } from '../../../../slice.ts';
import { findConsentFor } from '../../../consent/api.ts';
import { findDossier } from '../../../dossiers/api.ts';
import { letterheadOf } from '../../../settings/api.ts';
import { timeZone } from '../../../vault/api.ts';
import { contactOfDossier } from '../contact-of-dossier.ts';
import { paperDay } from '../paper-dates.ts';
import { paperFingerprint } from '../paper-fingerprint.ts';
import { paperTexts } from '../paper-texts.ts';
import { leaveWithoutConsent, refuseWithoutConsent } from './consent-of-letter.ts';
import { findKeptPapers, findLetter, type KeptLetter, setLeftPaper, setSentPaper } from './letter-store.ts';
import { privateDataOfLetter } from './private-data-of-letter.ts';

type OfLetter = { readonly letterId: string };

/** The letter as it goes out; once it was sent, as it was then, whatever has changed since. The logo is that of today. */
export function letterPaper(
  context: ReadContext,
  { letterId }: OfLetter,
): DocumentModel | Refusal<'NOT_FOUND'> {
  const letter = findLetter(context.db, letterId);
  if (letter === undefined) return refuse('NOT_FOUND');
  const { sent } = findKeptPapers(context.db, letterId);
  if (sent === null) return drawLetter(context, letter);
  const { logo } = letterheadOf(context.db);
  return { ...sent, organisation: { ...sent.organisation, ...(logo === undefined ? {} : { logo }) } };
}

/** Keeps what was sent: the letter as it last left the vault, or as it is now where it never did. */
export function keepSentPaper(context: WriteContext, { letterId }: OfLetter): void {
  const letter = findLetter(context.db, letterId);
  if (letter === undefined) throw new Error('a letter that was sent is gone');
  const { left } = findKeptPapers(context.db, letterId);
  setSentPaper(context.db, letterId, left ?? withoutLogo(drawLetter(context, letter)));
}

function withoutLogo({ organisation, ...paper }: DocumentModel): DocumentModel {
  const { logo: _, ...head } = organisation;
  return { ...paper, organisation: head };
}

/** Only what is in it, with whom to be in touch, and how to treat it. */
function drawLetter({ db, now }: ReadContext, letter: KeptLetter): DocumentModel {
  const { dossierId, language, purpose, recipient } = letter;
  const texts = paperTexts(language).letter;
  const organisation = letterheadOf(db);
  const zone = timeZone(db);
  const at = letter.steps.find(({ step }) => step === 'sent')?.at ?? now;
  const consent = purpose === null ? null : findConsentFor(db, { dossierId, purpose, recipient }, now);
  const contact = contactOfDossier(db, dossierId);
  const { name } = contact;
  return {
    title: texts.title,
    language,
    organisation,
    createdAt: Math.floor(at / 1000),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: texts.to, value: recipient },
          { label: texts.date, value: paperDay(at, language, zone) },
          { label: texts.code, value: findDossier(db, dossierId)?.code ?? '' },
        ],
      },
      { kind: 'paragraph', text: texts.greeting },
      { kind: 'paragraph', text: texts.intro },
      ...fieldBlocks(letter),
      ...(consent?.state === 'given' && consent.consent !== null
        ? [
            {
              kind: 'paragraph',
              text: texts.consent(paperDay(consent.consent.givenAt, language, zone)),
            } as const,
          ]
        : []),
      { kind: 'heading', level: 2, text: texts.contactTitle },
      { kind: 'paragraph', text: texts.contact },
      { kind: 'facts', items: contactFacts(contact, language) },
      { kind: 'note', title: texts.careTitle, paragraphs: [texts.care] },
      { kind: 'paragraph', text: texts.regards },
      { kind: 'paragraph', text: name === '' ? organisation.name : `${name}\n${organisation.name}` },
    ],
  };
}

function contactFacts(
  { name, function: work, reach }: ReturnType<typeof contactOfDossier>,
  language: KeptLetter['language'],
) {
  const { plan: texts } = paperTexts(language);
  return [
    { label: texts.name, value: name },
    { label: texts.function, value: work },
    { label: texts.reach, value: reach },
  ].filter(({ value }) => value !== '');
}

function fieldBlocks({ fields, language, ground }: KeptLetter): Block[] {
  const texts = paperTexts(language).letter;
  return fields
    .filter(({ included, text }) => included && text.trim() !== '')
    .flatMap(({ field, text }): Block[] => [
      // Of several lines each begins a line of its own.
      {
        kind: 'paragraph',
        text: [
          { text: `${texts.fields[field]}:`, bold: true },
          text.includes('\n') ? '\n' : ' ',
          text.trim(),
        ],
      },
      ...(field === 'sender' ? [{ kind: 'paragraph', text: texts.ground(ground) } as const] : []),
    ]);
}

type Barred = Refusal<'CONSENT_LACKING' | 'PRIVATE_DATA'>;

/** What keeps a letter here, but for a reason; null where nothing does. It is looked at again when it leaves. */
export function letterBarrier(
  context: ReadContext,
  { letterId, reason = '' }: OfLetter & { readonly reason?: string | undefined },
): null | Barred | Refusal<'NOT_FOUND'> {
  const letter = findLetter(context.db, letterId);
  if (letter === undefined) return refuse('NOT_FOUND');
  return refuseWithoutConsent(context, letter, reason) ?? refusePrivateData(context, letter);
}

/** What was sent cannot say anything else any more. */
export function refusePrivateData(
  { db }: Pick<ReadContext, 'db'>,
  letter: KeptLetter,
): null | Refusal<'PRIVATE_DATA'> {
  if (letter.steps.some(({ step }) => step === 'sent')) return null;
  const found = privateDataOfLetter(db, letter);
  return found.length === 0 ? null : refuse('PRIVATE_DATA', { found });
}

/**
 * Enters that a letter leaves the vault, before it does, and why it does where consent for it lacks; what left is kept.
 * Refused when it would say something else by now, or when it lacks that reason.
 */
export function enterLetterLeaving(
  context: WriteContext,
  {
    letterId,
    fingerprint,
    reason = '',
  }: OfLetter & { readonly fingerprint: string; readonly reason?: string | undefined },
): null | Barred | Refusal<'NOT_FOUND' | 'PAPER_CHANGED'> {
  const letter = findLetter(context.db, letterId);
  const paper = letterPaper(context, { letterId });
  if (letter === undefined || paper instanceof Refusal) return refuse('NOT_FOUND');
  if (paperFingerprint(paper) !== fingerprint) return refuse('PAPER_CHANGED');
  const barred = refusePrivateData(context, letter) ?? leaveWithoutConsent(context, letter, reason);
  if (barred !== null) return barred;
  setLeftPaper(context.db, letterId, withoutLogo(paper));
  context.audit({ action: 'triage.saveLetter', objectId: letter.dossierId });
  return null;
}
