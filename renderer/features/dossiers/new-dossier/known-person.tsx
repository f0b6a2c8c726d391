import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { UserCheckIcon } from '@phosphor-icons/react/dist/csr/UserCheck';
import { useQuery } from '@tanstack/react-query';
import { addressesIn } from '../../../../shared/features/people/address-normal.ts';
import { lineSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Name, useVeil } from '../../../ui/veil.tsx';
import type { DraftFieldsProps } from './draft-fields.ts';
import type { KnownPerson } from './new-dossier-draft.ts';

const NEW = 'new';
/** Milliseconds after a keystroke before the vault is asked. */
const PAUSE = 250;

/** Somebody whom the vault knows, and where the report goes: to a dossier of theirs that is open, or a new one. */
export function KnownPersonCard({
  known,
  draft,
  edit,
}: Pick<DraftFieldsProps, 'draft' | 'edit'> & { known: KnownPerson }) {
  const { newDossier: texts, call } = useMessages('dossiers');
  return (
    <Alert variant="light" icon={<UserCheckIcon aria-hidden />}>
      <Stack gap="xs" align="flex-start">
        <Text fw={600}>
          <Name>{known.name}</Name>
        </Text>
        <Text size="sm">
          {[known.function, known.unit, texts.knownDossiers(known.dossierCodes)]
            .filter((part) => part !== '')
            .join(' · ')}
        </Text>
        {known.openDossiers.length === 0 ? (
          <Text size="sm">{texts.knownChosen}</Text>
        ) : (
          <Radio.Group
            label={call.joins}
            description={call.joinsHint}
            value={draft.joins ?? NEW}
            onChange={(joins) => edit({ joins: joins === NEW ? null : joins })}
          >
            <Group gap="lg" mt="xs">
              <Radio value={NEW} label={call.joinNew} />
              {known.openDossiers.map(({ dossierId, code }) => (
                <Radio key={dossierId} value={dossierId} label={call.joinDossier(code)} />
              ))}
            </Group>
          </Radio.Group>
        )}
        <Button variant="default" size="compact-sm" onClick={() => edit({ known: null, joins: null })}>
          {texts.otherPerson}
        </Button>
      </Stack>
    </Alert>
  );
}

/** Whoever has the mail address or number that was typed is offered, whatever the name. */
export function AddressKnown({ text, onChoose }: { text: string; onChoose: (person: KnownPerson) => void }) {
  const { call: texts } = useMessages('dossiers');
  const { queries } = useApi();
  const veil = useVeil();
  const [typed] = useDebouncedValue(text, PAUSE);
  const address = addressesIn(typed)[0]?.text ?? '';
  const { data } = useQuery(
    queries.people.suggest.queryOptions({
      input: { text: address },
      enabled: address !== '' && lineSchema.safeParse(address).success,
    }),
  );
  const people = address === '' ? [] : (data?.people ?? []).filter(({ match }) => match === 'address');
  return (
    <div aria-live="polite">
      {people.length === 0 ? null : (
        <Stack gap={4} align="flex-start">
          <Text size="sm">{texts.addressKnown}</Text>
          {people.map((person) => (
            <Button
              key={person.personId}
              variant="default"
              size="compact-sm"
              onClick={() => onChoose(person)}
            >
              {veil.names ? texts.chooseHidden : texts.choosePerson(person.name)}
            </Button>
          ))}
        </Stack>
      )}
    </div>
  );
}
