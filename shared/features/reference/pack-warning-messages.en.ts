import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './pack-warning-messages.nl.ts';

/** What to look at in a pack before it counts, in English. */
export const en: MessageShape<typeof nl> = {
  title: (count) => (count === 1 ? 'Look at this first: 1 thing' : `Look at these first: ${count} things`),
  mend: 'Adapt the pack, or have it mended by whoever made it.',
  codes: {
    phone: (name, number) => `${name}: “${number}” is no phone number.`,
    'steps-112': (language) => `The first step for acute danger does not say in ${language} to call 112.`,
    'contact-112': 'No contact for emergencies has 112 as its number.',
    'signpost-112': 'The signpost leads nobody to 112.',
    'tree-112': 'The decision tree does not lead who is in danger now to 112.',
  },
  take: {
    title: (version) => `Take pack ${version} into use?`,
    because: 'Why is this pack acceptable?',
    becauseHint: 'Somebody in danger can miss 112 here. The reason stays with the pack; write no names.',
    action: 'Take into use all the same',
  },
  toCompare: 'See the difference',
};
