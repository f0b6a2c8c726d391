/** What to look at in a pack before it counts, in Dutch. */
export const nl = {
  title: (count: number): string =>
    count === 1 ? 'Kijk hier eerst naar: 1 ding' : `Kijk hier eerst naar: ${count} dingen`,
  mend: 'Pas het pakket aan, of laat het verbeteren door wie het maakte.',
  /** The codes say what each is about. */
  codes: {
    phone: (name: string, number: string): string => `${name}: “${number}” is geen telefoonnummer.`,
    'steps-112': (language: string): string =>
      `De eerste stap bij direct gevaar zegt in het ${language} niet dat men 112 belt.`,
    'contact-112': 'Geen enkel adres voor nood heeft 112 als nummer.',
    'signpost-112': 'De wegwijzer leidt niemand naar 112.',
    'tree-112': 'De beslisboom leidt wie nu in gevaar is niet naar 112.',
  },
  take: {
    title: (version: string): string => `Pakket ${version} in gebruik nemen?`,
    because: 'Waarom mag dit pakket zo?',
    becauseHint:
      'Iemand in gevaar kan 112 hier missen. De reden blijft bij het pakket staan; schrijf geen namen op.',
    action: 'Toch in gebruik nemen',
  },
  toCompare: 'Bekijk het verschil',
};
