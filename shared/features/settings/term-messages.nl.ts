/** The response term in the settings, in Dutch. */
export const nl = {
  title: 'Antwoord op een melding',
  hint: 'Deze termijn staat klaar bij elke nieuwe melding. Het antwoord is dan beloofd tot 17.00 uur op de laatste dag. Wie de melding opschrijft, kan er voor dat geval van afwijken.',
  days: 'Aantal dagen',
  count: 'Wat telt mee',
  counts: { working: 'Werkdagen', calendar: 'Alle dagen' },
  workingHint: 'Weekenden en Nederlandse feestdagen tellen niet mee.',
  proposed: (term: string) => `Het protocolpakket stelt voor: ${term}.`,
  working: (days: number) => (days === 1 ? '1 werkdag' : `${days} werkdagen`),
  calendar: (days: number) => (days === 1 ? '1 dag' : `${days} dagen`),
  outOfRange: 'Kies een heel getal van 1 tot 60.',
  save: 'Termijn vastleggen',
  asProposed: 'Weer zoals het pakket voorstelt',
};
