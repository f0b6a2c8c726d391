import { expect, test } from 'vitest';
import { groupTasks } from '../../../../renderer/features/today/group-tasks.ts';
import { taskPlace } from '../../../../renderer/features/today/task-place.ts';
import type { Task } from '../../../../shared/features/today/model.ts';

const now = Date.UTC(2026, 10, 20, 9);
const DAY = 86_400_000;
const task = (objectId: string, dueAt: number | null, snoozedUntil: number | null = null): Task => ({
  kind: 'action',
  objectId,
  dossierId: null,
  code: '',
  personName: '',
  dueAt,
  subject: '',
  isFree: false,
  owner: '',
  isMine: true,
  canFinish: true,
  snoozedUntil,
});

test('tasks stand by the calendar in their own order, what was put off apart, and empty groups are left out', () => {
  const tasks = [
    task('late', now - DAY),
    task('today', now),
    task('put off', now, now + DAY),
    task('put off until now', now, now),
    task('draft', null),
    { ...task('danger', now - DAY), kind: 'danger' as const },
  ];
  expect(
    groupTasks(tasks, now, 'Europe/Amsterdam').map(({ group, tasks: found }) => [
      group,
      found.map(({ objectId }) => objectId),
    ]),
  ).toEqual([
    ['danger', ['danger']],
    ['late', ['late']],
    ['today', ['today', 'put off until now']],
    ['open', ['draft']],
    ['snoozed', ['put off']],
  ]);
});

test('a term for a complaint is pointed out from six weeks before its end, until it is a task of the week', () => {
  const complaint = (days: number) => ({
    ...task(`${days} days`, now + days * DAY),
    kind: 'complaint' as const,
  });
  const tasks = [43, 42, 22, 7, 2, 0].map(complaint);
  expect(
    groupTasks([...tasks, task('an action', now + 22 * DAY)], now, 'Europe/Amsterdam').map(
      ({ group, tasks: found }) => [group, found.map(({ objectId }) => objectId)],
    ),
  ).toEqual([
    ['today', ['0 days']],
    ['noticed', ['42 days', '22 days', '7 days']],
    ['week', ['2 days']],
    ['later', ['43 days', 'an action']],
  ]);
});

test('every task leads to the tab of its dossier where it is done; without a dossier, to the register', () => {
  const place = (kind: Task['kind'], subject = '', dossierId: string | null = 'd') =>
    taskPlace({ kind, subject, dossierId, objectId: 'i:o' });
  expect([
    place('response'),
    place('complaint'),
    place('collecting'),
    place('action'),
    place('consent'),
  ]).toEqual([
    '/dossiers/d?tab=reports',
    // Its own incident opens there.
    '/dossiers/d?tab=incidents&item=i',
    '/dossiers/d?tab=evidence',
    '/dossiers/d?tab=actions',
    '/dossiers/d?tab=consent',
  ]);
  const drafts = [
    'dossiers.note-edit',
    'dossiers.working-note',
    'dossiers.incident-edit',
    'people.person',
    'evidence.capture',
    'people.sender:s',
    'people.sender-merge:s',
    'x.y',
  ];
  expect(drafts.map((subject) => place('draft', subject))).toEqual([
    '/dossiers/d?tab=timeline',
    '/dossiers/d?tab=working-notes',
    '/dossiers/d?tab=incidents',
    '/dossiers/d?tab=person',
    '/dossiers/d?tab=evidence',
    '/dossiers/d?tab=senders',
    '/dossiers/d?tab=senders',
    '/dossiers/d?tab=timeline',
  ]);
  expect(place('draft', 'dossiers.new', null)).toBe('/dossiers');
});
