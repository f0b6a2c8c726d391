import { useFieldSentence } from '../../ui/field-error.ts';
import { useMessages } from '../../ui/language.tsx';

/** From code to the sentence at a field of a form with passphrases. */
export function usePassphraseSentences(): (code: string | undefined) => string | undefined {
  const { members, create, unlock } = useMessages('vault');
  return useFieldSentence({
    ...members.errors,
    PASSPHRASE_WEAK: create.passphrase.weak,
    'own-empty': unlock.empty,
    'passphrase-empty': create.passphrase.empty,
    'passphrase-different': create.passphrase.different,
  });
}
