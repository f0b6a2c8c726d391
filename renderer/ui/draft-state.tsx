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

  function sentence(): string {
    switch (draft.state) {
      case 'loading':
        return texts.loading;
      case 'saving':
        return texts.saving;
      case 'failed':
        return errorCode(draft.error) === 'DISK_FULL' ? texts.diskFull : texts.failed;
      case 'saved':
        return draft.savedAt === null ? texts.empty : texts.saved(moments.time(draft.savedAt));
    }
  }
}
