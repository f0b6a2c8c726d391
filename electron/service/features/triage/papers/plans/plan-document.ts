import {
  type PlanPart,
  planPartSchema,
  type StepPlan,
} from '../../../../../../shared/features/triage/papers-model.ts';
import { isLeftOff } from '../../../../../../shared/features/triage/plan-pieces.ts';
import { isReachable, type ReferralWords } from '../../../../../../shared/features/triage/referral-words.ts';
import type { Language } from '../../../../../../shared/kernel/primitives.ts';
import type { Block, DocumentModel, Letterhead } from '../../../../documents/document-model.ts';
import { paperDay } from '../paper-dates.ts';
import { paperTexts } from '../paper-texts.ts';

/** All that a paper of a step plan is made of. */
export type PlanPaper = {
  readonly plan: StepPlan;
  readonly code: string;
  readonly organisation: Letterhead;
  readonly timeZone: string;
  /** Milliseconds since 1970: the day that a draft says. */
  readonly now: number;
  /** Whom a piece of the part `help` leads to, by its key. */
  readonly contacts: ReadonlyMap<string, readonly ReferralWords[]>;
};

/**
 * The step plan as the person gets it (P 5.3). Their name stands nowhere in it: paper gets lost. Nor does a word of what was
 * sent to them.
 */
export function planDocument(paper: PlanPaper): DocumentModel {
  const { plan, code, organisation, timeZone, now } = paper;
  const { language } = plan;
  const { plan: texts } = paperTexts(language);
  const at = plan.settledAt ?? now;
  return {
    title: texts.title,
    language,
    organisation,
    createdAt: Math.floor(at / 1000),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: texts.code, value: code },
          { label: texts.date, value: paperDay(at, language, timeZone) },
          { label: texts.version, value: plan.version === null ? texts.draft : String(plan.version) },
        ],
      },
      ...callBlocks(paper),
      ...changeBlocks(plan),
      ...planPartSchema.options.flatMap((part) => partBlocks(paper, part)),
      { kind: 'note', title: texts.keepTitle, paragraphs: [texts.keep, texts.noLegalAdvice] },
    ],
  };
}

/** The same as talking points, for who has the talk. */
export function talkingDocument({ plan, code, organisation, timeZone, now }: PlanPaper): DocumentModel {
  const { plan: texts, talking } = paperTexts(plan.language);
  const at = plan.settledAt ?? now;
  const parts = planPartSchema.options.flatMap((part): Block[] => {
    // Nobody is asked once more what they chose.
    const spoken = includedOf(plan, part).filter(
      (piece) => piece.spoken.trim() !== '' && piece.chosen === null,
    );
    if (spoken.length === 0) return [];
    return [
      { kind: 'heading', level: 1, text: texts.parts[part] },
      ...(part === 'choice' ? [{ kind: 'paragraph', text: talking.choices } as const] : []),
      {
        kind: 'list',
        items: spoken.map((piece) => [{ text: `${piece.label}. `, bold: true }, piece.spoken]),
      },
    ];
  });
  return {
    title: talking.title,
    language: plan.language,
    organisation,
    createdAt: Math.floor(at / 1000),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: texts.code, value: code },
          { label: texts.date, value: paperDay(at, plan.language, timeZone) },
        ],
      },
      { kind: 'note', title: talking.noteTitle, paragraphs: [talking.note] },
      ...parts,
    ],
  };
}

const includedOf = ({ pieces }: StepPlan, part: PlanPart) =>
  pieces.filter((piece) => piece.part === part && piece.included && !isLeftOff(piece));

/** At a glance, on the first page: whom to call and how, what to do in danger, and when they call. */
function callBlocks({ plan, timeZone }: PlanPaper): Block[] {
  const { plan: texts } = paperTexts(plan.language);
  const name = plan.contact.name.trim();
  const reach = plan.contact.reach.trim().replace(/\.$/, '');
  const lines = [
    ...(name === '' ? [] : [texts.call(reach === '' ? name : `${name}: ${reach}`), texts.danger]),
    ...(plan.hearBy === null ? [] : [texts.callsBy(paperDay(plan.hearBy, plan.language, timeZone))]),
  ];
  return lines.length === 0 ? [] : [{ kind: 'note', title: texts.parts.contact, paragraphs: lines }];
}

