import { Text } from '@mantine/core';
import { errorCode } from './errors.tsx';
import { useMessages } from './language.tsx';
import { useMoments } from './moments.ts';
import type { Draft } from './use-draft.ts';

/** One quiet line under a form: whether what was typed is stored, and since when. */
export function DraftStateLine({ draft }: { draft: Pick<Draft<unknown>, 'state' | 'savedAt' | 'error'> }) {
  const { draft: texts } = useMessages('kernel');
  const moments = useMoments();
  const failed = draft.state === 'failed';
  return (
    <Text size="sm" {...(failed ? { role: 'alert' } : { c: 'dimmed' })}>
      {sentence()}
    </Text>
  );

  function failure(code: string | null): string {
    if (code === 'VAULT_READ_ONLY') return texts.readOnly;
    return code === 'DISK_FULL' ? texts.diskFull : texts.failed;
  }

  function sentence(): string {
    switch (draft.state) {
      case 'loading':
        return texts.loading;
      case 'saving':
        return texts.saving;
      case 'failed':
        return failure(errorCode(draft.error));
      case 'saved':
        return draft.savedAt === null ? texts.empty : texts.saved(moments.time(draft.savedAt));
    }
  }
}
