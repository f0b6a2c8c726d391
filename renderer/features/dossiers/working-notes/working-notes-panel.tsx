import { Paper, Stack, Text } from '@mantine/core';
import type { Dossier } from '../../../../shared/features/dossiers/model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useRefresh } from '../dossier/use-refresh.ts';
import { EntryList } from '../timeline/entry-list.tsx';
import { NoteForm } from '../timeline/note-form.tsx';

/** Scratch notes, apart from what belongs to the dossier: no export but a request for access holds them. */
export function WorkingNotesPanel({ dossier }: { dossier: Dossier }) {
  const { dossierId } = dossier;
  const { workingNotes: texts, note } = useMessages('dossiers');
  const { client } = useApi();
  const refresh = useRefresh();
  const announce = useAnnounce();
  const draftKey = `dossiers.working-note:${dossierId}`;
  return (
    <Stack gap="md" maw="60rem">
      <Text>{texts.intro}</Text>
      <Paper withBorder p="md" component="section">
        <NoteForm
          title={texts.add}
          draftKey={draftKey}
          note={null}
          kinds={['working-note']}
          onCancel={null}
          save={async (fields) => {
            await client.dossiers.addNote({ dossierId, note: fields, draftKey });
            await refresh();
            announce(note.saved);
          }}
        />
      </Paper>
      <EntryList dossier={dossier} kinds={['working-note']} tab="working-notes" empty={texts.empty} />
    </Stack>
  );
}
