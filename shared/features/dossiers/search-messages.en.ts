import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './search-messages.nl.ts';

/** The search screen, and what the search box has besides. In English. */
export const en: MessageShape<typeof nl> = {
  title: 'Search',
  command: 'Search in everything',
  key: 'Search in everything, with filters (Z of “Zoeken”)',
  label: 'Search in all dossiers',
  all: 'Show everything that fits',
  begin:
    'Search in names, reports, notes, messages and evidence. Also words of e-mails, PDFs and photographs that Luwte has read.',
  filter: 'Narrow the search',
  kinds: 'Kind',
  status: 'Status',
  anyStatus: 'All',
  code: 'Dossier',
  from: 'From',
  until: 'Up to and including',
  reversed: 'The first day is after the last. Change one of the two.',
  clear: 'Clear all filters',
  count: (n, more) =>
    n === 0
      ? 'Nothing found'
      : more
        ? `The first ${n.toLocaleString('en-GB')} results; there are more`
        : n === 1
          ? '1 result'
          : `${n.toLocaleString('en-GB')} results`,
  behind:
    'Not everything can be found yet: Luwte is still bringing the search up to date. What is missing now will follow by itself.',
  noneFiltered: 'Filters are chosen. Clear them to search everywhere.',
};
