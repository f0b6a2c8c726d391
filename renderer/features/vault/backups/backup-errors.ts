import type { Messages } from '../../../../shared/messages.ts';
import { errorData } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';

/** What can be wrong with a backup or a restore: code to sentence, what `error` carries filled in. */
export function useBackupErrors(error: unknown): Readonly<Record<string, string>> {
  return backupErrors(useMessages('vault').backups.errors, errorData(error));
}

export function backupErrors(
  { BACKUP_DAMAGED, wait, WRONG_PASSPHRASE, ...plain }: Messages['vault']['backups']['errors'],
  data: Readonly<Record<string, unknown>> | null,
): Readonly<Record<string, string>> {
  const what = data?.['what'];
  const seconds = data?.['waitSeconds'];
  return {
    ...plain,
    BACKUP_DAMAGED: isPart(what, BACKUP_DAMAGED) ? BACKUP_DAMAGED[what] : BACKUP_DAMAGED.manifest,
    WRONG_PASSPHRASE:
      typeof seconds === 'number' && seconds > 0
        ? `${WRONG_PASSPHRASE} ${wait(Math.ceil(seconds))}`
        : WRONG_PASSPHRASE,
  };
}

function isPart<Parts extends object>(what: unknown, parts: Parts): what is keyof Parts {
  return typeof what === 'string' && Object.hasOwn(parts, what);
}
