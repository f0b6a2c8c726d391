import { Badge, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { itemName } from '../../../../shared/features/reference/adapt-pack.ts';
import type {
  ItemDifference,
  PackPart,
  PartDifference,
} from '../../../../shared/features/reference/compare-packs.ts';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import type { AdaptableItem } from '../../../../shared/features/reference/pack-sections.ts';
import type { Language } from '../../../../shared/kernel/primitives.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { fieldRows, type IdWords, isBilingual } from './field-words.ts';
import classes from './packs.module.css';

type DifferenceListProps = {
  differences: readonly PartDifference[];
  before: Pack;
  after: Pack;
};

/** What is different between two packs, by part, item by item, field by field. */
export function DifferenceList({ differences, before, after }: DifferenceListProps) {
  return (
    <Stack gap="xl">
      {differences.map((difference) => (
        <PartView key={difference.part} difference={difference} before={before} after={after} />
      ))}
    </Stack>
  );
}

function PartView({
  difference: { part, items, isReordered },
  before,
  after,
}: Omit<DifferenceListProps, 'differences'> & { difference: PartDifference }) {
  const texts = useMessages('reference');
  const { language } = useLanguage();
  const headingId = useId();
  const labelOf = labelsIn([after, before], language, part);
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} size="h4" id={headingId} mb="xs">
        {part === 'head' ? texts.packs.compare.head : texts.sections[part]}
      </Title>
      {isReordered ? <Text size="sm">{texts.packs.compare.reordered}</Text> : null}
      <Stack gap="md">
        {items.map((item) => (
          <ItemView key={item.id} item={item} labelOf={labelOf} />
        ))}
      </Stack>
    </section>
  );
}

function ItemView({ item, labelOf }: { item: ItemDifference; labelOf: IdWords }) {
  const texts = useMessages('reference');
  const { compare } = texts.packs;
  const { language } = useLanguage();
  const { before, after, fields } = item;
  const kind = before === null ? 'added' : after === null ? 'gone' : 'changed';
  const whole = after ?? before;
  const rows = fields.flatMap((field) => fieldRows(field, language, texts, labelOf));
  return (
    <article className={classes['item']}>
      <Group gap="xs">
        <Title order={3} size="h5">
          {partName(whole, language) ?? (item.id === 'start' ? compare.fields.start : compare.head)}
        </Title>
        <Badge variant="default" radius="sm" tt="none" fw={500}>
          {compare[kind]}
        </Badge>
      </Group>
      {kind === 'changed' ? null : <Text size="sm">{descriptionOf(whole, language)}</Text>}
      {rows.length === 0 ? null : (
        <Table className={classes['fields'] ?? ''} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              <Table.Th>{compare.before}</Table.Th>
              <Table.Th>{compare.after}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.name}>
                <Table.Th scope="row" fw={500}>
                  {row.name}
                </Table.Th>
                <Table.Td>{row.before === '' ? <Nothing /> : row.before}</Table.Td>
                <Table.Td>{row.after === '' ? <Nothing /> : row.after}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </article>
  );
}

function Nothing() {
  const { nothing } = useMessages('reference').packs.compare;
  return (
    <Text span size="sm" c="dimmed" fs="italic">
      {nothing}
    </Text>
  );
}

function partName(part: PackPart | null, language: Language): string | null {
  const words = part?.['label'] ?? (part?.id === 'head' ? undefined : part?.['text']);
  return isBilingual(words) ? words[language] : null;
}

function descriptionOf(part: PackPart | null, language: Language): string {
  const words = part?.['description'];
  return isBilingual(words) ? words[language] : '';
}

/**
 * Words for ids, wherever in the packs they come from.
 * @param part where they stand: its own items come first, since questions and routes of two lists can share an id
 */
function labelsIn(packs: readonly Pack[], language: Language, part: PartDifference['part']): IdWords {
  const list = part === 'head' || part === 'signpost' ? undefined : part;
  return (id, section = list) => {
    const named = packs.flatMap(({ sections }) => {
      const { questions, outcomes } = sections.signpost;
      const own: readonly AdaptableItem[] = section === undefined ? [] : sections[section];
      return [
        ...own,
        ...sections.referrals,
        ...sections.actions,
        ...sections.forms,
        ...outcomes,
        ...questions,
      ];
    });
    const item = named.find((one) => one.id === id);
    return item === undefined ? id : itemName(item)[language];
  };
}
