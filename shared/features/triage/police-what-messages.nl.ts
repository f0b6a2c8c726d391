const count = (n: number, one: string, more: string): string => (n === 1 ? `1 ${one}` : `${n} ${more}`);

/** What a report tells and shows. B1, u-form. */
export const nl = {
  intro:
    'Kies wat u vertelt en wat u laat zien. De incidenten staan in de brief op volgorde van datum. De bewijsstukken krijgen een nummer.',
  tooMany:
    'Dit dossier is groter dan één aangifte. U ziet de oudste incidenten en stukken. Verdeel ze over meer aangiften.',
  facts: 'Incidenten',
  factsLabel: 'Incidenten die mee kunnen',
  noFacts: 'Er staan nog geen incidenten in dit dossier.',
  chosenOf: (chosen: number, all: number): string =>
    `${chosen} van ${all} ${chosen === 1 ? 'gaat' : 'gaan'} mee`,
  all: 'Alles kiezen',
  none: 'Niets kiezen',
  onlySuspected: 'Alleen waar u iets strafbaars vermoedt',
  noOffence: 'geen strafbaar feit genoteerd',
  exhibitsOf: (n: number): string => count(n, 'bewijsstuk', 'bewijsstukken'),
  noExhibit: 'geen bewijsstuk',
  from: (sender: string): string => `van ${sender}`,
  more: (n: number): string => `Nog ${n} tonen`,
  keys: 'Pijltjes gaan door de lijst. Alt met een pijltje verplaatst een stuk, Delete laat het weg.',
  exhibits: 'Bewijsstukken',
  exhibitsLabel: 'Bewijsstukken die meegaan, op nummer',
  noExhibits: 'Er gaat nog geen bewijsstuk mee.',
  noEvidence: 'Er staat nog geen bewijs in dit dossier.',
  gone: 'Weggelegd bewijsstuk',
  goneText: 'Dit stuk is in het dossier weggelegd. Haal het daar terug, of stuur het niet mee.',
  mandateAdded: (name: string, n: number): string =>
    `De ondertekende machtiging (${name}) gaat vanzelf mee als bewijsstuk ${n}.`,
  addExhibits: 'Toevoegen',
  addOfFacts: (n: number): string => `Bewijs van deze incidenten toevoegen (${n})`,
  others: (n: number): string => `Ander bewijs in dit dossier (${n})`,
  add: (name: string): string => `Toevoegen: ${name}`,
  added: 'Toegevoegd.',
  number: (n: number): string => `Bewijsstuk ${n}`,
  up: (name: string): string => `Naar voren: ${name}`,
  down: (name: string): string => `Naar achteren: ${name}`,
  moved: (name: string, n: number): string => `${name} is nu nummer ${n}.`,
  takeOut: (name: string): string => `Niet meesturen: ${name}`,
  takenOut: 'Dit stuk gaat niet mee. Het blijft in het dossier.',
  sort: 'Op datum zetten',
  sorted: 'De bewijsstukken staan op datum.',
  captured: (moment: string): string => `vastgelegd op ${moment}`,
  notCaptured: 'niet bekend wanneer het is vastgelegd',
  by: (who: string): string => `door ${who}`,
  isCopy: 'kopie zonder gegevens over de maker',
  summary: 'Inleiding in uw eigen woorden',
  summaryHint: 'Kort: hoe het begon en waarom u nu aangifte doet. Mag leeg blijven.',
  effect: 'Wat het doet met de betrokkene',
  effectHint:
    'In de woorden van de betrokkene. Mag leeg blijven. Staat het al in het dossier, vraag het dan niet nog eens.',
};
