import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lineSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { OfferingInput } from '../../../ui/offering-input.tsx';
import { Name } from '../../../ui/veil.tsx';
import type { KnownPerson } from './new-dossier-draft.ts';

type PersonNameInputProps = {
  value: string;
  error: string | undefined;
  onChange: (name: string) => void;
  onChoose: (person: KnownPerson) => void;
};

/** Milliseconds after a keystroke before the vault is asked. */
const PAUSE = 150;

/** The name of the affected person; while it is typed, people that the vault knows are offered below. */
export function PersonNameInput({ value, error, onChange, onChoose }: PersonNameInputProps) {
  const { newDossier: texts, call } = useMessages('dossiers');
  const { queries } = useApi();
  const [text] = useDebouncedValue(value.trim(), PAUSE);
  const { data } = useQuery(
    queries.people.suggest.queryOptions({
      input: { text },
      enabled: text.length >= 2 && lineSchema.safeParse(text).success,
      placeholderData: keepPreviousData,
    }),
  );
  const people = value.trim().length < 2 ? [] : (data?.people ?? []);
  return (
    <OfferingInput
      label={texts.name}
      description={texts.nameHint}
      required
      value={value}
      error={error}
      onChange={onChange}
      offersOnFocus
      offered={people.map((person) => ({
        value: person.personId,
        line: (
          <>
            <Text component="span" size="sm" fw={600}>
              <Name>{person.name}</Name>
            </Text>{' '}
            <Text component="span" size="sm" c="dimmed">
              {[
                person.function,
                person.unit,
                texts.knownDossiers(person.dossierCodes),
                person.match === 'name' ? '' : call.matches[person.match],
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </Text>
          </>
        ),
      }))}
      offeredLabel={texts.known}
      onChoose={(personId) => {
        const person = people.find((candidate) => candidate.personId === personId);
        if (person !== undefined) onChoose(person);
      }}
    />
  );
}
