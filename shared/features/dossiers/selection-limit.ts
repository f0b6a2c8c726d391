// Apart from the schemas, which stay out of the threads of the database.

/** Most that can be chosen in a list and changed in one act: as many as a large import brings. */
export const SELECTION_LIMIT = 10_000;
