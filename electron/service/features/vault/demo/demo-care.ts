import type { ActionFields } from '../../../../../shared/features/actions/model.ts';
import type { ConsentFields } from '../../../../../shared/features/consent/model.ts';
import type { NoteFields } from '../../../../../shared/features/dossiers/model.ts';
import type { Language } from '../../../../../shared/kernel/primitives.ts';
import { Refusal } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { sql } from '../../../storage/sql.ts';
import { addAction, addFromPack, finishAction } from '../../actions/api.ts';
import { addConsent, withdrawConsent } from '../../consent/api.ts';
import { addNote } from '../../dossiers/api.ts';
import { chosenPackId } from '../../reference/api.ts';
import type { DemoTexts } from './demo-texts.ts';
import { createRandomSource, type RandomSource } from './random-source.ts';

const DAY = 24 * 60 * 60 * 1000;

/** What was agreed around an invented dossier, and what its trusted person wrote down apart. */
export type DemoCare = {
  readonly consents: readonly { readonly consent: ConsentFields; readonly withdrawn: string | null }[];
  /** Items of the pack's action lists. */
  readonly fromPack: readonly string[];
  readonly actions: readonly { readonly action: ActionFields; readonly isDone: boolean }[];
  readonly workingNotes: readonly NoteFields[];
};

type Frame = {
  readonly receivedAt: number;
  readonly until: number;
  readonly fill: (text: string) => string;
};

/** Items of both packs' section `purposes`. */
const purposes = ['review', 'police-report', 'contact-by-others', 'tagged', 'statement-named'] as const;
/** Items of both packs' section `actions`, in the order of H annex 1. */
const packItems = ['screenshot-first', 'report-to-platform', 'remove-or-hide', 'plan-aftercare'] as const;
const phases = ['during', 'during', 'after'] as const;
const actors = ['institution', 'manager', 'communications'] as const;

/** Has a stream of choices of its own: the dossiers stay the same whatever is agreed around them. */
export function composeCare(texts: DemoTexts, frame: Frame): DemoCare {
  const random = createRandomSource(Math.floor(frame.receivedAt / 60_000));
  const { receivedAt, until, fill } = frame;
  const asked = purposes.filter(() => random.chance(0.4));
  return {
    consents: asked.map((purpose) => composeConsent(random, texts, purpose, frame)),
    fromPack: random.chance(0.5) ? packItems : [],
    actions: Array.from({ length: random.between(0, 3) }, () => composeAction(random, texts, frame)),
    workingNotes: Array.from({ length: random.between(0, 1) }, () => ({
      kind: 'working-note',
      happenedAt: receivedAt + Math.floor(random.next() * (until - receivedAt)),
      text: fill(random.pick(texts.notes)),
    })),
  };
}

function composeConsent(
  random: RandomSource,
  texts: DemoTexts,
  purpose: (typeof purposes)[number],
  { receivedAt, until }: Frame,
): DemoCare['consents'][number] {
  const answer = random.chance(0.8) ? 'given' : 'refused';
  const ends = answer === 'given' && random.chance(0.3);
  return {
    consent: {
      purpose,
      answer,
      scope: '',
      recipient: '',
      how: random.chance(0.7) ? 'spoken' : 'written',
      evidenceId: null,
      givenAt: receivedAt,
      until: ends ? until + random.between(1, 40) * DAY : null,
      remarks: '',
    },
    withdrawn: answer === 'given' && random.chance(0.1) ? random.pick(texts.withdrawals) : null,
  };
}

function composeAction(
  random: RandomSource,
  texts: DemoTexts,
  { until, fill }: Frame,
): DemoCare['actions'][number] {
  return {
    action: {
      title: fill(random.pick(texts.nextSteps)),
      phase: random.pick(phases),
      actor: random.pick(actors),
      ownerSlot: null,
      ownerName: random.chance(0.4) ? `${random.pick(texts.firstNames)} ${random.pick(texts.lastNames)}` : '',
      dueAt: random.chance(0.8) ? until + random.between(-2, 12) * DAY : null,
      note: '',
    },
    isDone: random.chance(0.5),
  };
}

/**
 * Writes it by the handlers that real ones go through; `at` gives the context of a moment. In a closed dossier nothing is
 * left to do.
 */
export function writeCare(
  at: (now: number) => WriteContext,
  dossierId: string,
  care: DemoCare,
  { receivedAt, now, isClosed }: { receivedAt: number; now: number; isClosed: boolean },
): void {
  const later = Math.min(receivedAt + DAY, now);
  for (const { consent, withdrawn } of care.consents) {
    const { consentId } = written(addConsent(at(receivedAt), { dossierId, consent }));
    if (withdrawn !== null) written(withdrawConsent(at(later), { consentId, note: withdrawn }));
  }
  const { db } = at(receivedAt);
  // A database that was filled for a test may keep no pack.
  if (care.fromPack.length > 0 && chosenPackId(db) !== null) {
    const { language } = db.get<{ language: Language }>(sql`SELECT language FROM organisation`) ?? {
      language: 'nl',
    };
    const assignment = { ownerSlot: null, ownerName: '', dueAt: null };
    const added = written(
      addFromPack(at(receivedAt), { dossierId, items: care.fromPack, language, assignment }),
    );
    const finished = isClosed ? added.actionIds : added.actionIds.slice(0, 1);
    for (const actionId of finished) written(finishAction(at(later), { actionId, note: '', doneAt: null }));
  }
  for (const { action, isDone } of care.actions) {
    const { actionId } = written(addAction(at(receivedAt), { dossierId, action }));
    if (isDone || isClosed) written(finishAction(at(later), { actionId, note: '', doneAt: null }));
  }
  for (const note of care.workingNotes) {
    written(addNote(at(note.happenedAt), { dossierId, note, draftKey: null }));
  }
}

function written<Value>(answer: Value | Refusal): Value {
  if (answer instanceof Refusal) throw new Error('a demo dossier was refused');
  return answer;
}
