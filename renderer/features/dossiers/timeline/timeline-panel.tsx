import { Paper, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Dossier, TimelineKind } from '../../../../shared/features/dossiers/model.ts';
import { timelineKindSchema } from '../../../../shared/features/dossiers/model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { ChipFilter } from '../../../ui/chip-filter.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useRefresh } from '../dossier/use-refresh.ts';
import { EntryList } from './entry-list.tsx';
import { NoteForm } from './note-form.tsx';

/** Working notes stand apart: here only when somebody asks for them. */
const usualKinds = timelineKindSchema.options.filter((kind) => kind !== 'working-note');

/** Everything that happened in a dossier, newest first, with a place to write above it. */
export function TimelinePanel({ dossier }: { dossier: Dossier }) {
  const { dossierId } = dossier;
  const { timeline: texts, note: noteTexts } = useMessages('dossiers');
  const { client } = useApi();
  const refresh = useRefresh();
  const announce = useAnnounce();
  const [kinds, setKinds] = useState<readonly TimelineKind[]>([]);
  const draftKey = `dossiers.note:${dossierId}`;

  return (
    <Stack gap="md" maw="60rem">
      <Paper withBorder p="md" component="section">
        <NoteForm
          title={noteTexts.title}
          draftKey={draftKey}
          note={null}
          kinds={['note', 'contact']}
          onCancel={null}
          save={async (note) => {
            await client.dossiers.addNote({ dossierId, note, draftKey });
            await refresh();
            announce(noteTexts.saved);
          }}
        />
      </Paper>
      <ChipFilter
        label={texts.filter}
        options={timelineKindSchema.options}
        labels={texts.kinds}
        value={kinds}
        onChange={setKinds}
      />
      <EntryList
        dossier={dossier}
        kinds={kinds.length === 0 ? usualKinds : kinds}
        tab="timeline"
        empty={kinds.length === 0 ? texts.empty : texts.emptyFiltered}
      />
    </Stack>
  );
}
