import { decisionNl } from './assess-decision-messages.nl.ts';
import { factNl } from './assess-fact-messages.nl.ts';
import { routeNl } from './assess-route-messages.nl.ts';
import { severityNl } from './assess-severity-messages.nl.ts';

/** Texts of the part `assess` of triage. */
export const assessNl = { severity: severityNl, fact: factNl, route: routeNl, decision: decisionNl };
