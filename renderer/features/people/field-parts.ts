import type { PersonDraft, PersonValue } from './person-draft.ts';

/** What every part of the form about a person is given. */
export type PersonPartProps = {
  value: PersonValue;
  change: (patch: Partial<PersonDraft>) => void;
  /** Sentence for what is wrong at a path, such as `positions.0.organisation`. */
  sentence: (path: string) => string | undefined;
  readOnly: boolean;
};
