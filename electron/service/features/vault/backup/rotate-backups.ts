import { type AutomaticBackup, removeAutomatic } from './backup-folder.ts';
import { backupsToKeep, rotationMoment } from './backups-to-keep.ts';

/**
 * Removes the backups that are not to be kept any longer, after one more was made and proved. Answers how many went.
 * @param all the automatic backups, the new one included
 */
export async function rotateBackups(
  backupsFolder: string,
  all: readonly AutomaticBackup[],
  newId: string,
  now: number,
): Promise<number> {
  const moment = rotationMoment(
    all.filter(({ backupId }) => backupId !== newId),
    now,
  );
  if (moment === null) return 0;
  const kept = backupsToKeep(all, moment);
  const gone = all.filter(({ backupId }) => backupId !== newId && !kept.has(backupId));
  for (const { backupId } of gone) await removeAutomatic(backupsFolder, backupId);
  return gone.length;
}
