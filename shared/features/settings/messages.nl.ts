/** The settings screen, in Dutch. */
export const nl = {
  title: 'Instellingen',
  saved: 'Opgeslagen',
  device: {
    title: 'Deze computer',
    language: 'Taal van het scherm',
    languages: { nl: 'Nederlands', en: 'English' },
    colourScheme: 'Kleuren',
    colourSchemes: { auto: 'Zoals het systeem', light: 'Licht', dark: 'Donker' },
    singleKeys: 'Losse toetsen',
    singleKeysHint:
      'N, G en een letter, /, ?. Zet dit uit als u spraak of een schermlezer gebruikt en ze in de weg zitten.',
  },
  vault: {
    title: 'Deze kluis',
    idleMinutes: 'Vergrendelen na',
    idleHint: (least: number, most: number) =>
      `Minuten zonder toets of klik, van ${least} tot ${most}. Dit geldt voor iedereen die deze kluis opent.`,
    reason: 'Waarom langer?',
    reasonHint: (minutes: number) =>
      `Langer dan ${minutes} minuten is minder veilig. Schrijf op waarom het hier toch kan; dat komt in het logboek van handelingen.`,
    save: 'Opslaan',
    outOfRange: (least: number, most: number) => `Kies een getal van ${least} tot ${most}.`,
    errors: { REASON_NEEDED: 'Schrijf eerst op waarom het langer mag.' },
  },
  about: {
    title: 'Over deze kluis',
    organisation: 'Organisatie',
    kind: 'Soort organisatie',
    kinds: { university: 'Universiteit', party: 'Politieke partij' },
    caseTag: 'Kenmerk van dossiers',
    timeZone: 'Tijdzone',
    member: 'U bent',
    memberWithRole: (name: string, role: string) => `${name}, ${role}`,
    place: 'Plek op deze computer',
    demo: 'Dit is een voorbeeldkluis: alles erin is verzonnen en de wachtwoordzin is geen geheim.',
    app: 'Over Luwte',
    licence:
      'Luwte is vrije software onder de AGPL-3.0-only. U mag het gebruiken, bekijken, aanpassen en doorgeven onder die voorwaarden. Luwte geeft geen juridisch advies.',
  },
};
