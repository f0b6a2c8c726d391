import { type Refusal, refuse } from '../../../refusal.ts';
import { storageFailureOf } from '../../../threads/storage-failure.ts';

/** What an error of the file system means for a folder that is being made. @throws what is none of these: a bug */
export function placeRefusal(
  error: unknown,
): Refusal<'NAME_TAKEN' | 'FOLDER_NOT_WRITABLE' | 'DISK_FULL' | 'DISK_FAILED'> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['EEXIST', 'ENOTEMPTY', 'ENOTDIR'].includes(code)) return refuse('NAME_TAKEN');
  if (['EACCES', 'EPERM', 'EROFS', 'ENOENT'].includes(code)) return refuse('FOLDER_NOT_WRITABLE');
  const failure = storageFailureOf(error);
  if (failure === 'DISK_FULL' || failure === 'DISK_FAILED') return refuse(failure);
  throw error;
}
