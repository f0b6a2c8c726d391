import { useCallback } from 'react';
import { useDrawer } from '../../../ui/drawer.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { KeptReport } from './kept-report.tsx';
import { NewDossierForm } from './new-dossier-form.tsx';

/** Opens the form for a new report in the drawer, wherever the person is. */
export function useNewDossier(): () => void {
  const { newDossier: texts } = useMessages('dossiers');
  const { open } = useDrawer();
  const readOnly = useIsReadOnly();
  return useCallback(() => {
    const show = () =>
      open({
        title: texts.title,
        content: readOnly ? <KeptReport /> : <NewDossierForm onReopen={show} />,
        size: '36rem',
      });
    show();
  }, [open, readOnly, texts.title]);
}
