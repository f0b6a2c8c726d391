import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { useApi } from '../../../../port/api.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { Loading } from '../../../../ui/loading.tsx';
import { ShownPdf } from '../../../../ui/shown-pdf.tsx';
import classes from '../police.module.css';

/** The letter as it would leave now, when somebody asks to see it: it holds the words of senders. */
export function LetterPreview({ report: { reportId } }: { report: PoliceReport }) {
  const { leaving: texts } = useMessages('triage').police.screen;
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? texts.previewClose : texts.preview}
        </Button>
        <Text size="sm" c="dimmed">
          {texts.previewShown}
        </Text>
      </Group>
      {isOpen ? <Letter reportId={reportId} /> : null}
    </Stack>
  );
}

function Letter({ reportId }: { reportId: string }) {
  const { leaving: texts, errors } = useMessages('triage').police.screen;
  const { queries } = useApi();
  const { data, error } = useQuery(
    // Made anew each time that it is asked for, and gone from memory as soon as it is off the screen.
    queries.triage.policePreview.queryOptions({
      input: { reportId },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      structuralSharing: false,
    }),
  );
  if (data === undefined) {
    return error === null ? (
      <Loading words={texts.previewBusy} />
    ) : (
      <ErrorNotice error={error} texts={errors} />
    );
  }
  return (
    <section aria-label={texts.previewLabel} className={classes['letter']}>
      <ShownPdf bytes={data.bytes} fileName={texts.previewLabel} />
    </section>
  );
}
