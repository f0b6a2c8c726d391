import type { Task } from '../../../../shared/features/today/model.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { findDossierFacts } from './dossier-facts.ts';
import { findSnoozes } from './snooze-store.ts';
import { type SourceQuery, type TaskSource, taskSources } from './sources.ts';

/** How far Today looks ahead, in milliseconds: the three months of a complaint (66 Sr) are seen from their first day. */
const HORIZON = 100 * 86_400_000;
/** Tasks of one kind at most: nobody does more in a day. */
const OF_ONE_KIND = 300;

type Asked = Pick<SourceQuery, 'now' | 'actor'>;

/** Everything that asks for attention; what waits for who asks comes before what waits for others on the same moment. */
export function listTasks(
  db: ReadableDb,
  { now, actor }: Asked,
  sources: readonly TaskSource[] = taskSources,
): { readonly tasks: Task[]; readonly more: boolean } {
  const query: SourceQuery = { now, actor, before: now + HORIZON, limit: OF_ONE_KIND };
  const snoozes = findSnoozes(db, now);
  let more = false;
  const found = sources.flatMap((source) => {
    const ofSource = source.list(db, query);
    if (ofSource.length >= OF_ONE_KIND) more = true;
    return ofSource.map((task) => ({ source, task }));
  });
  const factsById = findDossierFacts(db, new Set(found.map(({ task }) => task.dossierId)));
  const tasks = found.map(({ source: { kind, finish }, task }): Task => {
    const { isFree = false, owner = '', ownerSlot = null, ...rest } = task;
    const facts = factsById.get(task.dossierId);
    // What nobody was named for is for the dossier's contact point, and without one for everybody.
    const isNamed = owner !== '' || ownerSlot !== null;
    const slot = isNamed ? ownerSlot : (facts?.contactSlot ?? null);
    return {
      ...rest,
      kind,
      code: facts?.code ?? '',
      personName: facts?.personName ?? '',
      isFree,
      owner: isNamed ? owner : (facts?.contactName ?? ''),
      isMine: slot === actor || (slot === null && !isNamed),
      canFinish: finish !== undefined,
      snoozedUntil: snoozes.get(`${kind} ${task.objectId}`) ?? null,
    };
  });
  return { tasks: tasks.toSorted(byMoment), more };
}

function byMoment(one: Task, other: Task): number {
  const due = (one.dueAt ?? Number.MAX_SAFE_INTEGER) - (other.dueAt ?? Number.MAX_SAFE_INTEGER);
  return due || Number(other.isMine) - Number(one.isMine);
}
