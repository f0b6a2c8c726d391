import { Anchor, Table, Text } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'react-router';
import type { RemovedItem } from '../../../../shared/features/dossiers/model.ts';
import { ChoiceBox } from '../../../ui/choice-box.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import type { RowSelection } from '../../../ui/use-selection.ts';
import { Name } from '../../../ui/veil.tsx';
import { FreeText } from '../dossier/free-text.tsx';
import { KindIcon } from '../timeline/kind-icon.tsx';
import classes from './removed.module.css';

type RemovedRowProps = {
  item: RemovedItem;
  /** The moment that the list was opened. */
  now: number;
  boxProps: ReturnType<RowSelection['boxProps']>;
};

/** The dossier of something that was put aside, at the tab where it would stand. */
export function dossierAddress({ kind, dossierId }: Pick<RemovedItem, 'kind' | 'dossierId'>): string {
  const tab = { note: 'timeline', incident: 'incidents', evidence: 'evidence' }[kind];
  return `/dossiers/${dossierId}?tab=${tab}`;
}

/** One thing that was put aside: what it is, of which dossier, since when, until when it can come back. */
export function RemovedRow({ item, now, boxProps }: RemovedRowProps) {
  const { removed: texts } = useMessages('dossiers');
  const moments = useMoments();
  const rowId = useId();
  const whatId = `${rowId}-what`;
  const dossierId = `${rowId}-dossier`;
  return (
    <Table.Tr data-chosen={boxProps.checked || undefined}>
      <Table.Td>
        <ChoiceBox {...boxProps} aria-labelledby={`${whatId} ${dossierId}`} />
      </Table.Td>
      <Table.Td id={whatId} className={classes['what']}>
        <What item={item} />
      </Table.Td>
      <Table.Td id={dossierId} className={classes['dossier']}>
        {/* Enter on the checkbox goes there too: the list stays one stop of the Tab key. */}
        <Anchor component={Link} to={dossierAddress(item)} size="sm" tabIndex={-1}>
          {item.code} · <Name>{item.personName}</Name>
        </Anchor>
      </Table.Td>
      <Table.Td className={classes['moment']} title={moments.dateTime(item.removedAt)}>
        {moments.relative(item.removedAt)}
      </Table.Td>
      <Table.Td>
        {now > item.restorableUntil ? texts.longAgo : texts.until(moments.date(item.restorableUntil))}
      </Table.Td>
    </Table.Tr>
  );
}

function What({ item }: { item: RemovedItem }) {
  const { timeline } = useMessages('dossiers');
  const moments = useMoments();
  const pack = usePack();
  switch (item.kind) {
    case 'note':
      return (
        <>
          <KindIcon kind={item.noteKind} /> {timeline.kinds[item.noteKind]} ·{' '}
          {moments.dateTime(item.happenedAt)}
          {item.firstWords === '' ? null : (
            <Text size="sm" className={classes['words']}>
              <FreeText personName={item.personName}>{item.firstWords}</FreeText>
              {item.cut ? '…' : ''}
            </Text>
          )}
        </>
      );
    case 'incident':
      return (
        <>
          <KindIcon kind="incident" /> {timeline.kinds.incident} ·{' '}
          {moments.withPrecision(item.occurredAt, item.precision)} · {pack.label('platforms', item.platform)}
        </>
      );
    case 'evidence':
      return (
        <>
          <KindIcon kind="evidence" /> {timeline.kinds.evidence} ·{' '}
          <FreeText personName={item.personName}>{item.fileName}</FreeText>
        </>
      );
  }
}
