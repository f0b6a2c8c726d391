// Apart from the schemas, which stay out of the threads of the database.

/** Views that one member can keep. */
export const VIEW_LIMIT = 100;

/** Dossiers that one export holds at most. */
export const EXPORT_LIMIT = 50_000;
