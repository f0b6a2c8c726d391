import { ActionIcon, Alert, Group, Stack, Text } from '@mantine/core';
import { CaretLeftIcon } from '@phosphor-icons/react/dist/csr/CaretLeft';
import { CaretRightIcon } from '@phosphor-icons/react/dist/csr/CaretRight';
import type { KeyboardEvent } from 'react';
import { useEffect, useState } from 'react';
import { useMessages } from '../../../../ui/language.tsx';
import { Loading } from '../../../../ui/loading.tsx';
import type { OpenPdf, PdfProblem } from './open-pdf.ts';
import { errorToPdfProblem, openPdf } from './open-pdf.ts';
import { PdfPage } from './pdf-page.tsx';

type State =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly pdf: OpenPdf }
  | { readonly state: 'failed'; readonly problem: PdfProblem };

/** A PDF page by page; Page keys, arrows, Home and End turn the pages. */
export function PdfView({ bytes, fileName }: { bytes: Uint8Array<ArrayBuffer>; fileName: string }) {
  const { viewer: texts } = useMessages('evidence');
  const [state, setState] = useState<State>({ state: 'opening' });
  const [page, setPage] = useState(1);

  useEffect(() => {
    let left = false;
    let opened: OpenPdf | null = null;
    // A copy: PDF.js hands the bytes over to its worker, and React may run this twice.
    openPdf(bytes.slice())
      .then((pdf) => {
        opened = pdf;
        if (left) pdf.close();
        else setState({ state: 'open', pdf });
      })
      .catch((error: unknown) => {
        if (!left) setState({ state: 'failed', problem: errorToPdfProblem(error) });
      });
    return () => {
      left = true;
      opened?.close();
    };
  }, [bytes]);

  if (state.state === 'opening') return <Loading words={texts.loading} />;
  if (state.state === 'failed') {
    return (
      <Alert variant="light">{state.problem === 'password' ? texts.pdfPassword : texts.pdfFailed}</Alert>
    );
  }

  const { document } = state.pdf;
  const count = document.numPages;
  const turn = (next: number) => setPage(Math.min(count, Math.max(1, next)));

  function press(event: KeyboardEvent) {
    const next = pageByKey(event.key, page, count);
    if (next === null) return;
    event.preventDefault();
    turn(next);
  }

  return (
    <Stack gap="xs" onKeyDown={press}>
      <Group gap="xs" role="group" aria-label={texts.pages}>
        <ActionIcon
          variant="default"
          aria-label={texts.previous}
          // Not disabled: at the first and last page focus would be lost.
          data-disabled={page === 1}
          aria-disabled={page === 1}
          onClick={() => turn(page - 1)}
        >
          <CaretLeftIcon aria-hidden />
        </ActionIcon>
        <Text size="sm" role="status">
          {texts.page(page, count)}
        </Text>
        <ActionIcon
          variant="default"
          aria-label={texts.next}
          data-disabled={page === count}
          aria-disabled={page === count}
          onClick={() => turn(page + 1)}
        >
          <CaretRightIcon aria-hidden />
        </ActionIcon>
        <Text size="sm" c="dimmed">
          {texts.pageKeys}
        </Text>
      </Group>
      <PdfPage
        document={document}
        page={page}
        label={texts.pdfAlt(fileName, page)}
        onFailed={(error) => setState({ state: 'failed', problem: errorToPdfProblem(error) })}
      />
    </Stack>
  );
}

function pageByKey(key: string, page: number, count: number): number | null {
  switch (key) {
    case 'PageDown':
    case 'ArrowRight':
      return page + 1;
    case 'PageUp':
    case 'ArrowLeft':
      return page - 1;
    case 'Home':
      return 1;
    case 'End':
      return count;
    default:
      return null;
  }
}
