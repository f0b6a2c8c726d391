import type { Backup } from '../../../../shared/features/vault/backup-model.ts';

/**
 * The order in which backups are offered: the newest first; for a vault in rescue those that hold most, since what is
 * missing may be in an older one.
 */
export function orderBackups(backups: readonly Backup[], isRescue: boolean): readonly Backup[] {
  return backups.toSorted(
    (one, other) => (isRescue ? other.sequence - one.sequence : 0) || other.createdAt - one.createdAt,
  );
}

/** How many recorded actions a backup lacks; 0 where it lacks none, or that is not known. */
export function lessThanRecorded({ sequence }: Pick<Backup, 'sequence'>, recorded: number | null): number {
  return recorded === null ? 0 : Math.max(0, recorded - sequence);
}

/** When one was kept outside that is newer than all of these; null where none was. Milliseconds since 1970. */
export function newerOutside(
  backups: readonly Pick<Backup, 'createdAt'>[],
  lastOutsideAt: number | null,
): number | null {
  return backups.some(({ createdAt }) => createdAt >= (lastOutsideAt ?? 0)) ? null : lastOutsideAt;
}

/** How many actions a backup holds more than the vault; 0 where it holds as many or fewer, or that is not known. */
export function moreThanNow({ sequence }: Pick<Backup, 'sequence'>, sequenceNow: number | null): number {
  return sequenceNow === null ? 0 : Math.max(0, sequence - sequenceNow);
}
