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
]);

/** Whether a text says that the sender is not known, instead of naming one. `@anonymous` does name an account. */
export function isNoAccount(text: string): boolean {
  return words.has(text.toLowerCase());
}
