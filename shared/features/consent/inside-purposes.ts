/** Purposes of a pack for which nothing leaves the vault: noting, and comparing inside it (9 and 10 AVG). */
export const insidePurposes: readonly string[] = ['special-data', 'sender-link'];
