import type { MessageShape } from '../../kernel/message-shape.ts';
import type { policeNl } from './police-messages.nl.ts';
import { en as screen } from './police-screen-messages.en.ts';

export const policeEn: MessageShape<typeof policeNl> = { screen };
