/** What people write where nobody is known. Two of these are not one and the same sender. */
const words = new Set([
  'onbekend',
  'onbekende',
  'onbekende afzender',
  'onbekend nummer',
  'anoniem',
  'anonieme gebruiker',
  'anoniem nummer',
  'afgeschermd',
  'afgeschermd nummer',
  'privénummer',
  'prive nummer',
  'privé nummer',
  'geen',
  'geen idee',
  'niet bekend',
  'n.v.t.',
  'nvt',
  'unknown',
  'unknown sender',
  'unknown number',
  'anonymous',
  'anonymous user',
  'private number',
  'withheld',
  'none',
  'n/a',
  'not known',
  'iemand',
  'niemand',
  'somebody',
  'someone',
  'nobody',
]);

/** Kinds of people. Without a name each of them can be anybody: `een student`, `diverse accounts`, `troll`. */
const kinds = [
  ['student', 'studente', 'studenten', 'students', 'oud-student', 'medestudent', 'medewerker', 'medewerkers'],
  ['collega', "collega's", 'colleague', 'colleagues', 'docent', 'docenten', 'employee', 'employees'],
  ['man', 'mannen', 'men', 'vrouw', 'vrouwen', 'woman', 'women', 'persoon', 'personen', 'person', 'people'],
  ['mensen', 'burgers', 'citizens', 'lezers', 'readers'],
  ['trol', 'troll', 'trollen', 'trolls', 'bots', 'account', 'accounts', 'afzender', 'afzenders'],
  ['gebruiker', 'gebruikers', 'user', 'users', 'sender', 'senders', 'volger', 'volgers', 'followers'],
  ['beller', 'caller', 'nummer', 'nummers', 'number', 'numbers', 'journalist', 'profiel', 'profielen'],
  ['reageerder', 'reageerders', 'commenter', 'commenters', 'groep', 'group', 'twitteraar', 'twitteraars'],
].flat();
/** Whoever is so near is mostly one person to somebody: `buurman` and `boze buurman` name one, `een buurman` does not. */
const near = ['buurman', 'buurvrouw', 'neighbour'];
/** How many, and which: no name either. `De man` is left out, since that is a name as well. */
const several = [
  ['een', 'één', "'n", 'a', 'an', 'meerdere', 'diverse', 'verschillende', 'allerlei'],
  ['veel', 'vele', 'enkele', 'een paar', 'wat', 'some', 'several', 'multiple', 'various', 'many', 'andere'],
  [
    'onbekende',
    'onbekend',
    'anonieme',
    'anoniem',
    'unknown',
    'anonymous',
    'boze',
    'angry',
    'other',
    'another',
  ],
  ['een onbekende', 'een anonieme', 'een boze', 'an unknown', 'an anonymous', 'an angry', 'een andere'],
].flat();
const anybody = new Set([
  ...kinds,
  ...several.flatMap((which) => kinds.map((kind) => `${which} ${kind}`)),
  ...several
    .filter((which) => which !== 'boze' && which !== 'angry')
    .flatMap((which) => near.map((kind) => `${which} ${kind}`)),
  ...['meerdere', 'diverse', 'diversen', 'verschillende', 'velen', 'several', 'multiple', 'various', 'many'],
  ...['een onbekende', 'een anonieme', 'meerderen', 'anderen', 'others'],
]);

/**
 * Whether a text says that the sender is not known, or only what kind of people it was, instead of naming one. `@anonymous`
 * does name an account.
 */
export function isNoAccount(text: string): boolean {
  const plain = text.toLowerCase().replace(/[.!?]+$/u, '');
  return words.has(plain) || words.has(text.toLowerCase()) || anybody.has(plain);
}
