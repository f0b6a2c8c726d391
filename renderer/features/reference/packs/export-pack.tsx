import { Text } from '@mantine/core';
import { useRef } from 'react';
import type { KeptPackRow } from '../../../../shared/features/reference/packs-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { useSaveFile } from '../../../ui/save-file.tsx';

type ExportPackProps = {
  /** Null: the dialog is closed. */
  pack: KeptPackRow | null;
  onClose: () => void;
  onSaved: (path: string) => void;
};

/** Writes a pack into a file outside the vault: a named act, entered in the audit trail. */
export function ExportPack({ pack, onClose, onSaved }: ExportPackProps) {
  const { client } = useApi();
  const { packs } = useMessages('reference');
  const { language } = useLanguage();
  const present = usePack();
  const SaveFile = useSaveFile();
  // Its words stay while the dialog goes away.
  const last = useRef<KeptPackRow | null>(pack);
  if (pack !== null) last.current = pack;
  const shown = last.current;
  if (shown === null) return null;
  return (
    <SaveFile
      opened={pack !== null}
      texts={{ ...packs.export, errors: { ...packs.errors, ...packs.export.errors } }}
      suggestedName={packs.export.suggestedName(present.pack.name[language], shown.version)}
      ending=".zip"
      save={(place) => client.reference.exportPack({ packId: shown.packId, ...place })}
      onClose={onClose}
      onSaved={({ path }) => onSaved(path)}
    >
      <Text>{packs.export.text(shown.version)}</Text>
    </SaveFile>
  );
}
