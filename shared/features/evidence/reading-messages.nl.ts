/** Words read out of pictures, pictures that look alike, notes and who collected, in Dutch. */
export const nl = {
  label: 'Woorden in beeld',
  progress: (done: number, total: number): string => `Woorden lezen uit beelden: ${done} van ${total}`,
  pages: (done: number, total: number): string => `bladzijde ${done} van ${total}`,
  bar: 'Voortgang van het lezen',
  stop: 'Stoppen',
  stopped: (n: number): string =>
    n === 1 ? 'Gestopt. 1 bewijsstuk is niet gelezen.' : `Gestopt. ${n} bewijsstukken zijn niet gelezen.`,
  unread: (n: number): string =>
    n === 1
      ? 'Van 1 bewijsstuk zijn de woorden niet gelezen.'
      : `Van ${n} bewijsstukken zijn de woorden niet gelezen.`,
  readAll: 'Woorden lezen',
  readHint: 'Luwte leest op deze computer. Daarna vindt zoeken de woorden, zonder dat iemand kijkt.',
  states: {
    unread: 'Niet gelezen',
    'not-needed': 'Niet nodig: het bestand bevat zelf tekst, of is geen beeld',
    waiting: 'Wordt zo gelezen',
    done: 'Gelezen, te vinden met zoeken',
    failed: 'Konden niet worden gelezen',
    cancelled: 'Lezen is gestopt',
  },
  again: 'Opnieuw lezen',
  alike: (name: string): string => `Lijkt op ${name}. Het is wel toegevoegd.`,
  same: (name: string): string => `Precies hetzelfde als ${name}. Het is wel toegevoegd.`,
  collectedBy: 'Verzameld door',
  collectedByHint: 'Bijvoorbeeld: communicatie. Geldt voor de bestanden die u hierna toevoegt.',
  collectorSaved: 'Opgeschreven wie dit verzamelde.',
  derivedFrom: 'Kopie van',
  original: 'het origineel',
  noteLabel: 'Aantekening',
  noteHint: 'Een aantekening kan niet worden veranderd.',
  addNote: 'Aantekening toevoegen',
  noteSaved: 'De aantekening staat erbij.',
  noteMissing: 'Schrijf eerst iets op.',
};
