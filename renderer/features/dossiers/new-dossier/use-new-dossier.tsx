import { useCallback } from 'react';
import { useDrawer } from '../../../ui/drawer.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { KeptReport } from './kept-report.tsx';
import { NewDossierForm } from './new-dossier-form.tsx';

/** Opens the form for a new report in the drawer, wherever the person is. */
export function useNewDossier(): () => void {
  const { newDossier: texts } = useMessages('dossiers');
  return useReportDrawer(texts.title, null);
}

/** Opens the form for one more report of a dossier. */
export function useNewReport(dossierId: string, code: string): () => void {
  const { call: texts } = useMessages('dossiers');
  return useReportDrawer(texts.addTitle, { dossierId, code });
}

function useReportDrawer(
  title: string,
  dossier: { readonly dossierId: string; readonly code: string } | null,
): () => void {
  const { open } = useDrawer();
  const readOnly = useIsReadOnly();
  const dossierId = dossier?.dossierId ?? null;
  const code = dossier?.code ?? '';
  return useCallback(() => {
    const show = () =>
      open({
        title,
        content: readOnly ? (
          <KeptReport dossierId={dossierId} />
        ) : (
          <NewDossierForm dossier={dossierId === null ? null : { dossierId, code }} onReopen={show} />
        ),
        size: '36rem',
      });
    show();
  }, [open, readOnly, title, dossierId, code]);
}
