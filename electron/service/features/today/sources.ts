import type { Task, TaskKind } from '../../../../shared/features/today/model.ts';
import type { Refusal } from '../../refusal.ts';
import type { WriteContext } from '../../slice.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { finishAction, listDueActions, reopenAction } from '../actions/api.ts';
import { listEndingConsents } from '../consent/api.ts';
import { answerReport, listDueComplaints, listDueReports } from '../dossiers/api.ts';
import { finishCollecting, listDueCollecting, reopenCollecting } from '../evidence/api.ts';
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

const DAY = 86_400_000;

/** Everything that Today looks at. */
export const taskSources: readonly TaskSource[] = [
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
    // Settled with its incident, where it is written down what became of it.
    kind: 'complaint',
    list: (db, { before, limit }) =>
      listDueComplaints(db, before, limit).map(({ incidentId, dossierId, offence, dueAt }) => ({
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
    // What ended a fortnight ago and was not asked again is settled: it stands in the register of consent.
    list: (db, { now, limit }) =>
      listEndingConsents(db, { from: now - 14 * DAY, to: now + 14 * DAY, limit }).map(
        ({ consentId, purpose, until, ...task }) => ({
          ...task,
          objectId: consentId,
          subject: purpose,
          // It holds until the moment before: its last day is the one that people name.
          dueAt: until - 1,
        }),
      ),
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
