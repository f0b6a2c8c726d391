import { Group, Text, Title } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import { Facts } from '../../ui/facts.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { itemFacts, type PackItem } from './item-facts.ts';
import classes from './reference.module.css';
import { SourceLine, useDay } from './source-line.tsx';

/** One item: its name, what it is about, what else it says, and where that comes from. */
export function ItemView({ item, level = 3 }: { item: PackItem; level?: 3 | 4 }) {
  const { language } = useLanguage();
  const texts = useMessages('reference');
  const day = useDay();
  const facts = itemFacts(item, language, texts, day);
  return (
    <article className={classes['item']}>
      <Title order={level} size="h5">
        {item.label[language]}
      </Title>
      {item.description === undefined ? null : <Text>{item.description[language]}</Text>}
      {'checked' in item && item.checked === false ? (
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <InfoIcon size={18} aria-hidden style={{ flex: 'none', marginBlockStart: 3 }} />
          <Text fw={600}>{texts.unchecked}</Text>
        </Group>
      ) : null}
      {facts.length === 0 ? null : <Facts facts={facts} />}
      <SourceLine item={item} />
    </article>
  );
}
