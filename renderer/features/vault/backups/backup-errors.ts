import type { Messages } from '../../../../shared/messages.ts';
import { errorData } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';

/**
 * What can be wrong with a backup or a restore: code to sentence, what `error` carries filled in.
 * @param maySheetHelp a passphrase is what is asked, and a recovery sheet would do as well: it opens a key file of which
 * the rest is damaged
 */
export function useBackupErrors(error: unknown, maySheetHelp = false): Readonly<Record<string, string>> {
  return backupErrors(useMessages('vault').backups.errors, errorData(error), maySheetHelp);
}

export function backupErrors(
  {
    BACKUP_DAMAGED,
    KEY_FILE_DAMAGED,
    TOO_MANY_FILES,
    trySheet,
    wait,
    WRONG_PASSPHRASE,
    WRONG_RECOVERY_KEY,
    ...plain
  }: Messages['vault']['backups']['errors'],
  data: Readonly<Record<string, unknown>> | null,
  maySheetHelp = false,
): Readonly<Record<string, string>> {
  const what = data?.['what'];
  const most = data?.['most'];
  const seconds = data?.['waitSeconds'];
  const isToWait = typeof seconds === 'number' && seconds > 0;
  const withWait = (sentence: string) => (isToWait ? `${sentence} ${wait(Math.ceil(seconds))}` : sentence);
  const withSheet = (sentence: string) => (maySheetHelp ? `${sentence} ${trySheet}` : sentence);
  const part = isPart(what, BACKUP_DAMAGED) ? what : 'manifest';
  return {
    ...plain,
    BACKUP_DAMAGED: part === 'key-file' ? withSheet(BACKUP_DAMAGED[part]) : BACKUP_DAMAGED[part],
    KEY_FILE_DAMAGED: withSheet(KEY_FILE_DAMAGED),
    TOO_MANY_FILES: TOO_MANY_FILES(typeof most === 'number' ? most : 0),
    WRONG_PASSPHRASE: withWait(WRONG_PASSPHRASE),
    WRONG_RECOVERY_KEY: withWait(WRONG_RECOVERY_KEY),
  };
}

function isPart<Parts extends object>(what: unknown, parts: Parts): what is keyof Parts {
  return typeof what === 'string' && Object.hasOwn(parts, what);
}
