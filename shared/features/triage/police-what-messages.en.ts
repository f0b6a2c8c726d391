import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './police-what-messages.nl.ts';

const count = (n: number, one: string, more: string): string => (n === 1 ? `1 ${one}` : `${n} ${more}`);

/** What a report tells and shows, in English. */
export const en: MessageShape<typeof nl> = {
  intro:
    'Choose what you tell and what you show. In the letter the incidents stand by date. The exhibits get a number.',
  tooMany:
    'This dossier is larger than one report. You see its oldest incidents and items. Split them over more reports.',
  facts: 'Incidents',
  factsLabel: 'Incidents that can go along',
  noFacts: 'There are no incidents in this dossier yet.',
  chosenOf: (chosen, all) => `${chosen} of ${all} ${chosen === 1 ? 'goes' : 'go'} along`,
  all: 'Choose all',
  none: 'Choose none',
  onlySuspected: 'Only where you suspect an offence',
  noOffence: 'no offence noted',
  exhibitsOf: (n) => count(n, 'exhibit', 'exhibits'),
  noExhibit: 'no exhibit',
  from: (sender) => `from ${sender}`,
  more: (n) => `Show ${n} more`,
  keys: 'Arrows go along the list. Alt with an arrow moves an item, Delete leaves it out.',
  exhibits: 'Exhibits',
  exhibitsLabel: 'Exhibits that go along, by number',
  noExhibits: 'No exhibit goes along yet.',
  noEvidence: 'There is no evidence in this dossier yet.',
  gone: 'Evidence item put aside',
  goneText: 'This item was put aside in the dossier. Bring it back there, or do not send it along.',
  mandateAdded: (name, n) => `The signed mandate (${name}) goes along by itself as exhibit ${n}.`,
  addExhibits: 'Add',
  addOfFacts: (n) => `Add evidence of these incidents (${n})`,
  others: (n) => `Other evidence in this dossier (${n})`,
  add: (name) => `Add: ${name}`,
  added: 'Added.',
  number: (n) => `Exhibit ${n}`,
  up: (name) => `Move up: ${name}`,
  down: (name) => `Move down: ${name}`,
  moved: (name, n) => `${name} is number ${n} now.`,
  takeOut: (name) => `Do not send along: ${name}`,
  takenOut: 'This item does not go along. It stays in the dossier.',
  sort: 'Order by date',
  sorted: 'The exhibits are in order of date.',
  captured: (moment) => `captured on ${moment}`,
  notCaptured: 'not known when it was captured',
  by: (who) => `by ${who}`,
  isCopy: 'copy without data about its maker',
  summary: 'Introduction in your own words',
  summaryHint: 'Short: how it began and why you report now. May stay empty.',
  effect: 'What it does to the affected person',
  effectHint: 'In their words. May stay empty. Is it in the dossier already? Then do not ask again.',
};
