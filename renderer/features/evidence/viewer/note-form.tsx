import { Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { useAct } from '../use-act.ts';

/** A note in the chain of custody; kept as a draft from the first letter. */
export function CustodyNoteForm({ evidenceId }: { evidenceId: string }) {
  const { reading: texts, viewer } = useMessages('evidence');
  const { client } = useApi();
  const { busy, failure, run } = useAct();
  const draft = useDraft(`evidence.note:${evidenceId}`, { text: '' });
  const [missing, setMissing] = useState(false);
  const { text } = draft.value;
  async function add() {
    setMissing(text.trim() === '');
    if (text.trim() === '') return;
    if (await run(() => client.evidence.note({ evidenceId, text }), texts.noteSaved)) await draft.discard();
  }
  return (
    <Stack gap="xs">
      <Textarea
        label={texts.noteLabel}
        description={texts.noteHint}
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        error={missing && text.trim() === '' ? texts.noteMissing : null}
        onChange={(event) => draft.change({ text: event.currentTarget.value })}
      />
      <BusyButton variant="default" size="compact-sm" busy={busy} onClick={() => void add()}>
        {texts.addNote}
      </BusyButton>
      <ErrorNotice error={failure} texts={{ NOT_FOUND: viewer.gone }} />
    </Stack>
  );
}
