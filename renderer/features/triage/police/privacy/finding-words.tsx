import { Text } from '@mantine/core';
import { pageRanges } from '../../../../../shared/features/triage/page-ranges.ts';
import type { PoliceFinding } from '../../../../../shared/features/triage/police-model.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { useVeil, VeiledText } from '../../../../ui/veil.tsx';
import classes from '../police.module.css';

/** Where a finding is, in words: "in een incident, incident 3". */
export function useFindingPlace(): (finding: Pick<PoliceFinding, 'place' | 'number'>) => string {
  const { privacy: texts } = useMessages('triage').police.screen;
  return ({ place, number }) => {
    const where = texts.places[place];
    if (number === null) return where;
    return `${where} · ${place === 'incident' ? texts.fact(number) : texts.exhibit(number)}`;
  };
}

/** Words of a sender can stand around a datum there: they stay behind the veil. */
const ofSenders: readonly PoliceFinding['place'][] = ['incident', 'file-words', 'picture-words', 'file-data'];

/** What was found, with some words around it. */
export function FindingWords({ finding }: { finding: PoliceFinding }) {
  const { privacy: texts } = useMessages('triage').police.screen;
  const { names } = useVeil();
  const { before, hit, after, place, datum, pages } = finding;
  if (datum === 'unread')
    return (
      <Text size="sm">
        {pages.length === 0 ? texts.lookUnread : texts.lookPages(pages.length, pageRanges(pages))}
      </Text>
    );
  if (datum === 'not-sought') return <Text size="sm">{texts.unsought.words}</Text>;
  if (datum === 'too-many') return <Text size="sm">{texts.tooMany}</Text>;
  if (hit === '') return null;
  const quote = (
    <p className={classes['quote']}>
      {before}
      <mark>{hit}</mark>
      {after}
    </p>
  );
  return names || ofSenders.includes(place) ? (
    <VeiledText
      kind={place === 'incident' ? 'message' : 'words'}
      length={null}
      date={null}
      load={() => quote}
    />
  ) : (
    quote
  );
}
