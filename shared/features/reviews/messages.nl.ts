/** Texts about case meetings and what they see on the big screen. B1, u-form. */
export const nl = {
  project: 'Op groot scherm tonen',
  projectHint:
    'Alleen de code, de stand, wat voor incidenten er waren, data en aantallen. Geen namen en geen teksten. Zit niemand meer aan Luwte, dan gaat de kluis op slot en is ook dat scherm leeg.',
  projectKey: 'Dit dossier op het grote scherm tonen, of ermee stoppen',
  stop: 'Stop met tonen',
  stopped: 'Op het grote scherm staat niets meer.',
  banner: (code: string): string =>
    `In het tweede venster staat ${code}, zonder namen. Sleep het naar het grote scherm als het daar niet staat. Toon uw eigen scherm niet mee.`,
  open: 'Naar dit dossier',
  errors: {
    NO_PROJECTOR:
      'Het tweede venster ging niet open. Er is niets getoond en niets verloren. Probeer het opnieuw; lukt het niet, start Luwte dan opnieuw.',
  },
  screen: {
    nothing: 'Hier wordt nu niets getoond.',
    noNames: 'Zonder namen',
    status: 'Stand',
    daysOpen: (days: number): string => (days === 1 ? '1 dag' : `${days.toLocaleString('nl-NL')} dagen`),
    openFor: 'Loopt',
    reportedOn: 'Gemeld',
    since: (day: string): string => `sinds ${day}`,
    incidents: 'Incidenten',
    byMonth: 'Incidenten per maand en vorm',
    form: 'Vorm',
    earlier: 'Eerder',
    total: 'Totaal',
    all: 'Alle incidenten',
    severalForms: 'Een incident kan meer dan één vorm hebben.',
    unknownItem: 'Staat niet in de lijst',
    noIncidents: 'Er is nog geen incident vastgelegd.',
    reports: 'Meldingen',
    moreReports: (n: number): string => (n === 1 ? 'en 1 eerdere melding' : `en ${n} eerdere meldingen`),
    terms: 'Beloofd antwoord',
    noTerms: 'Niets beloofd',
    moreTerms: (n: number): string => (n === 1 ? 'en nog 1' : `en nog ${n}`),
    evidence: 'Bewijsstukken',
    noEvidence: 'Geen',
  },
};
