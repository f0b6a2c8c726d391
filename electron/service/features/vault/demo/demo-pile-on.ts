import type { IncidentFields } from '../../../../../shared/features/dossiers/model.ts';
import type { DemoDossier } from './demo-dossier.ts';
import type { DemoTexts } from './demo-texts.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The dossier of a demo vault that was piled on, from 0. */
const PLACE = 8;
/** Messages of two evenings: few accounts, most of them from one, as it goes. */
const MESSAGES = 320;
const accounts = [
  '@ruis_op_de_lijn',
  '@ruis_op_de_lijn',
  '@ruis_op_de_lijn',
  '@waarheid_enzo',
  '@waarheid_enzo',
  '@anoniem_4411',
  '@polder_blik',
  '@dagelijks_boos',
];

/**
 * A dossier with hundreds of messages that came in as one export, so that a demo vault shows groups and the picture. Chooses by
 * itself, without the stream of choices: all else stays as it was.
 * @param place of the dossier in the vault, from 0
 */
export function addPileOn(
  dossier: DemoDossier,
  texts: DemoTexts,
  { place, until }: { readonly place: number; readonly until: number },
): DemoDossier {
  if (place !== PLACE) return dossier;
  // Mild ones, that name nobody: this many are heavy enough by their number.
  const messages = texts.incidentMessages.filter(
    ({ text, forms }) => !text.includes('{') && forms.includes('insult'),
  );
  const pileOn = Array.from({ length: MESSAGES }, (_, index): IncidentFields => {
    const message = messages[(index * 7) % messages.length];
    const evening = index % 4 === 0 ? 1 : 2;
    return {
      occurredAt: until - evening * DAY + 18 * 60 * MINUTE + Math.floor(index * 0.9) * MINUTE,
      precision: 'minute',
      platform: index % 9 === 0 ? 'instagram' : 'x',
      forms: index % 5 === 0 ? [] : (message?.forms ?? []),
      message: message?.text ?? '',
      url: '',
      sender: accounts[(index * 3) % accounts.length] ?? '',
      remarks: '',
      offences: [],
      reach: null,
      observedBy: '',
      knownAt: null,
    };
  });
  return { ...dossier, pileOn };
}
