import type { NewDossierDraft } from './new-dossier-draft.ts';

/** What every part of the form for a report is given. */
export type DraftFieldsProps = {
  draft: NewDossierDraft;
  /** Sentence for what is wrong with a field. */
  sentence: (field: keyof NewDossierDraft) => string | undefined;
  edit: (patch: Partial<NewDossierDraft>) => void;
};
