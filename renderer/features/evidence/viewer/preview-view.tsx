import { Alert, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { EvidenceItem, Preview } from '../../../../shared/features/evidence/model.ts';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice, errorCode, errorData } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { EmailView } from './email-view.tsx';
import { ImageView } from './image-view.tsx';
import { PdfView } from './pdf/pdf-view.tsx';
import classes from './viewer.module.css';

/** Decrypts the item and shows it: each time this comes on the screen is a view in its chain of custody. */
export function PreviewView({ item }: { item: EvidenceItem }) {
  const { viewer: texts, damaged, errors } = useViewerTexts();
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const { evidenceId } = item;
  const { data, error } = useQuery(
    // Once per showing, never by itself again; gone from memory as soon as it is off the screen.
    queries.evidence.preview.queryOptions({
      input: { evidenceId },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      structuralSharing: false,
    }),
  );

  const shown = data !== undefined || error !== null;
  useEffect(() => {
    if (!shown) return;
    void queryClient.invalidateQueries({ queryKey: queries.evidence.get.key({ input: { evidenceId } }) });
  }, [shown, queryClient, queries, evidenceId]);

  if (errorCode(error) === 'EVIDENCE_DAMAGED') {
    const problem = errorData(error)?.['problem'];
    return (
      <Alert role="alert" variant="light" color="clay">
        {problem === 'missing' || problem === 'altered' ? damaged[problem] : damaged.unreadable}
      </Alert>
    );
  }
  if (error !== null) return <ErrorNotice error={error} texts={errors} />;
  if (data === undefined) return <Loading words={texts.loading} />;
  return <PreviewContent preview={data} fileName={item.fileName} />;
}

function useViewerTexts() {
  const { viewer, damaged } = useMessages('evidence');
  return { viewer, damaged, errors: { NOT_FOUND: viewer.gone } };
}

function PreviewContent({ preview, fileName }: { preview: Preview; fileName: string }) {
  const { viewer: texts } = useMessages('evidence');
  switch (preview.kind) {
    case 'image':
      return <ImageView bytes={preview.bytes} mediaType={preview.mediaType} fileName={fileName} />;
    case 'pdf':
      return <PdfView bytes={preview.bytes} fileName={fileName} />;
    case 'email':
      return <EmailView email={preview} />;
    case 'text':
      return (
        <Stack gap="xs">
          {preview.cut ? <Text size="sm">{texts.cut}</Text> : null}
          <ScrollRegion label={texts.preview} className={classes['paper']}>
            <pre className={classes['plain']}>{preview.text}</pre>
          </ScrollRegion>
        </Stack>
      );
    case 'none':
      return <Text>{preview.reason === 'too-large' ? texts.tooLarge : texts.unknownKind}</Text>;
  }
}
