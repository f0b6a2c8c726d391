import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';

export type SaveFileProps<Saved> = {
  opened: boolean;
  texts: {
    readonly title: string;
    readonly fileName: string;
    /** On the button that saves. */
    readonly action: string;
    readonly errors: Readonly<Record<string, string>>;
  };
  suggestedName: string;
  /** As in `.pdf`: put behind a name without it, or the system would not know what to open the file with. */
  ending: string;
  /** False: what is missing stands at a field among the children. Absent: nothing can be missing. */
  isReady?: () => boolean;
  save: (place: { readonly folderId: string; readonly fileName: string }) => Promise<Saved>;
  onClose: () => void;
  onSaved: (saved: Saved) => void;
  /** What leaves the vault, in words, above the folders. */
  children?: ReactNode;
};

/** A dialog that saves a file in a folder of choice: something that leaves the vault, so it is a named act. */
export type SaveFile = <Saved>(props: SaveFileProps<Saved>) => ReactNode;

const SaveFileContext = createContext<SaveFile | null>(null);

/** The app hands in the dialog of the slice that knows folders, so that no slice has to import another. */
export const SaveFileProvider = SaveFileContext;

export function useSaveFile(): SaveFile {
  const dialog = useContext(SaveFileContext);
  if (dialog === null) throw new Error('useSaveFile needs a SaveFileProvider');
  return dialog;
}
