import { Button, Menu } from '@mantine/core';
import { CaretDownIcon } from '@phosphor-icons/react/dist/csr/CaretDown';
import { useState } from 'react';
import type { Dossier, DossierStatus } from '../../../../shared/features/dossiers/model.ts';
import { dossierStatusSchema } from '../../../../shared/features/dossiers/model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { StatusLabel } from './status-label.tsx';
import { useRefresh } from './use-refresh.ts';

/** The status, and a menu to change it; a closed dossier can be opened again at any time. */
export function StatusMenu({ dossier }: { dossier: Dossier }) {
  const { dossier: texts, status: statuses } = useMessages('dossiers');
  const { client } = useApi();
  const refresh = useRefresh();
  const announce = useAnnounce();
  const readOnly = useIsReadOnly();
  const [failure, setFailure] = useState<unknown>(null);

  async function change(status: DossierStatus) {
    if (status === dossier.status) return;
    try {
      await client.dossiers.changeStatus({ dossierId: dossier.dossierId, status });
      setFailure(null);
      await refresh();
      announce(texts.statusChanged(statuses[status]));
    } catch (error) {
      setFailure(error);
    }
  }

  if (readOnly) return <StatusLabel status={dossier.status} />;
  return (
    <>
      <ErrorNotice error={failure} />
      <Menu position="bottom-end" withInitialFocusPlaceholder={false} portalProps={{ target: '#main' }}>
        <Menu.Target>
          <Button
            variant="default"
            rightSection={<CaretDownIcon aria-hidden />}
            aria-label={`${texts.changeStatus}: ${statuses[dossier.status]}`}
          >
            {statuses[dossier.status]}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup
            value={dossier.status}
            onChange={(chosen) => {
              const status = dossierStatusSchema.safeParse(chosen);
              if (status.success) void change(status.data);
            }}
          >
            {dossierStatusSchema.options.map((status) => (
              <Menu.RadioItem key={status} value={status} closeMenuOnClick>
                {statuses[status]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
