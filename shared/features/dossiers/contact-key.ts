// Apart from the schemas, which stay out of the threads of the database.

/** In a choice, filter or group, in place of a member: a contact point from outside the vault. */
export const OUTSIDE = 'outside';
