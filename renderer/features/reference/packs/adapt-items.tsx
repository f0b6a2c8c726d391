import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  adaptableItems,
  closedSections,
  itemName,
} from '../../../../shared/features/reference/adapt-pack.ts';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import { referrersOf } from '../../../../shared/features/reference/pack-references.ts';
import type {
  AdaptableItem,
  AdaptableName,
  PackListName,
} from '../../../../shared/features/reference/pack-sections.ts';
import { useApi } from '../../../port/api.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { type ItemDraft, leadsTo112, NEW_ID } from './pack-changes.ts';
import classes from './packs.module.css';
import { type Adapting, changeOf } from './use-adapting.ts';

type AdaptItemsProps = {
  pack: Pack;
  section: AdaptableName;
  adapting: Adapting;
  /** The item that one comes back from, which gets the focus; `own`: one that was new. */
  cameFrom: string | null;
};

/** The items of a section with what was done to them; those that go stay in sight until it is put on record. */
export function AdaptItems({ pack, section, adapting, cameFrom }: AdaptItemsProps) {
  const { adapt } = useMessages('reference').packs;
  const { adapted, edit } = adapting;
  const present = adaptableItems(pack.sections, section);
  const now = adaptableItems(adapted.sections, section);
  const added = now.filter(({ id }) => !present.some((item) => item.id === id));
  const isClosed = closedSections.includes(section);
  const nowOf = (item: AdaptableItem) => now.find(({ id }) => id === item.id) ?? item;
  return (
    <Stack gap="xs">
      {section === 'questions' || section === 'outcomes' ? (
        <Text size="sm">{adapt.notHere}</Text>
      ) : isClosed ? (
        <Text size="sm">{adapt.closed}</Text>
      ) : (
        <Group>
          <Button variant="default" autoFocus={cameFrom === NEW_ID} onClick={() => edit(section, null)}>
            {adapt.add}
          </Button>
        </Group>
      )}
      {[...present.map(nowOf), ...added].map((item) => (
        <ItemLine
          key={item.id}
          item={item}
          section={section}
          adapting={adapting}
          isClosed={isClosed}
          takesFocus={cameFrom === item.id}
        />
      ))}
    </Stack>
  );
}

type ItemLineProps = {
  item: AdaptableItem;
  section: AdaptableName;
  adapting: Adapting;
  isClosed: boolean;
  takesFocus: boolean;
};

function ItemLine({ item, section, adapting, isClosed, takesFocus }: ItemLineProps) {
  const { adapt } = useMessages('reference').packs;
  const { language } = useLanguage();
  const { adapted, changes, edit, remove, restore } = adapting;
  const [refused, setRefused] = useState('');
  const name = itemName(item)[language];
  const change = changeOf(changes, section, item.id);
  const isOwn = change?.kind === 'put' && item.source === 'own';
  const mark =
    change === undefined ? null : change.kind === 'remove' ? 'removed' : isOwn ? 'added' : 'changed';
  const isUnchecked = mark !== 'removed' && 'checked' in item && item.checked === false;
  const tryRemove = () => {
    if (section === 'questions' || section === 'outcomes') return;
    const places = referrersOf(adapted.sections, section, item.id).length;
    if (places > 0) setRefused(adapt.usedBy(places));
    else if (adapted.sections[section].length === 1) setRefused(adapt.last);
    else if (leadsTo112(adapted, section, item.id)) setRefused(adapt.keep112);
    else remove(section, item.id);
  };
  return (
    <article className={classes['item']}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Group gap="xs">
          <Text className={mark === 'removed' ? (classes['removed'] ?? '') : ''}>{name}</Text>
          {mark === null ? null : (
            <Badge variant="default" radius="sm" tt="none" fw={500}>
              {adapt.marks[mark]}
            </Badge>
          )}
          {isUnchecked ? (
            <Badge variant="default" radius="sm" tt="none" fw={500}>
              {adapt.unchecked}
            </Badge>
          ) : null}
        </Group>
        <Group gap="xs" wrap="nowrap">
          {mark === 'removed' ? null : (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={adapt.changeOf(name)}
              autoFocus={takesFocus}
              onClick={() => edit(section, item as unknown as ItemDraft)}
            >
              {adapt.change}
            </Button>
          )}
          {mark === 'removed' || mark === 'changed' ? (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={adapt.backOf(name)}
              onClick={() => restore(section, item.id)}
            >
              {adapt.back}
            </Button>
          ) : isClosed ? null : (
            <Button size="compact-sm" variant="default" aria-label={adapt.removeOf(name)} onClick={tryRemove}>
              {adapt.remove}
            </Button>
          )}
        </Group>
      </Group>
      <Text size="sm" role="status">
        {refused}
      </Text>
      {mark === 'removed' && section !== 'questions' && section !== 'outcomes' ? (
        <UseLine section={section} id={item.id} name={name} />
      ) : null}
    </article>
  );
}

/** Says in how many dossiers something stands that goes. */
function UseLine({ section, id, name }: { section: PackListName; id: string; name: string }) {
  const { adapt } = useMessages('reference').packs;
  const { queries } = useApi();
  const { data } = useQuery(queries.reference.itemUse.queryOptions({ input: { section, id } }));
  return data === undefined || data.dossiers === 0 ? null : (
    <Text size="sm" role="status">
      {adapt.inDossiers(name, data.dossiers)}
    </Text>
  );
}
