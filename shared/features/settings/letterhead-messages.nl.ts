/** The letterhead in the settings, in Dutch. */
export const nl = {
  title: 'Briefhoofd',
  hint: 'Dit staat boven stappenplannen, brieven en aangiften, onder de naam van de organisatie. Het adres komt ook in de aangifte, in plaats van het adres van de betrokkene.',
  address: 'Adres van de organisatie',
  addressHint: 'Zoals op een envelop.',
  contact: 'Hoe u te bereiken bent',
  contactHint: 'Een algemeen nummer of mailadres, zonder naam van een betrokkene.',
  save: 'Briefhoofd vastleggen',
};
