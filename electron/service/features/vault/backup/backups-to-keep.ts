const DAY = 24 * 60 * 60 * 1000;
/** security.md, Backup: 7 daily and 4 weekly, at most 35 days. */
const DAYS = 7;
const WEEKS = 4;
const LONGEST = 35 * DAY;

export type DatedBackup = {
  readonly backupId: string;
  /** Milliseconds since 1970, UTC, by the clock of that moment. */
  readonly createdAt: number;
  /** Actions in it, which only grow: the order that no clock can change. Null for one that cannot be read. */
  readonly sequence: number | null;
  /** Null for one that cannot be read. */
  readonly schemaVersion: number | null;
};

/**
 * Which of the automatic backups stay: the newest of each of the last 7 days, the newest of each of the 4 calendar weeks
 * before this one (days and weeks in UTC, weeks from Monday), the newest of each schema version (what a migration started
 * from), none of which older than 35 days; and whatever lies in the future. One that cannot be read stays until it is too
 * old, and never stands for a day.
 * @param now milliseconds since 1970, UTC
 * @returns their ids
 */
export function backupsToKeep(backups: readonly DatedBackup[], now: number): ReadonlySet<string> {
  const young = backups.filter(({ createdAt }) => createdAt > now - LONGEST);
  const readable = young.filter(({ sequence, createdAt }) => sequence !== null && createdAt <= now);
  const days = Array.from({ length: DAYS }, (_, back) => dayOf(now) - back);
  const weeks = Array.from({ length: WEEKS }, (_, back) => weekOf(now) - 1 - back);
  const versions = new Set(readable.map(({ schemaVersion }) => schemaVersion));
  const newest = [
    ...days.map((day) => newestOf(readable.filter(({ createdAt }) => dayOf(createdAt) === day))),
    ...weeks.map((week) => newestOf(readable.filter(({ createdAt }) => weekOf(createdAt) === week))),
    ...[...versions].map((version) =>
      newestOf(readable.filter(({ schemaVersion }) => schemaVersion === version)),
    ),
  ];
  return new Set(
    [
      ...young.filter(({ createdAt, sequence }) => createdAt > now || sequence === null),
      ...newest.flatMap((backup) => backup ?? []),
    ].map(({ backupId }) => backupId),
  );
}

/**
 * The moment to judge by, after one more backup was made at `now`. A clock that jumped more than a day against what the
 * newest backup before says gets to remove nothing (security.md, fault 10): then it is the moment of that one, at which
 * everything was judged already. Where it was no jump but a vault left alone, the next backup goes on.
 */
export function rotationMoment(earlier: readonly DatedBackup[], now: number): number | null {
  const last = newestOf(earlier.filter(({ sequence }) => sequence !== null));
  if (last === undefined) return now;
  if (last.createdAt > now + DAY) return null;
  return now - last.createdAt > DAY ? last.createdAt : now;
}

/** By what is in them first: a clock may have gone back. */
export function newestOf<Dated extends DatedBackup>(backups: readonly Dated[]): Dated | undefined {
  return backups.toSorted(
    (one, other) => (other.sequence ?? 0) - (one.sequence ?? 0) || other.createdAt - one.createdAt,
  )[0];
}

const dayOf = (moment: number): number => Math.floor(moment / DAY);
/** 1 January 1970 was a Thursday. */
const weekOf = (moment: number): number => Math.floor((dayOf(moment) + 3) / 7);
