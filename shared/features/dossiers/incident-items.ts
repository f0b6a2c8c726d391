/** Forms, and suspected offences, that one incident can have at most. */
export const INCIDENT_ITEMS = 20;
