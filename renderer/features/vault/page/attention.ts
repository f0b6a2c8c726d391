import type { VaultMode, VaultPlace } from '../../../../shared/features/vault/model.ts';
import type { PageLook } from '../../../../shared/features/vault/safety-model.ts';
import {
  type DeepCheck,
  LITTLE_ROOM,
  OUTSIDE_REMINDER_DAYS,
} from '../../../../shared/features/vault/safety-model.ts';

/** What the summary looks at; dates in milliseconds since 1970. */
export type Condition = {
  readonly mode: VaultMode;
  readonly place: VaultPlace;
  readonly quickCheck: PageLook;
  readonly deepCheck: DeepCheck | null;
  readonly backupFailed: boolean;
  readonly lastOutsideAt: number | null;
  /** Null where this computer does not know. */
  readonly outsideOnSameDisk: boolean | null;
  readonly lastProvedRestoreAt: number | null;
  readonly restoreReminder: boolean;
  readonly sheetConfirmed: boolean;
  /** Bytes left on the disk. */
  readonly free: number;
};

/** Something that asks attention. Dates are null where it never happened. */
export type Attention =
  | { readonly kind: 'history' | 'database' | 'network' | 'sheet' | 'sameDisk' | 'backupFailed' }
  | { readonly kind: 'evidence' | 'backups'; readonly count: number }
  | { readonly kind: 'outside' | 'restore'; readonly lastAt: number | null }
  | { readonly kind: 'synchronised'; readonly service: string }
  | { readonly kind: 'disk'; readonly free: number };

const DAY = 24 * 60 * 60 * 1000;

/**
 * What asks attention now, the gravest first. What the vault's mode says already is left out: that stands above. A vault
 * that is only read is not asked for backups.
 */
export function attentionOf(condition: Condition, now: number): readonly Attention[] {
  const { mode, place, quickCheck, deepCheck } = condition;
  const isWritten = mode.kind === 'open';
  const found: Attention[] = [];
  if (deepCheck?.history === true && !isRescue(mode, 'history')) found.push({ kind: 'history' });
  if ((deepCheck?.database === true || quickCheck === 'damaged') && !isRescue(mode, 'damage')) {
    found.push({ kind: 'database' });
  }
  if (deepCheck !== null && deepCheck.evidence > 0)
    found.push({ kind: 'evidence', count: deepCheck.evidence });
  if (deepCheck !== null && deepCheck.backups > 0) found.push({ kind: 'backups', count: deepCheck.backups });
  if (isWritten && condition.backupFailed) found.push({ kind: 'backupFailed' });
  if (isWritten && !condition.sheetConfirmed) found.push({ kind: 'sheet' });
  if (isWritten && isLongAgo(condition.lastOutsideAt, now)) {
    found.push({ kind: 'outside', lastAt: condition.lastOutsideAt });
  } else if (isWritten && condition.outsideOnSameDisk === true) found.push({ kind: 'sameDisk' });
  if (isWritten && condition.restoreReminder) {
    found.push({ kind: 'restore', lastAt: condition.lastProvedRestoreAt });
  }
  // One that is only read because of it says so above.
  if (place.kind === 'network' && isWritten) found.push({ kind: 'network' });
  if (place.kind === 'synchronised') found.push({ kind: 'synchronised', service: place.name });
  if (condition.free < LITTLE_ROOM) found.push({ kind: 'disk', free: condition.free });
  return found;
}

function isRescue(mode: VaultMode, reason: 'history' | 'damage'): boolean {
  return mode.kind === 'rescue' && mode.reason === reason;
}

function isLongAgo(lastAt: number | null, now: number): boolean {
  return lastAt === null || now - lastAt > OUTSIDE_REMINDER_DAYS * DAY;
}
