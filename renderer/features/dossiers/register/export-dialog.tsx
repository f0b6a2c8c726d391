import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExportFormat, RegisterLook } from '../../../../shared/features/dossiers/register-model.ts';
import { exportFormatSchema } from '../../../../shared/features/dossiers/register-model.ts';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { PurposeChoice } from '../../../ui/leaving-purpose.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useSaveFile } from '../../../ui/save-file.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { useVeil } from '../../../ui/veil.tsx';

type ExportDialogProps = {
  opened: boolean;
  look: RegisterLook;
  /** Dossiers that leave the vault; null as long as they are not counted. */
  total: number | null;
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
  const sayDone = useDoneNotice();
  const SaveFile = useSaveFile();
  const [purpose, setPurpose] = useState<string | null>(null);
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
        client.dossiers.exportRegister({
          ...selection,
          columns,
          format,
          hideNames,
          language,
          purpose,
          ...place,
        })
      }
      onClose={onClose}
      onSaved={({ dossiers, path }) => sayDone(texts.done(dossiers, path))}
    >
      <Stack gap="xs">
        <Text role="status">{total === null ? '\u00a0' : texts.what(total)}</Text>
        <Text size="sm">{texts.columns(columns.map((id) => register.columns[id]))}</Text>
        <PurposeChoice value={purpose} onChange={setPurpose} />
        {purpose === null ? null : <DossierConsents look={look} purpose={purpose} />}
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

/** How consent for a purpose stands in the dossiers that leave. */
function DossierConsents({ look, purpose }: { look: RegisterLook; purpose: string }) {
  const { leaving: texts } = useMessages('consent');
  const { queries } = useApi();
  const readOnly = useIsReadOnly();
  const { statuses, filter } = look;
  const { data, error } = useQuery(
    queries.dossiers.registerConsents.queryOptions({ input: { statuses, filter, purpose } }),
  );
  return (
    <>
      <ErrorNotice error={error} />
      <Text size="sm" role="status">
        {data === undefined ? '' : texts.dossiers(data.total, data.given, data.stopped)}
      </Text>
      {readOnly || data === undefined || data.given === data.total ? null : (
        <Text size="sm">{texts.entered}</Text>
      )}
    </>
  );
}
