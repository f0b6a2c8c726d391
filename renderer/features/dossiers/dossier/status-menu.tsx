import { Button, Menu } from '@mantine/core';
import { CaretDownIcon } from '@phosphor-icons/react/dist/csr/CaretDown';
import { useRef, useState } from 'react';
import type { Dossier, DossierStatus } from '../../../../shared/features/dossiers/model.ts';
import { dossierStatusSchema } from '../../../../shared/features/dossiers/model.ts';
import type { OpenMatter } from '../../../../shared/features/today/model.ts';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { keepOpener } from '../../../ui/keep-focus.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useUndoable } from '../../../ui/undo.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { StatusLabel } from './status-label.tsx';
import { useRefresh } from './use-refresh.ts';

/**
 * The status, and a menu to change it. Closing says first what is still open; a closed dossier can be opened again at any
 * time.
 */
export function StatusMenu({ dossier }: { dossier: Dossier }) {
  const { dossier: texts, status: statuses, closing } = useMessages('dossiers');
  const { client } = useApi();
  const refresh = useRefresh();
  const offerUndo = useUndoable();
  const readOnly = useIsReadOnly();
  const [failure, setFailure] = useState<unknown>(null);
  const [asked, setAsked] = useState<readonly OpenMatter[]>([]);
  const [asking, setAsking] = useState(false);
  const giveBack = useRef<() => void>(() => {});

  const set = async (status: DossierStatus) => {
    await client.dossiers.changeStatus({ dossierId: dossier.dossierId, status });
    await refresh();
  };
  const tryTo = (action: () => Promise<void>) => {
    setFailure(null);
    action().catch(setFailure);
  };
  const change = async (status: DossierStatus) => {
    const before = dossier.status;
    await set(status);
    offerUndo({
      done: texts.statusChanged(statuses[status]),
      restored: closing.back(statuses[before]),
      onUndo: () => set(before),
    });
  };
  const choose = async (status: DossierStatus) => {
    if (status === dossier.status) return;
    if (status === 'closed') {
      giveBack.current = keepOpener();
      const { open } = await client.today.openOf({ dossierId: dossier.dossierId });
      setAsked(open);
      if (open.length > 0) return setAsking(true);
    }
    await change(status);
  };

  if (readOnly) return <StatusLabel status={dossier.status} />;
  return (
    <>
      <ErrorNotice error={failure} />
      <CloseDialog
        opened={asking}
        open={asked}
        onCancel={() => setAsking(false)}
        onClose={() => {
          setAsking(false);
          tryTo(() => change('closed'));
        }}
        onGone={() => giveBack.current()}
      />
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
              if (status.success) tryTo(() => choose(status.data));
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
