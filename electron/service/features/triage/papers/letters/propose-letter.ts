import type { Pack, Referral } from '../../../../../../shared/features/reference/model.ts';
import type { LetterField, WrittenField } from '../../../../../../shared/features/triage/papers-model.ts';
import type { Person } from '../../../../../../shared/kernel/person.ts';
import type { Language, Precision } from '../../../../../../shared/kernel/primitives.ts';
import { Refusal } from '../../../../refusal.ts';
import type { WriteContext } from '../../../../slice.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { sql } from '../../../../storage/sql.ts';
import { findDossier } from '../../../dossiers/api.ts';
import { timeZone } from '../../../vault/api.ts';
import { latestDecision } from '../../assess/decision-store.ts';
import { weighDossier } from '../../assess/weigh-dossier.ts';
import { paperDay } from '../paper-dates.ts';
import { paperTexts } from '../paper-texts.ts';
import { knownSince } from './known-since.ts';

/** Links that are proposed at most: a letter is no inventory. */
const LINKS = 20;

/** Parties that have a post removed, and can do nothing without its place. */
const removers: ReadonlySet<string> = new Set(['platform', 'online-discrimination', 'sexual-images']);

/**
 * What a letter to somebody says by the pack, filled in with what the dossier knows. Never the words of a message, and never
 * who it came from (10 AVG).
 */
export function proposeFields(
  context: WriteContext,
  {
    dossierId,
    referral,
    language,
  }: { readonly dossierId: string; readonly referral: Referral; readonly language: Language },
): WrittenField[] {
  const person = findDossier(context.db, dossierId)?.person;
  const known = knownOf(context, dossierId, language);
  const { proposals } = paperTexts(language).letter;
  const texts: Readonly<Record<LetterField, string>> = {
    question: proposals[removers.has(referral.id) ? 'removal' : 'question'],
    name: person?.namedAs || person?.name || '',
    reach: person?.contact ?? '',
    function: functionOf(person),
    language: '',
    'what-happened': known.happened,
    when: spanOf(context.db, dossierId, language),
    offences: known.offences,
    severity: known.severity,
    links: linksOf(context.db, dossierId),
    safety: '',
    wishes: '',
    'known-since': knownSince(context.db, dossierId, language),
    sender: '',
  };
  const isNamed = (person?.namedAs ?? '') !== '';
  // How to reach somebody at home goes along only when somebody chose so, and their name where they did not say how they want to
  // be named; the address of a post often holds the name of its account: only whoever has it removed cannot do without.
  return (referral.fields ?? []).map((field) => ({
    field,
    text: texts[field],
    included:
      field !== 'reach' && (field !== 'name' || isNamed) && (field !== 'links' || removers.has(referral.id)),
  }));
}

function functionOf(person: Person | undefined): string {
  return [person?.function, person?.unit].filter((part) => part !== undefined && part !== '').join(', ');
}

function knownOf(context: WriteContext, dossierId: string, language: Language) {
  const weighed = weighDossier(context, dossierId);
  if (weighed instanceof Refusal) return { happened: '', offences: '', severity: '' };
  const { facts } = weighed.known;
  const { sections } = weighed.rules.pack;
  const texts = paperTexts(language).letter.proposals;
  const forms = labelsOf(sections.forms, facts.forms, language).map((label) => label.toLowerCase());
  const severity = latestDecision(context.db, dossierId)?.severity;
  return {
    happened: [
      ...(forms.length === 0 ? [] : [texts.happened(forms.join('; '))]),
      ...(facts.messages === 0 ? [] : [texts.counted(facts.messages, facts.senders)]),
    ].join(' '),
    offences: labelsOf(sections.offences, facts.offences, language).join('; '),
    severity: severity === undefined ? '' : (labelsOf(sections.severities, [severity], language)[0] ?? ''),
  };
}

function labelsOf(
  items: Pack['sections']['forms'],
  ids: readonly string[],
  language: Language,
): readonly string[] {
  return items.filter(({ id }) => ids.includes(id)).map(({ label }) => label[language]);
}

function spanOf(db: ReadableDb, dossierId: string, language: Language): string {
  const [first, last] = db.all<Moment>(sql`
    SELECT * FROM (SELECT occurred_at AS at, precision FROM incidents
      WHERE dossier_id = ${dossierId} AND removed_at IS NULL ORDER BY occurred_at LIMIT 1)
    UNION ALL
    SELECT * FROM (SELECT occurred_at AS at, precision FROM incidents
      WHERE dossier_id = ${dossierId} AND removed_at IS NULL ORDER BY occurred_at DESC LIMIT 1)`);
  if (first === undefined || last === undefined) return '';
  const zone = timeZone(db);
  const texts = paperTexts(language).letter.proposals;
  const day = ({ at, precision }: Moment) => paperDay(at, language, zone, precision);
  if (day(first) !== day(last)) return texts.span(day(first), day(last));
  return first.precision === 'month' ? texts.month(day(first)) : texts.day(day(first));
}

type Moment = { readonly at: number; readonly precision: Precision };

function linksOf(db: ReadableDb, dossierId: string): string {
  const rows = db.all<{ url: string }>(sql`
    SELECT url FROM incidents WHERE dossier_id = ${dossierId} AND removed_at IS NULL AND url <> ''
    GROUP BY url ORDER BY min(occurred_at) LIMIT ${LINKS}`);
  return rows.map(({ url }) => url).join('\n');
}
