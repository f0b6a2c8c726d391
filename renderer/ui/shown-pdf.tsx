import type { ComponentType } from 'react';
import { createContext, Suspense, useContext } from 'react';
import { Loading } from './loading.tsx';

export type ShownPdfProps = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What a screen reader calls it, beside the number of the page. */
  readonly fileName: string;
};

const ViewContext = createContext<ComponentType<ShownPdfProps> | null>(null);

/** The app hands in the view of the slice that shows evidence, so that no slice has to import another. */
export const PdfViewProvider = ViewContext;

/** A PDF page by page, such as a letter before it leaves the vault. */
export function ShownPdf(props: ShownPdfProps) {
  const View = useContext(ViewContext);
  if (View === null) throw new Error('ShownPdf needs a PdfViewProvider');
  return (
    <Suspense fallback={<Loading />}>
      <View {...props} />
    </Suspense>
  );
}
