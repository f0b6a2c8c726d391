import type { ServiceDeps } from '../../../deps.ts';

const ID = String.raw`\d{8}T\d{6}Z-[0-9a-f]{8}`;
const idPattern = new RegExp(`^${ID}$`);
/** What a backup, restore or proof that was broken off leaves behind: only names that nobody else gives. */
const partialPattern = new RegExp(`^\\.(?:luwte-)?${ID}\\.partial$`);

/** The name of a new backup: the moment in UTC, and chance. */
export function newBackupId(deps: Pick<ServiceDeps, 'clock' | 'randomBytes'>): string {
  const moment = new Date(deps.clock.now()).toISOString().replace(/\.\d{3}Z$/, 'Z');
  return `${moment.replace(/[-:]/g, '')}-${Buffer.from(deps.randomBytes(4)).toString('hex')}`;
}

export const isBackupId = (name: string): boolean => idPattern.test(name);
export const isPartialName = (name: string): boolean => partialPattern.test(name);

/** Hidden until it is whole. */
export const partialName = (backupId: string): string => `.${backupId}.partial`;
/** The same beside folders that are not ours alone. */
export const partialNameOutside = (backupId: string): string => `.luwte-${backupId}.partial`;

/** When a backup was made, by its name; null for one that is no moment. Milliseconds since 1970. */
export function momentOf(backupId: string): number | null {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(backupId) ?? [];
  const moment = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(moment) ? null : moment;
}
