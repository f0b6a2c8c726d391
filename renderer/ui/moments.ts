import { useMemo } from 'react';
import type { Language, Precision } from '../../shared/kernel/primitives.ts';
import {
  calendarDays,
  instantToLocal,
  isAfterToday,
  localDay,
  localToInstant,
} from '../../shared/kernel/zoned-time.ts';
import { messages } from '../../shared/messages.ts';
import { useLanguage } from './language.tsx';
import { useTimeZone } from './organisation.tsx';

export type Moments = {
  /** `vr 20 nov 2026` */
  readonly date: (instant: number) => string;
  /** `14:05` */
  readonly time: (instant: number) => string;
  /** `vr 20 nov 2026, 14:05` */
  readonly dateTime: (instant: number) => string;
  /** `over 3 dagen`, `gisteren`, `5 minuten geleden`, `zojuist` */
  readonly relative: (instant: number) => string;
  /** By days only: `vandaag`, `morgen`, `over 3 dagen`, `2 maanden geleden`. */
  readonly relativeDay: (instant: number) => string;
  /** As exactly as the moment is known: with time, the day, or `november 2026`. */
  readonly withPrecision: (instant: number, precision: Precision) => string;
  /** What people call the time zone now, such as `Midden-Europese standaardtijd`. */
  readonly zoneName: () => string;
  /** On a later day than today: it cannot have happened yet. */
  readonly isAfterToday: (instant: number) => boolean;
  /** Midnight at the beginning of the day of `instant`, or of a day some days later. */
  readonly startOfDay: (instant: number, daysLater?: number) => number;
  /** `YYYY-MM-DD HH:mm:ss` on the clock of the organisation, for date pickers. */
  readonly toLocal: (instant: number) => string;
  /** The other way round; throws on text that is no date, which a date picker never gives. */
  readonly fromLocal: (text: string) => number;
};

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Dates and times as people read them, in one language and time zone. `now` gives the present instant. */
export function createMoments(language: Language, zone: string, now: () => number): Moments {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options });
  const weekday = format({ weekday: 'short' });
  const day = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const month = format({ month: 'long', year: 'numeric' });
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const { justNow } = messages[language].kernel.moment;
  const distance = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });

  const date = (instant: number) => `${weekday.format(instant)} ${day.format(instant)}`;
  const time = (instant: number) => clock.format(instant);
  const dateTime = (instant: number) => `${date(instant)}, ${time(instant)}`;
  const relativeDay = (instant: number) => {
    const days = calendarDays(now(), instant, zone);
    if (Math.abs(days) < 28) return distance.format(days, 'day');
    if (Math.abs(days) < 365) return distance.format(Math.trunc(days / 30.44), 'month');
    return distance.format(Math.trunc(days / 365.25), 'year');
  };
  return {
    date,
    time,
    dateTime,
    relativeDay,
    relative: (instant) => {
      const span = instant - now();
      const days = calendarDays(now(), instant, zone);
      if (Math.abs(span) < MINUTE) return span > 0 ? distance.format(0, 'second') : justNow;
      if (Math.abs(span) < HOUR) return distance.format(Math.trunc(span / MINUTE), 'minute');
      if (days === 0) return distance.format(Math.trunc(span / HOUR), 'hour');
      return relativeDay(instant);
    },
    withPrecision: (instant, precision) => {
      switch (precision) {
        case 'minute':
          return dateTime(instant);
        case 'day':
          return date(instant);
        case 'month':
          return month.format(instant);
      }
    },
    zoneName: () =>
      format({ timeZoneName: 'long' })
        .formatToParts(now())
        .find(({ type }) => type === 'timeZoneName')?.value ?? zone,
    isAfterToday: (instant) => isAfterToday(instant, now(), zone),
    startOfDay: (instant, daysLater = 0) => {
      // Counted on the calendar: a day with a change of the clock has no 24 hours.
      const later = new Date(Date.parse(localDay(instant, zone)) + daysLater * 24 * HOUR)
        .toISOString()
        .slice(0, 10);
      return localToInstant(later, zone) ?? instant;
    },
    toLocal: (instant) => instantToLocal(instant, zone),
    fromLocal: (text) => {
      const instant = localToInstant(text, zone);
      if (instant === null) throw new RangeError('not a local date and time');
      return instant;
    },
  };
}

/** Dates and times in the language of the screen and the time zone of the organisation. */
export function useMoments(): Moments {
  const { language } = useLanguage();
  const zone = useTimeZone();
  return useMemo(() => createMoments(language, zone, Date.now), [language, zone]);
}
