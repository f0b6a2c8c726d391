/**
 * One step of the schema, forward only. A migration is text alone: it imports nothing living, so that it means the
 * same for ever.
 */
export type Migration = {
  /** The `user_version` after it; the versions run 1, 2, 3 ... without gaps. */
  readonly version: number;
  readonly statements: string;
  /**
   * A query that answers a row where a build between two versions wrote all of it into the version before: such a vault takes
   * the number alone.
   */
  readonly alreadyThere?: string;
};
