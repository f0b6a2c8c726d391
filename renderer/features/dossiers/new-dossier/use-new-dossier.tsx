import { useCallback } from 'react';
import { useDrawer } from '../../../ui/drawer.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { BeginReport } from './begin-report.tsx';
import { KeptReport } from './kept-report.tsx';
import { freeDraftKey, NEW_DOSSIER_DRAFT, reportDraftKey } from './new-dossier-draft.ts';
import { NewDossierForm } from './new-dossier-form.tsx';
import { type UnfinishedReport, useAskUnfinished } from './unfinished-reports.tsx';

/** Opens the form for a new report in the drawer, wherever the person is; while others are not finished, asks first. */
export function useNewDossier(): () => void {
  const { newDossier: texts } = useMessages('dossiers');
  const { open } = useDrawer();
  const show = useShowReport();
  const askUnfinished = useAskUnfinished();
  const readOnly = useIsReadOnly();
  return useCallback(() => {
    const begin = (reports: readonly UnfinishedReport[]) => {
      const [only] = reports;
      if (only === undefined) return show(NEW_DOSSIER_DRAFT);
      // There is nothing to begin: what lies there is read.
      if (readOnly && reports.length === 1) return show(only.key);
      open({
        title: texts.title,
        content: (
          <BeginReport
            reports={reports}
            onBegin={() => show(freeDraftKey(reports.map(({ key }) => key)))}
            onOpen={({ key }) => show(key)}
          />
        ),
        size: '36rem',
      });
    };
    // Whoever is called now is not kept waiting by a list that cannot be read.
    askUnfinished().then(begin, () => begin([]));
  }, [open, show, askUnfinished, readOnly, texts]);
}

/** Opens one of the new reports that are not finished. */
export function useUnfinishedReport(): (report: UnfinishedReport) => void {
  const show = useShowReport();
  return useCallback(({ key }) => show(key), [show]);
}

/** Shows the form of a new report, by the key of its draft. */
function useShowReport(): (draftKey: string) => void {
  const { newDossier: texts } = useMessages('dossiers');
  const { open } = useDrawer();
  const askUnfinished = useAskUnfinished();
  const readOnly = useIsReadOnly();
  return useCallback(
    (first: string) => {
      const show = (draftKey: string) =>
        open({
          title: texts.title,
          content: readOnly ? (
            <KeptReport draftKey={draftKey} />
          ) : (
            <NewDossierForm
              key={draftKey}
              dossier={null}
              draftKey={draftKey}
              onReopen={() => show(draftKey)}
              onAnother={() => {
                void askUnfinished().then((reports) =>
                  show(freeDraftKey([draftKey, ...reports.map(({ key }) => key)])),
                );
              }}
            />
          ),
          size: '36rem',
        });
      show(first);
    },
    [open, askUnfinished, readOnly, texts],
  );
}

/** Opens the form for one more report of a dossier. */
export function useNewReport(dossierId: string, code: string): () => void {
  const { call: texts } = useMessages('dossiers');
  const { open } = useDrawer();
  const readOnly = useIsReadOnly();
  return useCallback(() => {
    const draftKey = reportDraftKey(dossierId);
    const show = () =>
      open({
        title: texts.addTitle,
        content: readOnly ? (
          <KeptReport draftKey={draftKey} />
        ) : (
          <NewDossierForm dossier={{ dossierId, code }} draftKey={draftKey} onReopen={show} />
        ),
        size: '36rem',
      });
    show();
  }, [open, readOnly, texts, dossierId, code]);
}
