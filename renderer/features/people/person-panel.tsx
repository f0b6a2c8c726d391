import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Person } from '../../../shared/kernel/person.ts';
import { useApi } from '../../port/api.tsx';
import { ConsentNotice, TagWishLabel } from '../../ui/consent-parts.tsx';
import { ErrorNotice } from '../../ui/errors.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useVeil } from '../../ui/veil.tsx';
import { MergePeople } from './merge-people.tsx';
import { OtherRecords } from './other-records.tsx';
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
  return <KnownPerson key={data.person.personId} dossierId={dossierId} person={data.person} />;
}

function KnownPerson({ dossierId, person }: { dossierId: string; person: Person }) {
  const { queries } = useApi();
  const { personId } = person;
  // Consent may have been given or withdrawn on another tab: never an old answer.
  const { data, error } = useQuery(
    queries.people.details.queryOptions({ input: { personId }, staleTime: 0 }),
  );
  if (error !== null) return <ErrorNotice error={error} />;
  if (data === undefined) return <Loading />;
  return (
    <Stack gap="md" maw="44rem">
      <TagWishLabel dossierId={dossierId} wish={person.tagWish} />
      <ConsentNotice dossierId={dossierId} purpose="statement-named" showGiven />
      <ConsentNotice dossierId={dossierId} purpose="tagged" showGiven />
      <PersonForm dossierId={dossierId} person={person} known={data} />
      <OtherRecords others={data.others} />
      <MergePeople person={person} known={data} />
    </Stack>
  );
}
