import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../port/api.tsx';
import { ErrorNotice } from '../../ui/errors.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useVeil } from '../../ui/veil.tsx';
import { PersonForm } from './person-form.tsx';

/** Who the dossier is about. Nothing of it is shown while names are hidden in this window. */
export function PersonPanel({ dossierId }: { dossierId: string }) {
  const texts = useMessages('people');
  const { queries } = useApi();
  const veil = useVeil();
  const { data, error } = useQuery(queries.dossiers.get.queryOptions({ input: { dossierId } }));

  if (veil.names) {
    return (
      <Stack align="flex-start">
        <Text>{texts.hidden}</Text>
        <Button variant="default" onClick={() => veil.setNames(false)}>
          {texts.show}
        </Button>
      </Stack>
    );
  }
  if (error !== null) return <ErrorNotice error={error} />;
  if (data === undefined) return <Loading />;
  return <PersonForm key={data.person.personId} dossierId={dossierId} person={data.person} />;
}
