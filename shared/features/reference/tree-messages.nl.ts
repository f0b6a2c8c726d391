/** Texts around the decision tree and the ladder of a pack. */
export const nl = {
  legend:
    'De dikke lijn is de weg die bij dit dossier past. Een gevuld vierkant met een vinkje is het antwoord.',
  onlyWalked: 'Toon alleen de gelopen weg',
  chosen: 'dit antwoord',
  opens: 'Leidt naar',
  end: 'Hier stopt de weg',
  jump: (number: number): string => `Verder bij vraag ${number}`,
  ladderIntro:
    'De lichtste stap staat bovenaan. Wat nu past, heeft een vinkje. Leg eerst vast, en meld daarna pas.',
  fits: 'past nu',
  fitsNot: 'past nu niet',
};
