import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useApi } from '../../../port/api.tsx';

export type PassphraseCheck = {
  readonly acceptable: boolean;
  /** 0 very weak to 4 very strong. */
  readonly score: number;
  readonly reasons: readonly string[];
};

/** What the service thinks of a passphrase, a moment after the last key; null while it is not known. */
export function usePassphraseCheck(passphrase: string): PassphraseCheck | null {
  const { client } = useApi();
  const [typed] = useDebouncedValue(passphrase, 250);
  const [answer, setAnswer] = useState<{ for: string; check: PassphraseCheck } | null>(null);
  useEffect(() => {
    if (typed === '') return;
    let current = true;
    // Not through the query cache: that would keep every beginning of the passphrase.
    client.vault
      .checkPassphrase({ passphrase: typed })
      .then((check) => (current ? setAnswer({ for: typed, check }) : undefined))
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [typed, client]);
  return answer !== null && answer.for === passphrase ? answer.check : null;
}
