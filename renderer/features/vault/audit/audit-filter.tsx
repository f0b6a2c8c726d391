import { Button, Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { LINE_LIMIT } from '../../../../shared/kernel/primitives.ts';
import { useKey } from '../../../ui/keys.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { useOpenVault } from '../../../ui/organisation.tsx';
import { useVeil } from '../../../ui/veil.tsx';
import { actionGroups } from './action-groups.ts';
import classes from './audit.module.css';
import { type AuditView, wholeTrail } from './audit-view.ts';
import type { MemberName } from './use-member-names.ts';

/** As far from its field as the labels of dates are. */
const labelProps = { mb: 4 };

type AuditFilterBarProps = {
  view: AuditView;
  onChange: (view: AuditView) => void;
  /** Actions that occur. */
  actions: readonly string[];
  members: readonly MemberName[];
  /** The first day lies after the last. */
  reversed: boolean;
};

/** Says what to look for; `/` comes here. */
export function AuditFilterBar({ view, onChange, actions, members, reversed }: AuditFilterBarProps) {
  const { audit: texts } = useMessages('vault');
  const { filter } = texts;
  const { names: veiled } = useVeil();
  const vault = useOpenVault();
  const first = useRef<HTMLInputElement>(null);
  useKey('/', () => first.current?.focus(), filter.key);
  const change = (part: Partial<AuditView>) => onChange({ ...view, ...part });
  const isWhole = JSON.stringify(view) === JSON.stringify(wholeTrail);
  // What was chosen stays to be seen, also when nothing of its kind occurs any more.
  const known = [...new Set([...actions, ...view.actions])];
  return (
    <Group
      role="search"
      aria-label={filter.label}
      align="flex-start"
      gap="sm"
      className={classes['filter'] ?? ''}
    >
      <MultiSelect
        ref={first}
        label={filter.actions}
        placeholder={view.actions.length === 0 ? filter.allActions : ''}
        className={classes['wide'] ?? ''}
        labelProps={labelProps}
        searchable
        selectFirstOptionOnChange
        clearable
        nothingFoundMessage={filter.noAction}
        comboboxProps={{ withinPortal: false }}
        withScrollArea={false}
        styles={{ options: { maxHeight: '18rem', overflowY: 'auto' } }}
        data={actionGroups(known, texts)}
        value={[...view.actions]}
        onChange={(chosen) => change({ actions: chosen })}
      />
      <Select
        label={filter.who}
        labelProps={labelProps}
        placeholder={filter.anybody}
        clearable
        comboboxProps={{ withinPortal: false }}
        withScrollArea={false}
        styles={{ options: { maxHeight: '18rem', overflowY: 'auto' } }}
        data={members.map(({ slotId, name }, index) => ({
          value: slotId,
          label: veiled ? filter.member(index + 1) : name,
        }))}
        value={view.slotId}
        onChange={(slotId) => change({ slotId })}
      />
      <TextInput
        label={filter.object}
        labelProps={labelProps}
        placeholder={`${vault?.organisation.caseTag ?? 'KR'}-2026-0042`}
        autoComplete="off"
        maxLength={LINE_LIMIT}
        value={view.object}
        onChange={(event) => change({ object: event.currentTarget.value })}
      />
      <MomentInput
        label={filter.from}
        precision="day"
        clearable
        value={view.from}
        onChange={(from) => change({ from })}
      />
      <MomentInput
        label={filter.until}
        precision="day"
        clearable
        value={view.until}
        error={reversed ? texts.datesReversed : undefined}
        onChange={(until) => change({ until })}
      />
      {isWhole ? null : (
        <Button
          variant="subtle"
          className={classes['clear'] ?? ''}
          onClick={() => {
            onChange(wholeTrail);
            first.current?.focus();
          }}
        >
          {filter.clear}
        </Button>
      )}
    </Group>
  );
}
