/** Texts of signals of stalking. B1, u-form; a suspicion, never a verdict. */
export const signalsNl = {
  title: 'Steeds dezelfde afzender',
  intro:
    'Losse berichten die op zichzelf niet strafbaar zijn, kunnen samen stalking zijn (belaging, artikel 285b Sr). Luwte telt hoe vaak en hoe lang één afzender schrijft. U beslist of u stalking vermoedt. Wat er in de berichten staat, hoeft u daarvoor niet te lezen.',
  none: 'Geen enkele afzender valt nu op. Luwte kijkt vanzelf opnieuw als er iets bij komt.',
  unknown:
    'Het protocolpakket van dit dossier zegt niet wanneer berichten optellen. Neem bij Naslag het nieuwste pakket over.',
  list: 'Afzenders die opvallen',
  more: (n: number): string => `Meer tonen (nog ${n})`,
  state: {
    open: 'Wacht op uw oordeel',
    suspected: 'Stalking vermoed',
    'not-now': 'Nu niet',
  },
  /** It was answered before and asks again. */
  grown: 'Er is meer bij gekomen sinds uw vorige antwoord.',
  why: 'Waarom dit opvalt',
  /** What was measured, by the measure of the sign. */
  measured: {
    messages: (n: number): string => (n === 1 ? '1 bericht' : `${n} berichten`),
    days: (n: number): string => (n === 1 ? '1 dag' : `${n} dagen`),
    weeks: (n: number): string => (n === 1 ? '1 week' : `${n} weken`),
    times: (n: number): string => `${n} keer`,
    ways: (n: number): string => (n === 1 ? '1 weg' : `${n} wegen`),
  },
  points: (points: number, from: number): string =>
    `Samen zijn deze tekenen ${points} punten waard. Vanaf ${from} punten noemt het protocolpakket het een signaal.`,
  figures: 'De cijfers',
  messages: 'Berichten',
  period: 'Eerste en laatste',
  periodText: (first: string, last: string): string =>
    first === last ? first : `${first} tot en met ${last}`,
  active: 'Op hoeveel dagen en weken',
  activeText: (days: string, weeks: string): string => `${days}, in ${weeks}`,
  silence: 'Langste stilte',
  returns: (span: string): string => `Kwam terug na ${span} stilte`,
  afterStop: 'Na het verzoek om te stoppen',
  ways: 'Waar',
  escalation: 'Werd erger',
  escalationLine: (day: string, form: string): string => `${day}: ${form}`,
  undated: (n: number): string =>
    n === 1
      ? 'Van 1 bericht is de dag niet bekend. Dat telt alleen mee als bericht.'
      : `Van ${n} berichten is de dag niet bekend. Die tellen alleen mee als bericht.`,
  notAsked:
    'Is de afzender gevraagd om te stoppen? Schrijf dat bij de afzender op. Het telt zwaar, en het helpt bij een aangifte.',
  elsewhere: (here: string, there: string, dossiers: string): string =>
    `${here} in dit dossier en ${there} in ${dossiers}. De betrokkenen vinden het goed dat hun dossiers worden vergeleken.`,
  toSender: 'Naar deze afzender',
  toSenderOf: (name: string): string => `Naar deze afzender: ${name}`,
  what: 'Als u stalking vermoedt',
  whatMarks: (messages: string): string =>
    `Luwte zet ‘vermoeden van stalking’ bij ${messages} van deze afzender in dit dossier. In één keer; u kunt het terugdraaien.`,
  clock:
    'Voor stalking is waarschijnlijk een klacht van de betrokkene nodig, meestal binnen drie maanden nadat die ervan wist (66 Sr). Vraag bij twijfel een jurist. De termijn komt één keer in Vandaag: de eerste die afloopt.',
  term: (first: string, last: string): string =>
    first === last
      ? `De termijn loopt tot en met ${first}.`
      : `De eerste termijn loopt tot en met ${first}, de laatste tot en met ${last}.`,
  termOver: (first: string, last: string): string =>
    `Termijn van het eerste bericht: tot en met ${first}. Van het laatste: tot en met ${last}. Gaat het nog door, vraag dan aan politie of jurist vanaf welk bericht de termijn telt.`,
  mandate:
    'Doet de organisatie de aangifte? Dan is een bijzondere schriftelijke machtiging van de betrokkene nodig (164 Sv). U maakt die bij Politie.',
  suspect: 'Stalking vermoeden',
  suspectMore: (messages: string): string => `Ook bij ${messages} die erbij kwamen`,
  suspectOf: (name: string): string => `Stalking vermoeden bij ${name}`,
  suspected: (messages: string): string => `Genoteerd: vermoeden van stalking bij ${messages}.`,
  notNow: 'Nu niet',
  notNowOf: (name: string): string => `Nu niet bij ${name}`,
  notNowTitle: 'Waarom nu niet?',
  notNowHint:
    'Het signaal komt terug als er meer bij komt. Wat u opschrijft, leest alleen wie deze kluis opent.',
  reasonLabel: 'Reden',
  reasonMissing: 'Schrijf kort op waarom niet.',
  notNowSave: 'Bewaren',
  notNowDone: 'Bewaard. Het signaal komt terug als er meer bij komt.',
  answered: {
    suspected: (moment: string, by: string): string =>
      `Stalking vermoed op ${moment}${by === '' ? '' : ` door ${by}`}.`,
    'not-now': (moment: string, by: string): string =>
      `Nu niet, opgeschreven op ${moment}${by === '' ? '' : ` door ${by}`}.`,
  },
  reopen: 'Antwoord terugnemen',
  reopenOf: (name: string): string => `Antwoord terugnemen: ${name}`,
  reopenHint: {
    suspected: 'Neemt u dit terug, dan verliezen de berichten die erdoor het vermoeden kregen het weer.',
    'not-now': 'Neemt u dit terug, dan wacht het signaal weer op uw oordeel.',
  },
  reopened: 'Uw antwoord is teruggenomen.',
  /** On the sender's own page. */
  onSender: {
    title: 'Samen misschien stalking',
    open: 'De berichten van deze afzender vallen samen op. Het kan stalking zijn.',
    suspected: 'Bij deze afzender is een vermoeden van stalking opgeschreven.',
    'not-now': 'De berichten van deze afzender vallen samen op. Er is opgeschreven: nu niet.',
    none: 'De berichten van deze afzender vallen samen niet op.',
    go: 'Bekijk waarom',
  },
  errors: {
    NO_OFFENCE:
      'Het protocolpakket van dit dossier kent stalking niet. Neem bij Naslag het nieuwste pakket over.',
    TOO_MANY_ITEMS:
      'Bij een van de berichten staan al te veel vermoedens. Haal er eerst een weg. Er is niets veranderd.',
    NOT_FOUND: 'Dit signaal is er niet meer: er is iets aan de berichten veranderd. Kijk opnieuw.',
  },
};
