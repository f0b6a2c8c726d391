import 'dayjs/locale/nl';
import { Group, Input, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useId, useState } from 'react';
import { FIRST_YEAR, LAST_YEAR } from '../../shared/kernel/moment-limits.ts';
import type { DayPrecision, Precision } from '../../shared/kernel/primitives.ts';
import { useLanguage, useMessages } from './language.tsx';
import { useMoments } from './moments.ts';
import { parseDate, parseTime } from './parse-date.ts';

type MomentInputProps = {
  label: string;
  description?: string | undefined;
  error?: string | undefined;
  value: number | null;
  /** `known`: how exactly the moment is given; only where the time may stay empty. */
  onChange: (value: number | null, known: DayPrecision) => void;
  /** Given, the time may stay empty: then only the day is known, and no time is made up. */
  known?: DayPrecision;
  /** With `day` and `month` the time is left out. */
  precision?: Precision;
  clearable?: boolean;
  /** Escape is for what is around this field, before it closes the drawer. */
  holdsEscape?: boolean;
};

/**
 * A moment, typed or picked: a date and beside it a time of 24 hours, on the organisation's clock. What is
 * typed counts as soon as it can be read; text that is no date falls back to the last moment when left, and that is said.
 * The calendar opens by a click only: where focus comes by itself, it would lie over what is said at the field, and what follows.
 */
export function MomentInput({
  label,
  description,
  error,
  value,
  onChange,
  known,
  precision = 'minute',
  clearable = false,
  holdsEscape = false,
}: MomentInputProps) {
  const { moment: texts, fields } = useMessages('kernel');
  const moments = useMoments();
  const { language } = useLanguage();
  const headingId = useId();
  const [picking, setPicking] = useState(false);
  const [wrong, setWrong] = useState<'date' | 'year' | null>(null);
  const local = value === null ? null : moments.toLocal(value);
  const date = local?.slice(0, 10) ?? null;
  const time = known === 'day' ? '' : (local?.slice(11, 16) ?? '');
  const noon = (day: string) => moments.fromLocal(`${day} 12:00:00`);

  const parse = (text: string) => parseDate(text, moments.toLocal(Date.now()).slice(0, 10));
  /** The date that was typed; null also for one of a year that is no year of ours. */
  const readDate = (text: string) => {
    const day = parse(text);
    return day === null || !isOfOurYears(day) ? null : day;
  };
  const changeDate = (next: string | null) => {
    setWrong(null);
    setPicking(false);
    if (next === null) onChange(null, 'minute');
    else change(next.slice(0, 10), time === '' ? null : time);
  };
  /** Without a time it stands at noon, and counts as its day where that can be said. */
  const change = (day: string, at: string | null) => {
    if (at === null) onChange(noon(day), known === undefined ? 'minute' : 'day');
    else onChange(moments.fromLocal(`${day} ${at}:00`), 'minute');
  };

  const wrongs = { none: undefined, date: texts.dateWrong, year: fields['moment-out-of-years'] };

  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      labelProps={{ id: headingId }}
      description={description}
      error={error ?? wrongs[wrong ?? 'none']}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
    >
      <Group role="group" aria-labelledby={headingId} gap="xs" align="flex-start" wrap="nowrap" mt={4}>
        <DateInput
          aria-label={texts.date(label)}
          flex={1}
          value={date}
          onChange={changeDate}
          valueFormat={(day) => moments.withPrecision(noon(day), precision === 'month' ? 'month' : 'day')}
          dateParser={readDate}
          minDate={`${FIRST_YEAR}-01-01`}
          maxDate={`${LAST_YEAR}-12-31`}
          onClick={() => setPicking(true)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setPicking(false);
          }}
          onBlur={(event) => {
            setPicking(false);
            const text = event.currentTarget.value.trim();
            if (text !== '' && readDate(text) === null) setWrong(parse(text) === null ? 'date' : 'year');
          }}
          placeholder={texts.datePlaceholder}
          clearable={clearable}
          clearButtonProps={{ 'aria-label': `${label}: ${texts.clear}`, tabIndex: 0 }}
          error={error !== undefined || wrong !== null}
          locale={language}
          hideOutsideDates
          // No day is marked red: a weekend is nothing to warn of.
          weekendDays={[]}
          ariaLabels={{
            previousMonth: texts.previousMonth,
            nextMonth: texts.nextMonth,
            previousYear: texts.previousYear,
            nextYear: texts.nextYear,
            previousDecade: texts.previousDecade,
            nextDecade: texts.nextDecade,
          }}
          popoverProps={{
            withinPortal: false,
            opened: picking,
          }}
          // Escape closes the calendar first, and only then the drawer around it.
          data-mantine-stop-propagation={picking || holdsEscape || undefined}
        />
        {precision === 'minute' ? (
          <TimeInput
            label={texts.time(label)}
            placeholder={texts.timePlaceholder}
            wrong={texts.timeWrong}
            time={time}
            mayBeEmpty={known !== undefined}
            disabled={date === null}
            onChange={(next) => {
              if (date !== null) change(date, next);
            }}
          />
        ) : null}
      </Group>
    </Input.Wrapper>
  );
}

function isOfOurYears(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

type TimeInputProps = {
  label: string;
  placeholder: string;
  /** Sentence for text that is no time. */
  wrong: string;
  time: string;
  mayBeEmpty: boolean;
  disabled: boolean;
  /** Null: it was emptied. */
  onChange: (time: string | null) => void;
};

function TimeInput({ label, placeholder, wrong, time, mayBeEmpty, disabled, onChange }: TimeInputProps) {
  const [typed, setTyped] = useState(time);
  const [isWrong, setIsWrong] = useState(false);
  const [shownFor, setShownFor] = useState(time);
  if (shownFor !== time) {
    // Another moment came from outside (a loaded draft, another date): what is typed must not hide it.
    setShownFor(time);
    if (parseTime(typed) !== time) setTyped(time);
  }
  const leave = () => {
    if (mayBeEmpty && typed.trim() === '') return;
    const parsed = parseTime(typed);
    setIsWrong(parsed === null);
    if (parsed === null) return;
    setTyped(parsed);
    if (parsed !== time) onChange(parsed);
  };
  return (
    <TextInput
      aria-label={label}
      w="6.5rem"
      inputMode="numeric"
      autoComplete="off"
      placeholder={placeholder}
      value={typed}
      disabled={disabled}
      error={isWrong ? wrong : undefined}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setIsWrong(false);
        if (mayBeEmpty && event.currentTarget.value.trim() === '' && time !== '') onChange(null);
        const parsed = parseTime(event.currentTarget.value);
        // Five characters cannot become another time by typing on.
        if (parsed !== null && event.currentTarget.value.trim().length === 5) onChange(parsed);
      }}
      onBlur={leave}
    />
  );
}
