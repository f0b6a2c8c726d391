import type { Task, TaskKind } from '../../../../shared/features/today/model.ts';
import type { Refusal } from '../../refusal.ts';
import type { WriteContext } from '../../slice.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { finishAction, listDueActions, reopenAction } from '../actions/api.ts';
import { consentsToAskAgain } from '../consent/api.ts';
import {
  answerReport,
  listDueComplaints,
  listDueReports,
  listReportsInDanger,
  listUntoldReports,
  markSafe,
  tellOfReport,
} from '../dossiers/api.ts';
import { finishCollecting, listDueCollecting, reopenCollecting } from '../evidence/api.ts';
import {
  listChangedDossiers,
  listDueLetters,
  listOpenSignals,
  listReportsToMake,
  listReportsWithoutWord,
  recordLetterStep,
  removeLetterStep,
} from '../triage/api.ts';
import { listOwnDrafts } from './draft-source.ts';

/** A task as its source knows it. */
export type SourceTask = Pick<Task, 'objectId' | 'dossierId' | 'dueAt' | 'subject'> & {
  /** The subject is somebody's own words; false unless said. */
  readonly isFree?: boolean;
  readonly owner?: string;
  /** Who it waits for: a member, or nobody in particular (null). */
  readonly ownerSlot?: string | null;
};

export type SourceQuery = {
  readonly now: number;
  /** Only what is due before this moment. */
  readonly before: number;
  readonly limit: number;
  readonly actor: string;
};

/** Where tasks come from: one entry each in {@link taskSources}. */
export type TaskSource = {
  readonly kind: TaskKind;
  /** What is not done, the first due first. */
  readonly list: (db: ReadableDb, query: SourceQuery) => readonly SourceTask[];
  /** Absent: it cannot be ticked off without saying more. */
  readonly finish?: Finish;
  readonly reopen?: Finish;
};

type Finish = (context: WriteContext, objectId: string) => Refusal<'NOT_FOUND'> | object;

/** How long a report may wait before Today asks whether the affected person knows by now. */
const TELL_WITHIN = 7 * 86_400_000;

/** Everything that Today looks at. */
export const taskSources: readonly TaskSource[] = [
  {
    // Asks from the first moment until somebody says that it is over.
    kind: 'danger',
    list: (db, { limit }) =>
      listReportsInDanger(db, limit).map(({ reportId, dossierId, channel, receivedAt }) => ({
        objectId: reportId,
        dossierId,
        subject: channel,
        dueAt: receivedAt,
      })),
    finish: (context, reportId) => markSafe(context, { reportId, safeAt: context.now }),
    reopen: (context, reportId) => markSafe(context, { reportId, safeAt: null }),
  },
  {
    kind: 'response',
    list: (db, { before, limit }) =>
      listDueReports(db, before, limit).map(({ reportId, dossierId, channel, promisedBy }) => ({
        objectId: reportId,
        dossierId,
        subject: channel,
        dueAt: promisedBy,
      })),
    finish: (context, reportId) => answerReport(context, { reportId, respondedAt: context.now }),
    reopen: (context, reportId) => answerReport(context, { reportId, respondedAt: null }),
  },
  {
    // From when it was written down: in a busy dossier, counting from what happened last would never ask (H 3.2.1).
    kind: 'untold',
    list: (db, { before, limit }) =>
      listUntoldReports(db, before - TELL_WITHIN, limit).map(
        ({ reportId, dossierId, reason, createdAt }) => ({
          objectId: reportId,
          dossierId,
          subject: reason,
          isFree: true,
          dueAt: createdAt + TELL_WITHIN,
        }),
      ),
    finish: (context, reportId) => tellOfReport(context, { reportId, informed: 'yes' }),
    reopen: (context, reportId) => tellOfReport(context, { reportId, informed: 'not-yet' }),
  },
  {
    // Settled with its incident, where it is written down what became of it.
    kind: 'complaint',
    list: (db, { now, before, limit }) =>
      listDueComplaints(db, { now, before, limit }).map(({ incidentId, dossierId, offence, dueAt }) => ({
        objectId: `${incidentId}:${offence}`,
        dossierId,
        subject: offence,
        dueAt,
      })),
  },
  {
    kind: 'action',
    list: (db, { before, limit }) =>
      listDueActions(db, before, limit).map(({ actionId, title, item, ...task }) => ({
        ...task,
        objectId: actionId,
        subject: title,
        isFree: item === null,
      })),
    finish: (context, actionId) => finishAction(context, { actionId, note: null, doneAt: null }),
    reopen: (context, actionId) => reopenAction(context, { actionId }),
  },
  {
    kind: 'collecting',
    list: (db, { before, limit }) =>
      listDueCollecting(db, before, limit).map(({ collectingId, asked, until, ...task }) => ({
        ...task,
        objectId: collectingId,
        subject: asked,
        isFree: true,
        dueAt: until,
      })),
    finish: (context, collectingId) => finishCollecting(context, { collectingId, note: null }),
    reopen: (context, collectingId) => reopenCollecting(context, { collectingId }),
  },
  {
    kind: 'consent',
    list: (db, { now, limit }) =>
      consentsToAskAgain(db, now, { limit }).map(({ consentId, purpose, ...task }) => ({
        ...task,
        objectId: consentId,
        subject: purpose,
      })),
  },
  {
    // Without a day: nobody promised to decide anew. Gone with the next decision.
    kind: 'retriage',
    list: (db, { now, limit }) =>
      listChangedDossiers(db, { now, limit }).map(({ dossierId, severity }) => ({
        objectId: dossierId,
        dossierId,
        subject: severity,
        dueAt: null,
      })),
  },
  {
    // Best made within the pack's term after it was decided.
    kind: 'filing',
    list: (db, { before, limit }) =>
      listReportsToMake(db, before, limit).map((task) => ({
        ...task,
        objectId: task.dossierId,
        subject: '',
      })),
  },
  {
    // Word that comes is written down with its report.
    kind: 'feedback',
    list: (db, { before, limit }) =>
      listReportsWithoutWord(db, before, limit).map(({ reportId, ...task }) => ({
        ...task,
        objectId: reportId,
        subject: '',
      })),
  },
  {
    // Whoever helps was asked, and has not answered yet.
    kind: 'letter',
    list: (db, { before, limit }) =>
      listDueLetters(db, before, limit).map(({ letterId, dossierId, referral, askAt }) => ({
        objectId: letterId,
        dossierId,
        subject: referral,
        dueAt: askAt,
      })),
    finish: (context, letterId) =>
      recordLetterStep(context, { letterId, step: 'answered', at: context.now, note: '' }),
    reopen: (context, letterId) => removeLetterStep(context, { letterId, step: 'answered' }),
  },
  {
    // A proposal without a day; answered in the dossier, with why.
    kind: 'signal',
    list: (db, { limit }) =>
      listOpenSignals(db, limit).map(({ dossierId, senderId, name }) => ({
        objectId: `${dossierId}:${senderId}`,
        dossierId,
        subject: name,
        isFree: true,
        dueAt: null,
      })),
  },
  {
    kind: 'draft',
    list: (db, { actor, limit }) =>
      listOwnDrafts(db, actor, limit).map(({ key, ...task }) => ({
        ...task,
        objectId: key,
        subject: key.split(':')[0] ?? key,
        dueAt: null,
        ownerSlot: actor,
      })),
  },
];
