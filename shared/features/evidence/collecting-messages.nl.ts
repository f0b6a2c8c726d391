/** Handing over the collecting, in Dutch. */
export const nl = {
  title: 'Verzamelen door een ander',
  intro:
    'Uitingen van haat verzamelen is zwaar. De betrokkene hoeft het niet zelf te doen en hoeft niet te kijken.',
  handOver: 'Verzamelen overdragen',
  empty: 'Nog niemand gevraagd.',
  listLabel: 'Overgedragen verzamelen',
  asked: 'Wie verzamelt?',
  askedHint: 'Bijvoorbeeld: communicatie, een collega, een goede vriend.',
  request: 'Wat u vraagt',
  requestHint:
    'Een gewone tekst om te kopiëren of op te slaan. Zet er geen namen of gegevens in die niet nodig zijn.',
  until: 'Tot wanneer?',
  /** What somebody is asked, to begin with. */
  suggestion:
    'Wilt u de berichten verzamelen die hierover verschijnen? De persoon om wie het gaat hoeft dan niet te kijken.\n\n' +
    'Zo doet u dat:\n' +
    '1. Maak van elk bericht een schermafdruk. Zet datum, tijd, afzender en webadres erbij.\n' +
    '2. Doe dat voordat u iets meldt of verbergt: wat weg is, is geen bewijs meer.\n' +
    '3. Antwoord niet en stuur niets door.\n' +
    '4. Geef alles aan mij, op de manier die wij hebben afgesproken. Bewaar zelf geen kopie.\n' +
    '5. Ziet u een bedreiging? Bel mij meteen. Is er direct gevaar, bel dan 112.\n\n' +
    'Wordt het u te veel? Zeg het. Dan neemt iemand anders het over.',
  save: 'Overdragen',
  saveChange: 'Opslaan',
  saved: 'Opgeschreven wie verzamelt.',
  askedOn: (day: string): string => `gevraagd op ${day}`,
  untilDay: (day: string): string => `tot en met ${day}`,
  noUntil: 'zonder einddatum',
  done: (day: string): string => `Klaar op ${day}`,
  copy: 'Verzoek kopiëren',
  copied: 'Gekopieerd',
  toFile: 'Verzoek exporteren als tekst',
  edit: 'Bewerken',
  finish: 'Klaar',
  finishNote: 'Wat is eruit gekomen?',
  finishHint: 'Mag leeg blijven.',
  reopen: 'Toch niet klaar',
  remove: 'Wegleggen',
  removed: 'Het overgedragen verzamelen is weggelegd.',
  restored: 'Het overgedragen verzamelen staat er weer.',
  menu: (asked: string): string => `Acties voor ${asked}`,
  missing: 'Vul dit in.',
  gone: 'Dit is er niet (meer).',
  fileName: 'verzoek-verzamelen.txt',
};
