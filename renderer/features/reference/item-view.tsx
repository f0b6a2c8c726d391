import { Group, List, Text, Title } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import { Facts } from '../../ui/facts.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { usePack } from '../../ui/pack.tsx';
import { SourceLine, useDay } from '../../ui/source-line.tsx';
import { itemFacts, type PackItem } from './item-facts.ts';
import classes from './reference.module.css';
import { answerWords, levelWords, ruleFacts } from './rule-facts.ts';

/** One item: its name, what it is about, what else it says, and where that comes from. */
export function ItemView({ item, level = 3 }: { item: PackItem; level?: 3 | 4 }) {
  const { language } = useLanguage();
  const texts = useMessages('reference');
  const day = useDay();
  const { label } = usePack();
  const facts = [...itemFacts(item, language, texts, day), ...ruleFacts(item, language, texts, label)];
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
      {'levels' in item ? (
        <PartList parts={item.levels.map((level) => levelWords(level, language, texts, label))} />
      ) : null}
      {'answers' in item ? (
        <PartList parts={item.answers.map((answer) => answerWords(answer, language, texts, label))} />
      ) : null}
      <SourceLine item={item} />
    </article>
  );
}

type PartListProps = {
  readonly parts: readonly { readonly name: string; readonly lines: readonly string[] }[];
};

/** What an item consists of, in its order: levels of a factor, answers to a question. */
function PartList({ parts }: PartListProps) {
  return (
    <List type="ordered" size="sm" my="xs">
      {parts.map(({ name, lines }) => (
        <List.Item key={name}>
          <Text fw={600} size="sm">
            {name}
          </Text>
          {lines.map((line) => (
            <Text key={line} size="sm">
              {line}
            </Text>
          ))}
        </List.Item>
      ))}
    </List>
  );
}
