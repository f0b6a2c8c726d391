import { assessNl } from './assess-messages.nl.ts';
import { lackingNl } from './lacking-consent-messages.nl.ts';
import { papersNl } from './papers-messages.nl.ts';
import { policeNl } from './police-messages.nl.ts';
import { rulesNl } from './rules-messages.nl.ts';
import { signalsNl } from './signals-messages.nl.ts';

/** Texts of triage. B1, u-form. */
export const nl = {
  panel: 'Ernst en route',
  partsLabel: 'Onderdelen van ernst en route',
  parts: {
    severity: 'Ernst',
    route: 'Route',
    decision: 'Besluit',
    signals: 'Signalen',
    police: 'Politie',
    papers: 'Stappenplan en brieven',
  },
  rules: rulesNl,
  assess: assessNl,
  police: policeNl,
  papers: papersNl,
  signals: signalsNl,
  lacking: lackingNl,
};