function changeBlocks({ changes, language }: StepPlan): Block[] {
  if (changes === null) return [];
  const { plan: texts } = paperTexts(language);
  const items = [
    ...changes.added.map(texts.added),
    ...changes.changed.map(texts.changed),
    ...changes.gone.map(texts.gone),
  ];
  return [
    { kind: 'heading', level: 1, text: texts.changes },
    items.length === 0 ? { kind: 'paragraph', text: texts.unchanged } : { kind: 'list', items },
  ];
}

function partBlocks(paper: PlanPaper, part: PlanPart): Block[] {
  const { plan, contacts } = paper;
  const { plan: texts } = paperTexts(plan.language);
  const pieces = includedOf(plan, part);
  const open = pieces.filter(({ chosen }) => chosen === null);
  const facts = part === 'contact' ? contactBlocks(paper) : [];
  if (pieces.length === 0 && facts.length === 0) return [];
  const asks = part === 'choice' && open.length > 0;
  const contactsOf = ({ key }: StepPlan['pieces'][number]) => (contacts.get(key) ?? []).filter(isReachable);
  return [
    { kind: 'heading', level: 1, text: texts.parts[part] },
    ...(asks ? [{ kind: 'paragraph', text: texts.choiceHint } as const] : []),
    ...facts,
    ...open.flatMap((piece): Block[] => [
      { kind: 'heading', level: 2, text: piece.label },
      ...(piece.recordedAt === null
        ? []
        : [
            {
              kind: 'paragraph',
              text: texts.recordedOn(paperDay(piece.recordedAt, plan.language, paper.timeZone)),
              keepsNext: true,
            } as const,
          ]),
      // What leads to a table stands with it, and a choice with its squares.
      ...paragraphs(piece.text, part === 'choice' || contactsOf(piece).length > 0),
      ...(piece.consequence.trim() === ''
        ? []
        : [
            {
              kind: 'paragraph',
              text: [{ text: `${texts.consequence} `, bold: true }, piece.consequence],
              keepsNext: part === 'choice',
            } as const,
          ]),
      ...(part === 'choice' ? [answerLine(plan.language)] : []),
      ...referralBlocks(contactsOf(piece), plan.language),
    ]),
    ...chosenBlocks(paper, pieces),
  ];
}

/** What the person chose before: told, and not asked anew. */
function chosenBlocks({ plan, timeZone }: PlanPaper, pieces: StepPlan['pieces']): Block[] {
  const { plan: texts } = paperTexts(plan.language);
  const items = pieces.flatMap(({ label, chosen }) => {
    if (chosen === null) return [];
    const day = paperDay(chosen.answeredAt, plan.language, timeZone);
    return [texts.chosenLine(label, texts.answer[chosen.answer], day)];
  });
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: texts.chosen },
    { kind: 'list', items },
    { kind: 'paragraph', text: texts.chosenHint },
  ];
}

/** Squares to tick, with room between them. */
function answerLine(language: Language): Block {
  const { plan: texts } = paperTexts(language);
  const squares = Object.values(texts.answer).map((word) => `☐ ${word}`);
  return { kind: 'paragraph', text: [{ text: `${texts.answers}   `, bold: true }, squares.join('      ')] };
}

function contactBlocks({ plan, timeZone }: PlanPaper): Block[] {
  const { plan: texts } = paperTexts(plan.language);
  const { name, function: work, reach } = plan.contact;
  const items = [
    { label: texts.name, value: name },
    { label: texts.function, value: work },
    { label: texts.reach, value: reach },
    {
      label: texts.hearBy,
      value: plan.hearBy === null ? '' : paperDay(plan.hearBy, plan.language, timeZone),
    },
  ].filter(({ value }) => value.trim() !== '');
  return items.length === 0 ? [] : [{ kind: 'facts', items }];
}

function referralBlocks(referrals: readonly ReferralWords[], language: Language): Block[] {
  if (referrals.length === 0) return [];
  const { plan: texts } = paperTexts(language);
  return [
    {
      kind: 'table',
      header: [texts.who, texts.how, texts.when],
      widths: [4, 6, 4],
      // That a number is still to be looked after is for who makes the plan: the screen says it.
      rows: referrals.map(({ label, numbers, reach, hours }) => [
        [{ text: label, bold: true }],
        [...numbers, ...(reach === '' ? [] : [reach])].join('\n'),
        hours,
      ]),
    },
  ];
}

/** An empty line begins a new paragraph. `keepsNext`: they stay with what follows. */
function paragraphs(text: string, keepsNext: boolean): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'paragraph', text: paragraph, keepsNext }));
}
