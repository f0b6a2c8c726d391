export const passphrase = 'zes gewone woorden op een rij gezet';

/** What a new vault is made of when a test does not care. */
export const sampleVault = {
  organisation: {
    name: 'Universiteit Zonneveld',
    kind: 'university',
    language: 'nl',
    timeZone: 'Europe/Amsterdam',
    caseTag: 'UZ',
    logo: null,
  },
  member: { name: 'Noor van Duinwijk', role: 'vertrouwenspersoon' },
  passphrase,
} as const;
