import { nl as details } from './details-messages.nl.ts';
import { nl as mergeTexts } from './merge-messages.nl.ts';
import { nl as senders } from './sender-messages.nl.ts';

/** Texts about the affected person. B1, u-form. */
export const nl = {
  panel: 'Betrokkene',
  form: 'Gegevens van de betrokkene',
  name: 'Naam',
  contact: 'Veilig contact',
  contactHint: 'De weg die voor deze persoon veilig is, in eigen woorden.',
  function: 'Functie',
  unit: 'Onderdeel',
  namedAs: 'Zo wil deze persoon genoemd worden',
  namedAsHint: 'In brieven en stukken. Leeg: alleen de dossiercode. In een aangifte staat altijd de naam.',
  tagWish: 'Wens: de naam als tag in een openbaar bericht',
  tagWishHint:
    'Geldt altijd. Een antwoord op een vraag voor dit dossier staat bij Toestemming. Het strengste van de twee telt.',
  tagWishes: {
    unknown: 'Nog niet gevraagd',
    never: 'Nooit',
    'ask-first': 'Eerst vragen',
    allowed: 'Mag',
  },
  remarks: 'Opmerkingen',
  save: 'Opslaan',
  saved: (moment: string): string => `Opgeslagen, ${moment}`,
  unsaved: 'Er zijn wijzigingen die u nog niet heeft opgeslagen. Het concept is wel bewaard.',
  changed: (moment: string): string => `Laatst gewijzigd ${moment}`,
  revert: 'Wijzigingen weggooien',
  show: 'Namen en gegevens tonen',
  hidden: 'Namen zijn verborgen in dit venster. De gegevens van de betrokkene ook.',
  senders,
  details,
  merging: mergeTexts,
};
