import type { MessageShape } from '../../kernel/message-shape.ts';
import type { rulesNl } from './rules-messages.nl.ts';

export const rulesEn: MessageShape<typeof rulesNl> = {
  criticism:
    'This looks like substantive criticism: it is about what somebody does or says, not about who they are. It may be firm, and it can hurt all the same. Ask the person how they are.',
};
