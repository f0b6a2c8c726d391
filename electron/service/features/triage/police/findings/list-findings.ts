import { createHash } from 'node:crypto';
import {
  findPrivate,
  type PrivateHit,
  wordsAround,
} from '../../../../../../shared/features/triage/find-private.ts';
import type {
  FindingAnswer,
  NotSought,
  PoliceFinding,
  PrivateDatum,
} from '../../../../../../shared/features/triage/police-model.ts';
import type {
  PrivateData,
  PrivatePattern,
} from '../../../../../../shared/features/triage/private-patterns.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import type { SiftedDatum } from '../../../evidence/api.ts';
import { isShownForGood } from '../after/step-store.ts';
import { listReadStates, listTold, listToldExhibits, type ReadState } from '../package/content-store.ts';
import { exhibitIds } from '../package/exhibit-ids.ts';
import type { StoredReport } from '../reports/report-store.ts';
import { findAnswers, findScans } from './finding-store.ts';
import { besideTexts, exhibitTexts, incidentTexts, type PackageText, reportTexts } from './package-texts.ts';
import { findPrivateData, isLeftToPeople, type Seekable, seekable } from './read-private-data.ts';
import { findSaidBeside } from './said-beside.ts';
import { createTextPatterns } from './text-patterns.ts';

export type Findings = {
  readonly findings: readonly PoliceFinding[];
  readonly filesToScan: readonly string[];
  /** How many of these are being read just now: looking through them waits for that. */
  readonly beingRead: number;
  readonly known: number;
  readonly notSought: readonly NotSought[];
};

/** Most that is listed of one text: what holds more is left out as a whole. */
const OF_ONE_TEXT = 50;

/**
 * All private data in what goes along, and what was decided of it: in texts found anew each time, so that it is always of now;
 * in files as they were looked through.
 */
export function listFindings(db: ReadableDb, report: StoredReport): Findings {
  const sought = findPrivateData(db, report.dossierId);
  const able = seekable(sought);
  const patternsOf = createTextPatterns(db, sought);
  const answers = findAnswers(db, report.reportId);
  const evidenceIds = exhibitIds(db, report);
  const scans = findScans(db, evidenceIds, soughtHash(sought));
  const states = listReadStates(db, evidenceIds);
  const beingRead = new Set(states.filter(isBeingRead).map(({ evidenceId }) => evidenceId));
  const mayShrink = !isShownForGood(db, report);
  const texts = [
    ...reportTexts(report),
    ...besideTexts(report.reportId, findSaidBeside(db, report.dossierId)),
    ...incidentTexts(listTold(db, report.reportId)),
    ...exhibitTexts(listToldExhibits(db, evidenceIds)),
  ];
  const findings = [
    ...notSought(report.reportId, able),
    ...texts.flatMap((text) => inText(text, patternsOf(text))),
    // Files were looked through before: what they told is kept, so that an answer need not wait for it.
    ...states.flatMap((state, index) =>
      [...unread(state), ...(scans.get(state.evidenceId) ?? [])].flatMap((told) =>
        inFile(told, state, index + 1),
      ),
    ),
  ];
  return {
    findings: unique(findings).map((finding) => ({
      ...finding,
      choices: mayShrink ? finding.choices : finding.choices.filter((choice) => !shrinking.includes(choice)),
      answer: fitting(finding, answers.get(finding.key)),
    })),
    filesToScan: evidenceIds.filter((id) => !scans.has(id) || beingRead.has(id)),
    beingRead: beingRead.size,
    known: able.known,
    notSought: able.notSought,
  };
}

/** Names what was sought, so that files are read anew when it changes. */
export function soughtHash(sought: PrivateData): string {
  return createHash('sha256')
    .update(JSON.stringify([SCAN_VERSION, sought]))
    .digest('hex');
}
/** Goes up when files are read in another way. */
const SCAN_VERSION = 5;

type Finding = Omit<PoliceFinding, 'answer'>;

function inText(text: PackageText, patterns: readonly PrivatePattern[]): Finding[] {
  // Each once before they are counted: what is repeated hides nothing behind it.
  const hits = new Map<string, PrivateHit>();
  for (const hit of findPrivate(text.text, patterns)) {
    const key = findingKey(text, hit);
    if (!hits.has(key)) hits.set(key, hit);
  }
  const listed = [...hits]
    .slice(0, OF_ONE_TEXT)
    .map(([key, hit]) => ({ ...around(text, hit), key, choices: choicesOf(text.place) }));
  return hits.size > OF_ONE_TEXT ? [...listed, tooMany(text)] : listed;
}

/** What is to be found cannot be told: somebody looks, and says why the package can leave. Asked anew when more is known. */
function notSought(reportId: string, able: Seekable): Finding[] {
  if (!isLeftToPeople(able)) return [];
  const of = { place: 'text', objectId: reportId, datum: 'not-sought' } as const;
  const key = findingKey({ ...of, field: 'known' }, { datum: of.datum, hit: JSON.stringify(able.missed) });
  return [{ ...of, key, number: null, before: '', hit: '', after: '', pages: [], choices: ['accept'] }];
}

