/** What a command came to. Without problems the exit code is 0. */
export type CommandOutcome = {
  /** For standard output: one JSON value, or lines to read. */
  readonly result?: { readonly json: unknown; readonly lines: readonly string[] };
  /** Sentences for standard error, together one line. */
  readonly problems: readonly string[];
};
