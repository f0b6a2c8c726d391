import { Text } from '@mantine/core';
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../../../ui/language.tsx';
import { ScrollRegion } from '../../../../ui/scroll-region.tsx';
import classes from '../viewer.module.css';

/** Pixels of the drawing per point of the paper: sharp on ordinary screens and when zoomed in a little. */
const SCALE = 2;
/** Longest side of a drawing; beyond it the page is drawn coarser. */
const LONGEST_SIDE = 6_000;

type PdfPageProps = {
  document: PDFDocumentProxy;
  /** Counted from 1. */
  page: number;
  label: string;
  onFailed: (error: unknown) => void;
};

/** One page as a picture, with its text below for who listens or copies. */
export function PdfPage({ document, page, label, onFailed }: PdfPageProps) {
  const { viewer: texts } = useMessages('evidence');
  const canvas = useRef<HTMLCanvasElement>(null);
  const failed = useRef(onFailed);
  const [text, setText] = useState<string | null>(null);

  useEffect(() => {
    failed.current = onFailed;
  });
  useEffect(() => {
    let left = false;
    let drawing: RenderTask | null = null;
    setText(null);
    async function draw() {
      const sheet = await document.getPage(page);
      const target = canvas.current;
      if (left || target === null) return;
      const size = sheet.getViewport({ scale: 1 });
      const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(size.width, size.height));
      const viewport = sheet.getViewport({ scale });
      target.closest('section')?.scrollTo({ top: 0 });
      target.width = Math.ceil(viewport.width);
      target.height = Math.ceil(viewport.height);
      drawing = sheet.render({ canvas: target, viewport });
      await drawing.promise;
      const content = await sheet.getTextContent();
      if (!left)
        setText(
          content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
        );
    }
    draw().catch((error: unknown) => {
      if (!left) failed.current(error);
    });
    return () => {
      left = true;
      drawing?.cancel();
    };
  }, [document, page]);

  return (
    <>
      <ScrollRegion label={label} className={classes['paper']}>
        <canvas ref={canvas} role="img" aria-label={label} className={classes['sheet']} />
      </ScrollRegion>
      <details>
        <summary>{texts.pdfText}</summary>
        <Text size="sm" className={classes['text']}>
          {text === null ? texts.loading : text.trim() === '' ? texts.pdfNoText : text}
        </Text>
      </details>
    </>
  );
}
