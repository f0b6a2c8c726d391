import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { useApi } from '../../../../port/api.tsx';
import { errorCode } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { useSaveFile } from '../../../../ui/save-file.tsx';
import { useDoneNotice } from '../../../../ui/use-done-notice.ts';
import { DamagedExhibits } from '../damaged-exhibits.tsx';
import { countExhibits } from '../report-steps.ts';
import { useRefreshPolice } from '../use-police.ts';
import type { Leaving, WayOut } from './check-way-out.ts';
import { ExportProgress } from './export-progress.tsx';

type ExportDialogProps = {
  readonly report: PoliceReport;
  /** Null: nothing is about to leave. */
  readonly leaving: Leaving | null;
  readonly onClose: () => void;
  readonly onSaved: (path: string) => void;
};

/** Where the package goes. Closing the dialog does not break it off: the screen goes on showing it. */
export function ExportDialog({ report, leaving, onClose, onSaved }: ExportDialogProps) {
  const { leaving: texts } = useMessages('triage').police.screen;
  const { client, queries } = useApi();
  const { toLocal } = useMoments();
  const refresh = useRefreshPolice();
  const sayDone = useDoneNotice();
  const SaveFile = useSaveFile();
  const way = leaving?.way ?? null;
  const [failure, setFailure] = useState<unknown>(null);
  const { reportId, dossierId } = report;
  const caseCode = useQuery(queries.dossiers.get.queryOptions({ input: { dossierId } })).data?.code ?? '';
  return (
    <SaveFile
      opened={leaving !== null}
      texts={{
        title: texts.title,
        fileName: way?.kind === 'plain' && way.form === 'folder' ? texts.folderName : texts.fileName,
        action: texts.action,
        errors: texts.errors,
      }}
      suggestedName={texts.suggestedName(caseCode, toLocal(Date.now()).slice(0, 10))}
      ending={way === null ? '' : endingOf(way)}
      save={async (place) => {
        setFailure(null);
        if (leaving === null) throw new Error('nothing is about to leave');
        const { withoutConsent, ...asked } = leaving;
        const why = withoutConsent === '' ? {} : { withoutConsent };
        try {
          return await client.triage.exportPolicePackage({ reportId, ...place, ...asked, ...why });
        } catch (error) {
          setFailure(error);
          throw error;
        } finally {
          void refresh();
        }
      }}
      onClose={() => {
        setFailure(null);
        onClose();
      }}
      onSaved={({ path }) => {
        sayDone(texts.saved(path));
        onSaved(path);
      }}
    >
      <Text>{texts.leaves(countExhibits(report))}</Text>
      <ExportProgress />
      {errorCode(failure) === 'EXHIBITS_DAMAGED' ? <DamagedExhibits error={failure} /> : null}
    </SaveFile>
  );
}

function endingOf(way: WayOut): string {
  if (way.kind === 'sealed') return '.zip.age';
  return way.form === 'zip' ? '.zip' : '';
}
