import { Group, MultiSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type ComponentProps, memo, useEffect, useRef, useState } from 'react';
import type { RegisterFilter } from '../../../../shared/features/dossiers/register-model.ts';
import { LINE_LIMIT } from '../../../../shared/kernel/primitives.ts';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { TYPING_PAUSE } from '../../../ui/typing-pause.ts';
import { useSteady } from '../../../ui/use-steady.ts';
import { dayEnd, dayStart } from './days.ts';
import { type FilterField, filterBy, fromOption, toOption, useFilterChoices } from './filter-choices.ts';
import classes from './register-grid.module.css';

/** As far from its field as the labels of dates are. */
const labelProps = { mb: 4 };

type FilterPanelProps = {
  id: string;
  value: RegisterFilter;
  onChange: (filter: RegisterFilter) => void;
};

/** Narrows the register: within one field any of the choices, between fields all of them. */
export const FilterPanel = memo(function FilterPanel({ id, value, onChange }: FilterPanelProps) {
  const { filters: texts } = useMessages('dossiers').look;
  const moments = useMoments();
  const choices = useFilterChoices();
  const change = useSteady((part: Partial<RegisterFilter>) => onChange({ ...value, ...part }));
  const last = value.receivedUntil === null ? null : value.receivedUntil - 1;
  const reversed =
    value.receivedFrom !== null && value.receivedUntil !== null && value.receivedFrom >= value.receivedUntil;
  return (
    <Group
      id={id}
      role="search"
      aria-label={texts.title}
      align="flex-start"
      gap="sm"
      className={classes['panel'] ?? ''}
    >
      <WordsInput value={value.text} onChange={change} />
      {choices.map(({ field, label, data }) => (
        <Choices key={field} field={field} label={label} data={data} value={value[field]} onChange={change} />
      ))}
      <div className={classes['dates']}>
        <Day
          label={texts.from}
          value={value.receivedFrom}
          onChange={useSteady((day) =>
            change({ receivedFrom: day === null ? null : dayStart(day, moments) }),
          )}
        />
      </div>
      <div className={classes['dates']}>
        <Day
          label={texts.until}
          value={last}
          error={reversed ? texts.reversed : undefined}
          onChange={useSteady((day) => change({ receivedUntil: day === null ? null : dayEnd(day, moments) }))}
        />
      </div>
    </Group>
  );
});

type DayProps = Pick<ComponentProps<typeof MomentInput>, 'label' | 'value' | 'error' | 'onChange'>;

const Day = memo(function Day(props: DayProps) {
  return <MomentInput {...props} precision="day" clearable />;
});

type WordsInputProps = {
  value: string;
  onChange: (part: Pick<RegisterFilter, 'text'>) => void;
};

/** Asks the vault once somebody pauses; what is typed stands there at once. */
const WordsInput = memo(function WordsInput({ value, onChange }: WordsInputProps) {
  const { filters: texts } = useMessages('dossiers').look;
  const [typed, setTyped] = useState(value);
  const asked = useRef(value);
  const ask = useDebouncedCallback((text: string) => {
    asked.current = text;
    onChange({ text });
  }, TYPING_PAUSE);
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
});

type ChoicesProps = FilterField & {
  value: readonly string[];
  onChange: (part: Partial<RegisterFilter>) => void;
};

/** One field of choices; drawn anew only where its own choices changed, since a field is much to draw. */
const Choices = memo(function Choices({ field, label, data, value, onChange }: ChoicesProps) {
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
      value={value.map(toOption)}
      onChange={(chosen) => onChange(filterBy(field, chosen.map(fromOption)))}
    />
  );
});
