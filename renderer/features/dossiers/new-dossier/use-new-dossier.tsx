import { useCallback } from 'react';
import { useDrawer } from '../../../ui/drawer.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { ReadOnlyLine, useIsReadOnly } from '../../../ui/read-only.tsx';
import { NewDossierForm } from './new-dossier-form.tsx';

/** Opens the form for a new report in the drawer, wherever the person is. */
export function useNewDossier(): () => void {
  const { newDossier: texts } = useMessages('dossiers');
  const { open } = useDrawer();
  const readOnly = useIsReadOnly();
  return useCallback(
    () =>
      open({ title: texts.title, content: readOnly ? <ReadOnlyLine /> : <NewDossierForm />, size: '36rem' }),
    [open, readOnly, texts.title],
  );
}
