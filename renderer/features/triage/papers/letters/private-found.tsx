import { TextInput } from '@mantine/core';
import { z } from 'zod';
import type { LetterFinding } from '../../../../../shared/features/triage/papers-model.ts';
import { letterFindingSchema } from '../../../../../shared/features/triage/papers-model.ts';
import { errorData } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';

/** What was found in one field of a letter and stands there still, in words; undefined where there is none. */
export function usePrivateSentence(): (found: readonly LetterFinding[]) => string | undefined {
  const {
    papers: {
      letter: { form: texts },
    },
    police: {
      screen: {
        privacy: { data },
      },
    },
  } = useMessages('triage');
  return (found) => {
    const names: Readonly<Record<string, string>> = data;
    const hits = found.map(({ datum, hit }) => `‘${hit}’ (${(names[datum] ?? datum).toLowerCase()})`);
    return hits.length === 0 ? undefined : texts.privateFound(hits.join(', '));
  };
}

type PrivateReasonProps = {
  readonly found: readonly LetterFinding[];
  readonly value: string;
  readonly onChange: (reason: string) => void;
};

/** Why a private datum stands in a field all the same. */
export function PrivateReason({ found, value, onChange }: PrivateReasonProps) {
  const { form: texts } = useMessages('triage').papers.letter;
  if (found.length === 0) return null;
  return (
    <TextInput
      label={texts.privateReason}
      description={texts.privateReasonHint}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** What the service found in a letter that it did not take. */
export function foundIn(error: unknown): readonly LetterFinding[] {
  return z.array(letterFindingSchema).safeParse(errorData(error)?.['found']).data ?? [];
}
