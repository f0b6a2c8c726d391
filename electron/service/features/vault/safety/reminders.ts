import { RESTORE_REMINDER_DAYS } from '../../../../../shared/features/vault/backup-model.ts';
import { DEEP_CHECK_DAYS } from '../../../../../shared/features/vault/safety-model.ts';

const DAY = 24 * 60 * 60 * 1000;

/** More than thirty days without a proved restore, counted from the making of the vault where there never was one. */
export function needsRestoreReminder(
  now: number,
  {
    createdAt,
    lastProvedRestoreAt,
  }: { readonly createdAt: number; readonly lastProvedRestoreAt: number | null },
): boolean {
  return isLongAgo(now, lastProvedRestoreAt ?? createdAt, RESTORE_REMINDER_DAYS);
}

/** More than a week since the whole vault was read, or never. */
export function isDeepCheckDue(now: number, lastAt: number | null): boolean {
  return lastAt === null || isLongAgo(now, lastAt, DEEP_CHECK_DAYS);
}

/** A moment further ahead than a clock may stray counts too: then the clock was wrong, and nothing is known. */
function isLongAgo(now: number, then: number, days: number): boolean {
  return now - then > days * DAY || then - now > DAY;
}
