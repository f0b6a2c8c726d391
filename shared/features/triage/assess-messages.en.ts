import type { MessageShape } from '../../kernel/message-shape.ts';
import { decisionEn } from './assess-decision-messages.en.ts';
import { factEn } from './assess-fact-messages.en.ts';
import type { assessNl } from './assess-messages.nl.ts';
import { routeEn } from './assess-route-messages.en.ts';
import { severityEn } from './assess-severity-messages.en.ts';

export const assessEn: MessageShape<typeof assessNl> = {
  severity: severityEn,
  fact: factEn,
  route: routeEn,
  decision: decisionEn,
};
