import { ErrorNotice } from '../../../ui/errors.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ShownPdf } from '../../../ui/shown-pdf.tsx';
import classes from './papers.module.css';

/** Made anew each time that it is asked for, and gone from memory as soon as it is off the screen. */
export const freshPaper = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  structuralSharing: false,
} as const;

type ShownPaperProps = {
  readonly data: { readonly pdf: Uint8Array<ArrayBuffer> } | undefined;
  readonly error: unknown;
  readonly label: string;
  readonly busy: string;
  readonly errors: Readonly<Record<string, string>>;
};

/** The very document, page by page. */
export function ShownPaper({ data, error, label, busy, errors }: ShownPaperProps) {
  if (data === undefined) {
    return error === null ? <Loading words={busy} /> : <ErrorNotice error={error} texts={errors} />;
  }
  return (
    <section aria-label={label} className={classes['paper']}>
      <ShownPdf bytes={data.pdf} fileName={label} />
    </section>
  );
}