/** More than are listed: it cannot go along as it is, whatever is decided of those that are. */
function tooMany({ place, objectId, number, field }: PackageText): Finding {
  const hit = { datum: 'too-many', hit: '' } as const;
  const key = findingKey({ place, objectId, field }, hit);
  const choices = choicesOf(place).filter((choice) => shrinking.includes(choice));
  return { place, objectId, number, ...hit, before: '', after: '', pages: [], key, choices };
}

function around({ place, objectId, number, text }: PackageText, { datum, from, until, hit }: PrivateHit) {
  return { place, objectId, number, datum, hit, ...wordsAround(text, { from, until }), pages: [] };
}

/** The same for the same thing in the same place, however often it stands there. */
export function findingKey(
  { place, objectId, field }: Pick<PackageText, 'place' | 'objectId' | 'field'>,
  { datum, hit }: { readonly datum: PrivateDatum; readonly hit: string },
): string {
  const parts = JSON.stringify([place, objectId, field, datum, hit.toLowerCase().replaceAll(/\s+/g, ' ')]);
  return createHash('sha256').update(parts).digest('hex');
}

/** Its words are still being read out of its pictures: nobody has to look at them before that is done. */
const isBeingRead = ({ reading }: ReadState): boolean => reading === 'waiting';

/** A file of which a program cannot tell what stands in it: somebody has to look. Of a PDF that is told by page. */
function unread(state: ReadState): SiftedDatum[] {
  const { kind, readPages } = state;
  const told = { datum: 'unread', before: '', hit: '', after: '', pages: [] } as const;
  if (kind === 'other') return [{ place: 'file-words', ...told }];
  return kind === 'image' && !readPages.includes(1) && !isBeingRead(state)
    ? [{ place: 'picture-words', ...told }]
    : [];
}

function inFile(told: SiftedDatum, state: ReadState, number: number): Finding[] {
  const { evidenceId, readPages } = state;
  const { place, datum } = told;
  const of = { place, objectId: evidenceId, number } as const;
  if (datum === 'too-many') return [tooMany({ ...of, field: 'file', text: '' })];
  if (datum !== 'unread') {
    const key = findingKey({ ...of, field: 'file' }, told);
    return [{ ...of, ...told, pages: [...told.pages], key, choices: choicesOf(place) }];
  }
  if (place === 'picture-words' && isBeingRead(state)) return [];
  // Pictures on pages that were read since need nobody's eyes.
  const isRead = (page: number) => place === 'picture-words' && readPages.includes(page);
  const pages = told.pages.filter((page) => !isRead(page));
  if (pages.length === 0 && told.pages.length > 0) return [];
  const key = findingKey({ ...of, field: `unread ${pages.join()}` }, told);
  return [{ ...of, ...told, pages, key, choices: ['looked', 'leave-out', 'copy'] }];
}

/** What takes an exhibit out of the package, or puts another in its place. */
const shrinking: readonly PoliceFinding['choices'][number][] = ['leave-out', 'copy'];

function choicesOf(place: PoliceFinding['place']): PoliceFinding['choices'] {
  switch (place) {
    case 'text':
    case 'incident':
      return ['replace', 'accept'];
    case 'file-name':
    case 'file-facts':
      return ['replace', 'accept', 'leave-out'];
    case 'file-words':
    case 'picture-words':
    case 'file-data':
      return ['accept', 'leave-out', 'copy'];
    default:
      return place satisfies never;
  }
}

/** An answer that still fits. */
function fitting({ choices }: Finding, answer: FindingAnswer | undefined): FindingAnswer | null {
  return answer !== undefined && choices.includes(answer.kind) ? answer : null;
}

/**
 * Each once; what a file says is told as its words, not a second time as its bytes, where a line may be broken otherwise, nor
 * as the picture of a page on which they stand.
 */
function unique(findings: readonly Finding[]): Finding[] {
  const of = ({ objectId, datum }: Finding) => `${objectId} ${datum}`;
  const said = Map.groupBy(
    findings.filter(({ place }) => place === 'file-words'),
    of,
  );
  const isSaid = (finding: Finding) =>
    (said.get(of(finding)) ?? []).some(({ hit }) => charactersOf(hit).includes(charactersOf(finding.hit)));
  const isTwice = (finding: Finding) =>
    (finding.place === 'file-data' || finding.place === 'picture-words') &&
    finding.datum !== 'unread' &&
    isSaid(finding);
  const told = findings.filter((finding) => !isTwice(finding));
  return [...new Map(told.toReversed().map((finding) => [finding.key, finding])).values()].toReversed();
}

const charactersOf = (hit: string): string => hit.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
