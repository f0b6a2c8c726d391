import { Text } from '@mantine/core';
import type { AuditFilter } from '../../../../shared/features/vault/audit-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useOpenVault } from '../../../ui/organisation.tsx';
import { SaveFileDialog } from '../folder/save-file-dialog.tsx';
import { isNarrowed } from './audit-view.ts';

export type ExportedTrail = { readonly path: string; readonly entries: number };

type ExportDialogProps = {
  opened: boolean;
  filter: AuditFilter;
  /** Entries of the whole trail. */
  total: number;
  onClose: () => void;
  onSaved: (exported: ExportedTrail) => void;
};

/** Writes what is chosen into a file outside the vault: a named act, entered in the trail itself. */
export function ExportDialog({ opened, filter, total, onClose, onSaved }: ExportDialogProps) {
  const { client } = useApi();
  const { audit } = useMessages('vault');
  const { export: texts } = audit;
  const { toLocal } = useMoments();
  const canEnter = useOpenVault()?.mode.kind === 'open';
  return (
    <SaveFileDialog
      opened={opened}
      texts={texts}
      suggestedName={texts.suggestedName(toLocal(Date.now()).slice(0, 10))}
      ending=".csv"
      save={({ folderId, fileName }) => client.vault.exportAudit({ filter, folderId, fileName })}
      onClose={onClose}
      onSaved={onSaved}
    >
      <Text>{texts.text(isNarrowed(filter) ? texts.chosen : audit.count(total))}</Text>
      <Text>{canEnter ? texts.entered : texts.notEntered}</Text>
    </SaveFileDialog>
  );
}
