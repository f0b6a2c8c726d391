// biome-ignore-all lint/suspicious/noArrayIndexKey: the parts of a snippet have nothing else to go by.
import { Group, Text } from '@mantine/core';
import type { SearchHit } from '../../../../shared/features/dossiers/model.ts';
import type { FoundPerson } from '../../../../shared/features/dossiers/search-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { Name, useVeil } from '../../../ui/veil.tsx';
import { FreeText } from '../dossier/free-text.tsx';
import { KindIcon } from '../timeline/kind-icon.tsx';
import classes from './search.module.css';

/** One hit: whose dossier, what it is, when, and the words around what was looked for. */
export function SearchHitLine({ hit }: { hit: SearchHit }) {
  const { search: texts } = useMessages('dossiers');
  const moments = useMoments();
  const veil = useVeil();
  const hidden = hit.veiled && veil.messages;
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <KindIcon kind={hit.kind} />
        <Text component="span" size="sm" fw={600} truncate>
          {hit.code} · <Name>{hit.personName}</Name>
        </Text>
        <Text component="span" size="sm" ml="auto" style={{ whiteSpace: 'nowrap' }}>
          {texts.kinds[hit.kind]}, {moments.date(hit.at)}
        </Text>
      </Group>
      {hidden ? (
        <Text size="sm" fs="italic">
          {texts.veiled}
        </Text>
      ) : (
        <Snippet parts={hit.snippet} personName={hit.personName} />
      )}
    </>
  );
}

/** Somebody who fits, with the dossiers about them; what is written of them goes with their name while that is hidden. */
export function SearchPersonLine({ person }: { person: FoundPerson }) {
  const { search: texts } = useMessages('dossiers');
  const { names: hidden } = useVeil();
  const codes = person.dossiers.map(({ code }) => code).join(', ');
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <KindIcon kind="person" />
        <Text component="span" size="sm" fw={600} truncate>
          <Name>{person.name}</Name> · {codes}
        </Text>
        <Text component="span" size="sm" ml="auto" style={{ whiteSpace: 'nowrap' }}>
          {texts.kinds.person}
        </Text>
      </Group>
      {hidden ? null : <Snippet parts={person.snippet} personName={person.name} />}
    </>
  );
}

type SnippetProps = { parts: SearchHit['snippet']; personName: string };

/** The words around what was looked for. */
function Snippet({ parts, personName }: SnippetProps) {
  return (
    <Text size="sm" lineClamp={2}>
      {parts.map((part, index) =>
        part.hit ? (
          <mark key={index} className={classes['mark']}>
            <FreeText personName={personName}>{part.text}</FreeText>
          </mark>
        ) : (
          <FreeText key={index} personName={personName}>
            {part.text}
          </FreeText>
        ),
      )}
    </Text>
  );
}
