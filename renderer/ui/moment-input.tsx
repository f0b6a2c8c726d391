import 'dayjs/locale/nl';
import { Group, Input, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { FocusEvent } from 'react';
import { useId, useState } from 'react';
import { FIRST_YEAR, LAST_YEAR } from '../../shared/kernel/moment-limits.ts';
import type { DayPrecision, Precision } from '../../shared/kernel/primitives.ts';
import { useLanguage, useMessages } from './language.tsx';
import { useMoments } from './moments.ts';
import { parseDate, parseMonth, parseTime } from './parse-date.ts';
import { unreadMark } from './unread.ts';

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
 * typed counts as soon as it can be read; text that is no date or time stays, that is said when it is left, and no form
 * is saved with it (`unread.ts`).
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
  /** Why what stands in the field does not count; it is said only once somebody leaves it, or saves. */
  const [unread, setUnread] = useState<Unread | null>(null);
  const [wrong, setWrong] = useState<Unread | null>(null);
  const local = value === null ? null : moments.toLocal(value);
  const date = local?.slice(0, 10) ?? null;
  const time = known === 'day' ? '' : (local?.slice(11, 16) ?? '');
  const [shownFor, setShownFor] = useState(date);
  if (shownFor !== date) {
    // Another day is shown, typed or from outside (a loaded draft): nothing is unread any more.
    setShownFor(date);
    setUnread(null);
    setWrong(null);
  }
  const noon = (day: string) => moments.fromLocal(`${day} 12:00:00`);

  const parse = (text: string) =>
    parseDate(text, moments.toLocal(Date.now()).slice(0, 10)) ??
    (precision === 'month' ? parseMonth(text) : null);
  /** The date that was typed; null also for one of a year that is no year of ours. */
  const readDate = (text: string) => {
    const day = parse(text);
    return day === null || !isOfOurYears(day) ? null : day;
  };
  /** Why this text does not count; null where it does. */
  const whyUnread = (text: string): Unread | null => {
    if (text.trim() === '') return clearable || date === null ? null : 'missing';
    if (readDate(text) !== null) return null;
    return parse(text) === null ? 'date' : 'year';
  };
  const changeDate = (next: string | null) => {
    setUnread(null);
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

  const wrongs = {
    none: undefined,
    missing: texts.dateMissing,
    date: texts.dateWrong,
    year: fields['moment-out-of-years'],
  };

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
          onFocus={selectAll}
          onInput={(event) => {
            setUnread(whyUnread(event.currentTarget.value));
            setWrong(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setPicking(false);
            if (event.key === 'Enter') setWrong(unread);
          }}
          onBlur={() => {
            setPicking(false);
            setWrong(unread);
          }}
          // What could not be read stays, so that it can be mended.
          fixOnBlur={unread === null}
          {...unreadMark(unread !== null)}
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

/** Why the text of a date does not count: emptied where it must be given, no date, or of no year of ours. */
type Unread = 'missing' | 'date' | 'year';

/**
 * As the Tab key does by itself, but not where a dialog moves the focus: what is typed comes in place of what stood there.
 * A click still puts the caret where it is pressed, after this.
 */
function selectAll(event: FocusEvent<HTMLInputElement>): void {
  event.currentTarget.select();
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
  /** What comes back next answers what was typed here: it is shown once the field is left. */
  const [isOwn, setIsOwn] = useState(false);
  const [shownFor, setShownFor] = useState(time);
  if (shownFor !== time) {
    // Another moment came from outside (a loaded draft, another date): what is typed must not hide it.
    setShownFor(time);
    if (isOwn) setIsOwn(false);
    else if (parseTime(typed) !== time) {
      setTyped(time);
      setIsWrong(false);
    }
  }
  const parsed = parseTime(typed);
  const isUnread = !disabled && parsed === null && !(mayBeEmpty && typed.trim() === '');
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
        const next = parseTime(event.currentTarget.value);
        // At once, not when it is left: who saves by a key never leaves it.
        if (next === null || next === time) return;
        setIsOwn(true);
        onChange(next);
      }}
      onFocus={selectAll}
      onKeyDown={(event) => {
        if (event.key === 'Enter') setIsWrong(isUnread);
      }}
      onBlur={() => {
        setIsWrong(isUnread);
        setIsOwn(false);
        // An hour that the clock skips stands as the one that it became.
        if (parsed !== null) setTyped(time === '' ? parsed : time);
      }}
      {...unreadMark(isUnread)}
    />
  );
}
