/** What can be wrong with the files of a pack. */
export const packProblemCodes = [
  'missing-file',
  'written-twice',
  'not-text',
  'too-large',
  'yaml',
  'alias',
  'tag',
  'duplicate-field',
  'missing',
  'unknown-field',
  'wrong-kind',
  'wrong-value',
  'too-much',
  'too-little',
  'duplicate-id',
  'unknown-id',
  'cycle',
  'unreachable',
  'dead-end',
  'not-for-all',
  'not-once',
  // Of the file that the others are packed in.
  'zip-damaged',
  'zip-too-large',
  'zip-name',
  'zip-twice',
  'zip-link',
  'zip-locked',
  'zip-no-pack',
  // Of a pack that is whole, but not for this vault.
  'other-organisation',
  'version-taken',
  // Of changes: what they would take away.
  'lost-112',
] as const;
export type PackProblemCode = (typeof packProblemCodes)[number];

/** One thing that is wrong with the files of a pack, and where. */
export type PackProblem = {
  /** Name of the file without `.yaml`; empty where it is about all of them. */
  readonly file: string;
  /** Both count from one. */
  readonly line: number;
  readonly column: number;
  readonly code: PackProblemCode;
  /** The field or id that it is about; empty where there is none. */
  readonly detail: string;
};
