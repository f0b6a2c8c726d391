import { Text, Title } from '@mantine/core';
import type { Law, PackEntry } from '../../../shared/features/reference/pack-entry.ts';
import { Facts } from '../../ui/facts.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { useMoments } from '../../ui/moments.ts';
import { sourceText } from '../../ui/source-text.ts';
import { itemFacts, type PackItem } from './item-facts.ts';
import classes from './reference.module.css';

/** One item: its name, what it is about, what else it says, and where that comes from. */
export function ItemView({ item }: { item: PackItem }) {
  const { language } = useLanguage();
  const texts = useMessages('reference');
  const facts = itemFacts(item, language, texts);
  return (
    <article className={classes['item']}>
      <Title order={3} size="h5">
        {item.label[language]}
      </Title>
      {item.description === undefined ? null : <Text>{item.description[language]}</Text>}
      {facts.length === 0 ? null : <Facts facts={facts} />}
      <SourceLine item={item} />
    </article>
  );
}

/** Where something stands, and how sure that is where it is about the law. */
function SourceLine({ item }: { item: Pick<PackEntry, 'source' | 'law'> }) {
  const texts = useMessages('reference');
  const moments = useMoments();
  const { source, law } = item;
  const date = (day: string) => moments.date(Date.parse(`${day}T12:00:00Z`));
  // What nobody could check was not checked on any day.
  const lawText = ({ certainty, checked }: Law) =>
    certainty === 'unverified'
      ? texts.certainty[certainty]
      : texts.checked(texts.certainty[certainty], date(checked));
  return (
    <Text size="sm" c="dimmed">
      {sourceText(source, texts)}
      {law === undefined ? '' : ` · ${lawText(law)}`}
    </Text>
  );
}
