/** What can be wrong with the files of a pack. */
export type PackProblemCode =
  | 'missing-file'
  | 'not-text'
  | 'too-large'
  | 'yaml'
  | 'alias'
  | 'tag'
  | 'missing'
  | 'unknown-field'
  | 'wrong-kind'
  | 'wrong-value'
  | 'too-much'
  | 'too-little'
  | 'duplicate-id'
  | 'unknown-id'
  | 'cycle'
  | 'unreachable';

/** One thing that is wrong with the files of a pack, and where. */
export type PackProblem = {
  /** Name of the file without `.yaml`. */
  readonly file: string;
  /** Both count from one. */
  readonly line: number;
  readonly column: number;
  readonly code: PackProblemCode;
  /** The field or id that it is about; empty where there is none. */
  readonly detail: string;
};
