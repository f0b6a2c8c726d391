import { Modal } from '@mantine/core';
import { useState } from 'react';
import { type Api, useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useKnownVault } from '../page/use-known-vault.ts';
import { NamedPlaceForm } from './named-place-form.tsx';

export type SavedOutside = Awaited<ReturnType<Api['client']['vault']['backupTo']>>;

type SaveOutsideDialogProps = {
  opened: boolean;
  onClose: () => void;
  onSaving: (saving: boolean) => void;
  onSaved: (saved: SavedOutside) => void;
};

/** Writes a backup into a folder of choice. Closing the dialog does not break it off: the screen goes on showing it. */
export function SaveOutsideDialog({ opened, onClose, onSaving, onSaved }: SaveOutsideDialogProps) {
  const { outside } = useMessages('vault').backups;
  const { actions } = useMessages('kernel');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={outside.dialog}
      size="lg"
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <SaveForm
        onClose={onClose}
        onSaving={onSaving}
        onSaved={(saved) => {
          onSaved(saved);
          onClose();
        }}
      />
    </Modal>
  );
}

function SaveForm({ onClose, onSaving, onSaved }: Omit<SaveOutsideDialogProps, 'opened'>) {
  const { client } = useApi();
  const { outside: texts } = useMessages('vault').backups;
  const { toLocal } = useMoments();
  const vault = useKnownVault();
  const [today] = useState(() => toLocal(Date.now()).slice(0, 10));
  return (
    <NamedPlaceForm
      words={texts}
      suggested={texts.suggested(vault?.name ?? '', today).trim()}
      save={async (place) => {
        onSaving(true);
        try {
          onSaved(await client.vault.backupTo(place));
        } finally {
          onSaving(false);
        }
      }}
      onClose={onClose}
    />
  );
}
