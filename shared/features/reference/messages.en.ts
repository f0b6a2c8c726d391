import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './messages.nl.ts';

/** Texts around the protocol pack; the pack itself carries its own words. */
export const en: MessageShape<typeof nl> = {
  unknownItem: 'Unknown in this protocol pack',
  loadFailed: 'The protocol pack could not be read.',
};
