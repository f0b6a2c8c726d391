import { Group, Text } from '@mantine/core';
import type { SearchHit } from '../../../../shared/features/dossiers/model.ts';
import type { FoundPerson } from '../../../../shared/features/dossiers/search-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { TagWishMark } from '../../../ui/tag-wish.tsx';
import { Name, useVeil } from '../../../ui/veil.tsx';
import { withKeys } from '../../../ui/with-keys.ts';
import { FreeText } from '../dossier/free-text.tsx';
import { entryMoment } from '../timeline/entry-moment.ts';
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
        <Wish wish={hit.tagWish} />
        <Text component="span" size="sm" ml="auto" style={{ whiteSpace: 'nowrap' }}>
          {texts.kinds[hit.kind]}, {moments.date(hit.at)}
        </Text>
      </Group>
      {hidden ? <HiddenHit hit={hit} /> : <Snippet parts={hit.snippet} personName={hit.personName} />}
    </>
  );
}

/** In the place of hateful words: what they are, where they stood, from whom and at what time, to tell hits apart. */
function HiddenHit({ hit: { origin, at } }: { hit: SearchHit }) {
  const { search: texts } = useMessages('dossiers');
  const { kinds } = useMessages('evidence');
  const moments = useMoments();
  const pack = usePack();
  const { fileKind = null, platform = null, sender = '', host = '', precision = 'minute' } = origin ?? {};
  const { time, known } = entryMoment({ happenedAt: at, precision }, moments);
  const what = fileKind === null ? texts.veiled : texts.veiledFile(kinds[fileKind]);
  const where = platform === null ? host : pack.label('platforms', platform);
  return (
    <Text size="sm" fs="italic" truncate>
      {[what, where].filter((fact) => fact !== '').join(' · ')}
      {sender === '' ? null : (
        <>
          {' · '}
          <Name>{sender}</Name>
        </>
      )}
      {` · ${time}${known}`}
    </Text>
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
        <Wish wish={person.tagWish} />
        <Text component="span" size="sm" ml="auto" style={{ whiteSpace: 'nowrap' }}>
          {texts.kinds.person}
        </Text>
      </Group>
      {hidden ? null : <Snippet parts={person.snippet} personName={person.name} />}
    </>
  );
}

/** Nobody is tagged who does not want it: also whoever only looked up their name reads that. In words, whole. */
function Wish({ wish }: { wish: SearchHit['tagWish'] }) {
  const { tagWish } = useMessages('consent');
  if (wish !== 'never' && wish !== 'ask-first') return null;
  return (
    <Text component="span" size="sm" style={{ whiteSpace: 'nowrap', flex: 'none' }}>
      <TagWishMark wish={wish} />
      <span aria-hidden>{tagWish[wish]}</span>
    </Text>
  );
}

type SnippetProps = { parts: SearchHit['snippet']; personName: string };

/** The words around what was looked for. */
function Snippet({ parts, personName }: SnippetProps) {
  return (
    <Text size="sm" lineClamp={2}>
      {withKeys(parts, ({ text }) => text).map(({ key, item: part }) =>
        part.hit ? (
          <mark key={key} className={classes['mark']}>
            <FreeText personName={personName}>{part.text}</FreeText>
          </mark>
        ) : (
          <FreeText key={key} personName={personName}>
            {part.text}
          </FreeText>
        ),
      )}
    </Text>
  );
}
