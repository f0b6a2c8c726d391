import { Badge, Group, Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { ImportKind, ImportRow } from '../../../../shared/features/dossiers/imports-model.ts';
import { useApi } from '../../../port/api.tsx';
import { ChoiceBox } from '../../../ui/choice-box.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { Name, VeiledText } from '../../../ui/veil.tsx';
import classes from './imports.module.css';

type PreviewRowProps = {
  kind: ImportKind;
  importId: string;
  /** Undefined while its page is on the way. */
  row: ImportRow | undefined;
  chosen: boolean;
  tabIndex: number;
  onFocus: () => void;
  /** Keys on its box: they lead to other rows. */
  onKeyDown: (event: KeyboardEvent) => void;
  onToggle: () => void;
};

/** One row of the file: what it becomes, or why it cannot go in. */
export function PreviewRow({ kind, importId, row, chosen, onToggle, ...keys }: PreviewRowProps) {
  const { imports, status: statuses } = useMessages('dossiers');
  const { preview: texts, fields } = imports;
  const { client } = useApi();
  const moments = useMoments();
  const pack = usePack();
  if (row === undefined) return <div className={classes['waiting']} />;

  const when =
    row.occurredAt === null || row.precision === null
      ? texts.noDate
      : moments.withPrecision(row.occurredAt, row.precision);
  const forms = row.forms.map((form) => pack.label('forms', form));
  const place =
    row.platform === null
      ? kind === 'incidents'
        ? texts.noPlace
        : ''
      : pack.label('platforms', row.platform);
  const status = row.status === null ? '' : statuses[row.status];
  const facts = [when, place, status, ...forms].filter((fact) => fact !== '').join(' · ');
  const same =
    row.state !== 'duplicate'
      ? null
      : row.sameAs !== null
        ? texts.sameRow(row.sameAs)
        : kind === 'incidents'
          ? texts.sameThere
          : texts.sameCase;
  return (
    <div className={classes['line']}>
      <ChoiceBox
        checked={chosen}
        aria-disabled={row.state === 'wrong' || undefined}
        aria-label={texts.take(texts.row(row.row))}
        {...keys}
        onChange={onToggle}
      />
      <div className={classes['body']}>
        <Group gap="xs" wrap="wrap">
          <Text size="sm" fw={600} component="span">
            {texts.row(row.row)}
          </Text>
          <Badge variant="default" tt="none">
            {texts.states[row.state]}
          </Badge>
          <Text size="sm" component="span">
            {facts}
          </Text>
        </Group>
        <Text size="sm" className={classes['words']}>
          {kind === 'register' ? <Name>{row.who === '' ? texts.noName : row.who}</Name> : row.who}
          {(row.who !== '' || kind === 'register') && row.where !== '' ? ' · ' : ''}
          {row.where}
        </Text>
        {row.problems.map(({ code, field }) => (
          <Text key={`${code}-${field}`} size="sm" fw={600}>
            {field === null ? texts.problems[code] : texts.problem(fields[field], texts.problems[code])}
          </Text>
        ))}
        {same === null ? null : <Text size="sm">{same}</Text>}
        {row.notes.map((note) => (
          <Text key={note} size="sm" c="dimmed">
            {texts.notes[note]}
          </Text>
        ))}
        {row.textLength === 0 ? null : (
          <VeiledText
            key={row.row}
            kind="message"
            length={row.textLength}
            date={when}
            load={async () => (await client.dossiers.importText({ importId, row: row.row })).text}
          />
        )}
      </div>
    </div>
  );
}
