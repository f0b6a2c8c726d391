/** Lines of the timeline that say what became of something. B1, u-form. */
export const nl = {
  kinds: { consent: 'Toestemming', collecting: 'Verzamelen', action: 'Actie', triage: 'Ernst en route' },
  told: 'De betrokkene weet van deze melding.',
  answered: 'Het eerste antwoord is gegeven.',
  referred: (to: string): string => `Doorgeleid naar: ${to}.`,
  given: (purpose: string): string => `Gegeven: “${purpose}”.`,
  refused: (purpose: string): string => `Geweigerd: “${purpose}”.`,
  withdrawn: (purpose: string): string => `Ingetrokken: “${purpose}”.`,
  ended: (purpose: string): string => `Afgelopen: “${purpose}”.`,
  /** Before who does it. */
  asked: 'Overgedragen aan:',
  collected: 'Klaar. Verzameld door:',
  done: (title: string): string => `Gedaan: ${title}`,
  hiddenDone: 'Gedaan. De woorden zijn verborgen.',
  decided: {
    light: 'Besloten: licht.',
    medium: 'Besloten: middel.',
    severe: 'Besloten: ernstig.',
  },
  /** Settled with somebody, by who that is. */
  settled: {
    police: 'Afgestemd met de politie.',
    discrimination: 'Afgestemd met een antidiscriminatievoorziening.',
    expert: 'Afgestemd met een deskundige.',
    lawyer: 'Afgestemd met een jurist.',
  },
  /** Who reports to the police. */
  filer: {
    organisation: 'Keuze: de organisatie doet aangifte.',
    person: 'Keuze: de betrokkene doet zelf aangifte.',
    nobody: 'Keuze: geen aangifte.',
  },
  /** With its version. */
  handed: (version: string): string => `Stappenplan overhandigd, versie ${version}.`,
  /** Before whom it went to. */
  'letter-sent': 'Brief verstuurd aan',
  'letter-received': 'Brief ontvangen door',
  'letter-answered': 'Antwoord op de brief van',
  'letter-closed': 'Afgesloten: de brief aan',
  'letter-without-consent': 'Brief gaat weg zonder toestemming, met een reden, aan',
  /** What became of a report to the police. */
  police: {
    filed: 'Aangifte gedaan.',
    feedback: 'Bericht van de politie over de aangifte.',
    'taken-up': 'De politie behandelt de aangifte.',
    dismissed: 'De aangifte is geseponeerd.',
    'complaint-12': 'Geklaagd bij het gerechtshof dat niet wordt vervolgd (artikel 12 Sv).',
    hearing: 'Zitting.',
    verdict: 'Uitspraak van de rechter.',
    stopped: 'Aangifte gaat niet door.',
  },
  package: {
    sealed: 'Pakket voor de politie geëxporteerd, verzegeld.',
    plain: 'Pakket voor de politie geëxporteerd, niet verzegeld.',
    'sealed-without-consent':
      'Pakket voor de politie geëxporteerd, verzegeld, hoewel toestemming was geweigerd, ingetrokken of verlopen.',
    'plain-without-consent':
      'Pakket voor de politie geëxporteerd, niet verzegeld, hoewel toestemming was geweigerd, ingetrokken of verlopen.',
  },
  open: {
    report: 'Melding bekijken',
    consent: 'Naar toestemming',
    collecting: 'Naar het verzamelen',
    action: 'Naar de acties',
    triage: 'Naar ernst en route',
  },
};
