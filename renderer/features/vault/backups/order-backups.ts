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

/** How many actions a backup holds more than the vault; 0 where it holds as many or fewer, or that is not known. */
export function moreThanNow({ sequence }: Pick<Backup, 'sequence'>, sequenceNow: number | null): number {
  return sequenceNow === null ? 0 : Math.max(0, sequence - sequenceNow);
}
