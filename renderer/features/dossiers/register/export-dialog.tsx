import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ExportFormat, RegisterLook } from '../../../../shared/features/dossiers/register-model.ts';
import { exportFormatSchema } from '../../../../shared/features/dossiers/register-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useSaveFile } from '../../../ui/save-file.tsx';
import { useVeil } from '../../../ui/veil.tsx';

type ExportDialogProps = {
  opened: boolean;
  look: RegisterLook;
  /** Dossiers that leave the vault. */
  total: number;
  onClose: () => void;
};

/** Says what leaves the vault and how it can be read, then saves it: a named act (ux.md, Documents). */
export function ExportDialog({ opened, look, total, onClose }: ExportDialogProps) {
  const { client } = useApi();
  const { look: words, register } = useMessages('dossiers');
  const { export: texts } = words;
  const { language } = useLanguage();
  const { toLocal } = useMoments();
  const { names: hideNames } = useVeil();
  const readOnly = useIsReadOnly();
  const announce = useAnnounce();
  const SaveFile = useSaveFile();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const columns = look.columns.filter(({ shown }) => shown).map(({ id }) => id);
  const { columns: _, ...selection } = look;
  return (
    <SaveFile
      opened={opened}
      texts={texts}
      suggestedName={texts.suggestedName(toLocal(Date.now()).slice(0, 10))}
      ending={`.${format}`}
      save={(place) =>
        client.dossiers.exportRegister({ ...selection, columns, format, hideNames, language, ...place })
      }
      onClose={onClose}
      onSaved={({ dossiers }) => announce(texts.done(dossiers))}
    >
      <Stack gap="xs">
        <Text>{texts.what(total)}</Text>
        <Text size="sm">{texts.columns(columns.map((id) => register.columns[id]))}</Text>
        <Text size="sm">{hideNames ? texts.noNames : texts.names}</Text>
        <Text size="sm">{readOnly ? texts.notEntered : texts.entered}</Text>
        <SegmentedControl
          aria-label={texts.format}
          value={format}
          onChange={(chosen) => {
            const kind = exportFormatSchema.safeParse(chosen);
            if (kind.success) setFormat(kind.data);
          }}
          data={exportFormatSchema.options
            .toReversed()
            .map((kind) => ({ value: kind, label: texts.formats[kind] }))}
        />
      </Stack>
    </SaveFile>
  );
}
