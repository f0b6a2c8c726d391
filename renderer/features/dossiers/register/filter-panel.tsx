import { Group, MultiSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { OUTSIDE } from '../../../../shared/features/dossiers/contact-key.ts';
import type { RegisterFilter } from '../../../../shared/features/dossiers/register-model.ts';
import { dueChoices, NONE, severityChoices } from '../../../../shared/features/dossiers/register-model.ts';
import { tagWishSchema } from '../../../../shared/kernel/person.ts';
import { LINE_LIMIT } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { useVeil } from '../../../ui/veil.tsx';
import { dayEnd, dayStart } from './days.ts';
import classes from './register-grid.module.css';

/** Milliseconds after a keystroke before the vault is asked. */
const PAUSE = 120;

/** As far from its field as the labels of dates are. */
const labelProps = { mb: 4 };

type FilterPanelProps = {
  id: string;
  value: RegisterFilter;
  onChange: (filter: RegisterFilter) => void;
};

/** Narrows the register: within one field any of the choices, between fields all of them. */
export function FilterPanel({ id, value, onChange }: FilterPanelProps) {
  const { filters: texts, ...look } = useMessages('dossiers').look;
  const moments = useMoments();
  const pack = usePack();
  const members = useMemberChoices();
  const change = (part: Partial<RegisterFilter>) => onChange({ ...value, ...part });
  const last = value.receivedUntil === null ? null : value.receivedUntil - 1;
  const reversed =
    value.receivedFrom !== null && value.receivedUntil !== null && value.receivedFrom >= value.receivedUntil;
  // A pack's platforms may have an item by any id; the empty one stands for none.
  const none = (label: string) => ({ value: WITHOUT, label });
  return (
    <Group
      id={id}
      role="search"
      aria-label={texts.title}
      align="flex-start"
      gap="sm"
      className={classes['panel'] ?? ''}
    >
      <WordsInput value={value.text} onChange={(text) => change({ text })} />
      <Choices
        label={texts.severity}
        data={severityChoices.map((one) => ({ value: one, label: look.severity[one] }))}
        value={value.severities}
        onChange={(chosen) =>
          change({ severities: severityChoices.filter((choice) => chosen.includes(choice)) })
        }
      />
      <Choices
        label={texts.due}
        data={dueChoices.map((one) => ({ value: one, label: look.due[one] }))}
        value={value.due}
        onChange={(chosen) => change({ due: dueChoices.filter((choice) => chosen.includes(choice)) })}
      />
      <Choices
        label={texts.contact}
        data={[...members, { value: OUTSIDE, label: look.outside }, none(look.nobody)]}
        value={value.contactPoints.map(fromNone)}
        onChange={(chosen) => change({ contactPoints: chosen.map(toNone) })}
      />
      <Choices
        label={texts.form}
        data={pack.options('forms')}
        value={value.forms}
        onChange={(forms) => change({ forms })}
      />
      <Choices
        label={texts.platform}
        data={pack.options('platforms')}
        value={value.platforms}
        onChange={(platforms) => change({ platforms })}
      />
      <Choices
        label={texts.trigger}
        data={[...pack.options('triggers'), none(look.noTrigger)]}
        value={value.triggers.map(fromNone)}
        onChange={(chosen) => change({ triggers: chosen.map(toNone) })}
      />
      <Choices
        label={texts.tagWish}
        data={tagWishSchema.options.map((one) => ({ value: one, label: look.tagWish[one] }))}
        value={value.tagWishes}
        onChange={(chosen) =>
          change({ tagWishes: tagWishSchema.options.filter((choice) => chosen.includes(choice)) })
        }
      />
      <div className={classes['dates']}>
        <MomentInput
          label={texts.from}
          precision="day"
          clearable
          value={value.receivedFrom}
          onChange={(day) => change({ receivedFrom: day === null ? null : dayStart(day, moments) })}
        />
      </div>
      <div className={classes['dates']}>
        <MomentInput
          label={texts.until}
          precision="day"
          clearable
          value={last}
          error={reversed ? texts.reversed : undefined}
          onChange={(day) => change({ receivedUntil: day === null ? null : dayEnd(day, moments) })}
        />
      </div>
    </Group>
  );
}

type WordsInputProps = {
  value: string;
  onChange: (text: string) => void;
};

/** Asks the vault once somebody pauses; what is typed stands there at once. */
function WordsInput({ value, onChange }: WordsInputProps) {
  const { filters: texts } = useMessages('dossiers').look;
  const [typed, setTyped] = useState(value);
  const asked = useRef(value);
  const ask = useDebouncedCallback((text: string) => {
    asked.current = text;
    onChange(text);
  }, PAUSE);
  useEffect(() => {
    // Changed from elsewhere: cleared, or another view.
    if (value === asked.current) return;
    asked.current = value;
    setTyped(value);
  }, [value]);
  return (
    <TextInput
      label={texts.text}
      labelProps={labelProps}
      placeholder={texts.textHint}
      autoComplete="off"
      spellCheck={false}
      maxLength={LINE_LIMIT}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        ask(event.currentTarget.value);
      }}
    />
  );
}

type Choice = { readonly value: string; readonly label: string };
type ChoicesProps = {
  label: string;
  data: readonly Choice[];
  value: readonly string[];
  onChange: (chosen: string[]) => void;
};

function Choices({ label, data, value, onChange }: ChoicesProps) {
  const { filters: texts } = useMessages('dossiers').look;
  return (
    <MultiSelect
      label={label}
      labelProps={labelProps}
      placeholder={value.length === 0 ? texts.all : ''}
      searchable
      selectFirstOptionOnChange
      clearable
      nothingFoundMessage={texts.nothing}
      comboboxProps={{ withinPortal: false, width: 'max-content', position: 'bottom-start' }}
      withScrollArea={false}
      styles={{ options: { maxHeight: '18rem', overflowY: 'auto' } }}
      data={[...data]}
      value={[...value]}
      onChange={onChange}
    />
  );
}

/** A select takes no empty value; no id looks like this. */
const WITHOUT = '-';
const fromNone = (id: string) => (id === NONE ? WITHOUT : id);
const toNone = (id: string) => (id === WITHOUT ? NONE : id);

/** Members to choose from; while names are hidden by their number. */
function useMemberChoices(): readonly Choice[] {
  const { queries } = useApi();
  const { look } = useMessages('dossiers');
  const { names: veiled } = useVeil();
  const members = useQuery(queries.vault.memberNames.queryOptions()).data?.members ?? [];
  return members.map(({ slotId, name }, index) => ({
    value: slotId,
    label: veiled ? look.member(index + 1) : name,
  }));
}
