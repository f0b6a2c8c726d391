import { useCallback } from 'react';
import { useDrawer } from '../../../ui/drawer.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { NewDossierForm } from './new-dossier-form.tsx';

/** Opens the form for a new report in the drawer, wherever the person is. */
export function useNewDossier(): () => void {
  const { newDossier: texts } = useMessages('dossiers');
  const { open } = useDrawer();
  return useCallback(
    () => open({ title: texts.title, content: <NewDossierForm />, size: '36rem' }),
    [open, texts.title],
  );
}
