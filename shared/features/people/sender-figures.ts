import type { Precision } from '../../kernel/primitives.ts';
import type { SenderFigures } from './sender-figures-model.ts';

/** A message of a sender, without what it says. */
export type SenderOccurrence = {
  readonly at: number;
  readonly precision: Precision;
  readonly platform: string;
  readonly forms: readonly string[];
};

/** So many days without a message count as silence; coming back after it is a sign of stalking (285b Sr). */
export const SILENCE_DAYS = 28;

const DAY = 86_400_000;

/**
 * Counts the messages of one sender.
 * @param dayOf number of the day since 1970-01-01 on the calendar of the organisation
 * @param askedAt when the sender was asked to stop; null where nobody did
 */
export function senderFigures(
  occurrences: readonly SenderOccurrence[],
  dayOf: (instant: number) => number,
  askedAt: number | null,
): SenderFigures {
  const forms = new Map<string, number>();
  const platforms = new Map<string, number>();
  const messagesByDay = new Map<number, number>();
  const weeks = new Map<number, { messages: number; unnamed: number; readonly forms: Map<string, number> }>();
  let undated = 0;
  let afterAsked = 0;
  for (const { at, precision, platform, forms: ownForms } of occurrences) {
    count(platforms, platform);
    for (const form of ownForms) count(forms, form);
    if (precision === 'month') {
      undated += 1;
      continue;
    }
    if (askedAt !== null && at > askedAt) afterAsked += 1;
    const day = dayOf(at);
    count(messagesByDay, day);
    // 1970-01-01 was a Thursday.
    const monday = day - ((((day + 3) % 7) + 7) % 7);
    const week = weeks.get(monday) ?? { messages: 0, unnamed: 0, forms: new Map<string, number>() };
    week.messages += 1;
    if (ownForms.length === 0) week.unnamed += 1;
    for (const form of ownForms) count(week.forms, form);
    weeks.set(monday, week);
  }
  const days = [...messagesByDay.keys()].toSorted((one, other) => one - other);
  const silences = days.slice(1).map((day, index) => day - (days[index] ?? day) - 1);
  return {
    messages: occurrences.length,
    undated,
    firstDay: toText(days[0]),
    lastDay: toText(days.at(-1)),
    activeDays: days.length,
    activeWeeks: weeks.size,
    longestSilence: silences.reduce((most, silence) => Math.max(most, silence), 0),
    returns: silences.filter((silence) => silence >= SILENCE_DAYS).length,
    afterAsked: askedAt === null ? null : afterAsked,
    forms: toForms(forms),
    platforms: mostFirst(platforms).map(([platform, messages]) => ({ platform, messages })),
    weeks: [...weeks]
      .toSorted(([one], [other]) => one - other)
      .map(([monday, week]) => ({
        monday: toText(monday) ?? '',
        messages: week.messages,
        forms: toForms(week.forms),
        unnamed: week.unnamed,
      })),
  };
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function toForms(counts: ReadonlyMap<string, number>): { form: string; messages: number }[] {
  return mostFirst(counts).map(([form, messages]) => ({ form, messages }));
}

function mostFirst(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].toSorted(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1));
}

/** Years have four digits here, since a moment lies between the years 1 and 9999; a zone can lead one day past that. */
function toText(day: number | undefined): string | null {
  return day === undefined ? null : new Date(day * DAY).toISOString().slice(-24, -14).padStart(10, '0');
}
