import { nl as leaving } from './leaving-messages.nl.ts';
import { nl as tag } from './tag-wish-messages.nl.ts';

/** Texts of the consent register. B1, u-form towards the affected person. */
export const nl = {
  panel: 'Toestemming',
  intro:
    'De betrokkene bepaalt wat er gedeeld wordt, met wie en hoe lang. Hier staat per doel wat is afgesproken. Niets verdwijnt: ook wat is geweigerd of ingetrokken, blijft hier staan.',
  freedom: 'Hulp hangt hier niet van af.',
  purposes: 'Waarvoor',
  states: {
    given: 'Gegeven',
    refused: 'Geweigerd',
    withdrawn: 'Ingetrokken',
    expired: 'Verlopen',
    none: 'Niet gevraagd',
  },
  /** How it stands, beside the state. */
  since: (moment: string): string => `Sinds ${moment}`,
  until: (moment: string): string => `tot en met ${moment}`,
  untilWithdrawn: 'tot het wordt ingetrokken',
  recipient: (who: string): string => `Aan: ${who}`,
  add: 'Antwoord noteren',
  addFor: (purpose: string): string => `Antwoord noteren: ${purpose}`,
  withdraw: 'Intrekken',
  withdrawFor: (purpose: string): string => `Toestemming intrekken: ${purpose}`,
  /** Words for the affected person, on the screen of whoever reads them to them. */
  spoken: (words: string): string => `Om voor te lezen: “${words}”`,
  history: (n: number): string =>
    n === 1 ? 'Wat er is genoteerd: 1 keer' : `Wat er is genoteerd: ${n} keer`,
  answered: { given: 'Toestemming gegeven', refused: 'Geen toestemming' },
  how: { spoken: 'Mondeling', written: 'Schriftelijk', form: 'Op een formulier' },
  withdrawnOn: (moment: string): string => `Ingetrokken op ${moment}`,
  recordedBy: (name: string, moment: string): string =>
    name === '' ? `Genoteerd op ${moment}` : `Genoteerd door ${name} op ${moment}`,
  formLink: 'Het formulier bekijken',
  unknownPurposes: 'Doelen die dit protocolpakket niet kent',
  form: {
    readAloud: 'Om voor te lezen',
    answer: 'Antwoord',
    answerMissing: 'Kies wat het antwoord was.',
    scope: 'Wat precies?',
    scopeHint: 'Leeg: alles wat hierboven staat.',
    recipient: 'Aan wie precies?',
    recipientHint: 'Leeg: wie hierboven staat.',
    how: 'Hoe is het antwoord gegeven?',
    evidence: 'Het ingevulde formulier',
    evidenceHint: 'Kies het uit het bewijs van dit dossier.',
    evidenceNone: 'Er is nog geen bewijs in dit dossier. Voeg het formulier daar eerst toe.',
    evidenceChoose: 'Kies een bewijsstuk',
    givenAt: 'Wanneer',
    until: 'Geldt tot en met',
    untilHint: 'Leeg: tot het wordt ingetrokken.',
    remarks: 'Opmerkingen',
    save: 'Noteren',
    saved: 'Het antwoord is genoteerd.',
    withdrawNote: 'Wat zei de betrokkene?',
    withdrawHint:
      'Vanaf nu mag dit niet meer. Wat er al gedeeld is, kunt u niet terughalen. Zeg dat eerlijk, en zeg ook wie u vraagt om te stoppen.',
    withdrawSave: 'Intrekken',
    withdrawn: 'De toestemming is ingetrokken.',
    formMissing: 'Kies het bewijsstuk met het formulier.',
    untilTooEarly: 'Deze dag ligt voor het antwoord. Kies een latere dag, of laat hem leeg.',
    noteMissing: 'Schrijf in een paar woorden op wat de betrokkene zei.',
  },
  notice: {
    /** At the place where something is about to be shared. */
    none: (purpose: string): string => `Nog niet gevraagd: “${purpose}”.`,
    refused: (purpose: string): string => `Geweigerd: “${purpose}”. Doe dit niet.`,
    withdrawn: (purpose: string): string => `Toestemming ingetrokken: “${purpose}”. Doe dit niet.`,
    expired: (purpose: string): string => `Toestemming verlopen: “${purpose}”. Vraag het opnieuw.`,
    given: (purpose: string): string => `Toestemming gegeven: “${purpose}”.`,
    /** Who it is given for can be hidden. */
    onlyForOther: (purpose: string, who: string): string =>
      `Toestemming gegeven voor iemand anders${who === '' ? '' : ` (${who})`}, niet voor deze ontvanger: “${purpose}”.`,
    open: 'Naar toestemming',
  },
  leaving,
  /** The wish not to be tagged, as a label. */
  tagWish: { never: 'Nooit taggen', 'ask-first': 'Taggen: eerst vragen' },
  tag,
  errors: {
    FORM_NOT_FOUND: 'Dit bewijsstuk staat niet meer in dit dossier. Kies een ander bewijsstuk.',
    NOT_STANDING: 'Deze toestemming was al ingetrokken. Er is niets veranderd.',
  },
};
