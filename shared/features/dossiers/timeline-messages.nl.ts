/** Lines of the timeline that say what became of something. B1, u-form. */
export const nl = {
  kinds: { consent: 'Toestemming', collecting: 'Verzamelen', action: 'Actie' },
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
  open: {
    report: 'Melding bekijken',
    consent: 'Naar toestemming',
    collecting: 'Naar het verzamelen',
    action: 'Naar de acties',
  },
};
