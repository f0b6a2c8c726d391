import type { SenderFigures } from '../../../../shared/features/people/sender-figures-model.ts';

type Weeks = SenderFigures['weeks'];

export type WeekSeries = {
  /** The Mondays, earliest first; weeks of silence are among them. */
  readonly mondays: readonly string[];
  /** The forms that occur most, then all others together, then messages without a form. */
  readonly series: readonly { readonly of: SeriesOf; readonly counts: readonly number[] }[];
  /** Most messages of one week. */
  readonly most: number;
};
type SeriesOf = { readonly form: string } | 'other-forms' | 'no-form';

/** More forms than this cannot be told apart in one bar; the table beside it has them all. */
const MOST_FORMS = 6;
/** More weeks than this are shown without the silent ones: bars would be thinner than a line. */
const MOST_WEEKS = 520;
const WEEK = 7 * 86_400_000;

/** Bars of a picture per week, so that silence is seen as silence. */
export function toWeekSeries(weeks: Weeks): WeekSeries {
  const mondays = allMondays(weeks);
  const byMonday = new Map(weeks.map((week) => [week.monday, week]));
  const totals = new Map<string, number>();
  for (const { forms } of weeks)
    for (const { form, messages } of forms) totals.set(form, (totals.get(form) ?? 0) + messages);
  const forms = [...totals].toSorted(([, one], [, other]) => other - one).map(([form]) => form);
  const [shown, others] = [forms.slice(0, MOST_FORMS), new Set(forms.slice(MOST_FORMS))];
  const countsOf = (count: (week: Weeks[number]) => number) =>
    mondays.map((monday) => {
      const week = byMonday.get(monday);
      return week === undefined ? 0 : count(week);
    });
  const sumOf = ({ forms: own }: Weeks[number], isCounted: (form: string) => boolean) =>
    own.reduce((sum, { form, messages }) => (isCounted(form) ? sum + messages : sum), 0);
  const rest = [
    { of: 'other-forms', counts: countsOf((week) => sumOf(week, (form) => others.has(form))) },
    { of: 'no-form', counts: countsOf(({ unnamed }) => unnamed) },
  ] as const;
  return {
    mondays,
    series: [
      ...shown.map((form) => ({
        of: { form },
        counts: countsOf((week) => sumOf(week, (other) => other === form)),
      })),
      ...rest.filter(({ counts }) => counts.some((count) => count > 0)),
    ],
    most: weeks.reduce((most, { messages }) => Math.max(most, messages), 0),
  };
}

function allMondays(weeks: Weeks): string[] {
  const known = weeks.map(({ monday }) => monday);
  const first = Date.parse(known[0] ?? '');
  const span = (Date.parse(known.at(-1) ?? '') - first) / WEEK + 1;
  if (!(span <= MOST_WEEKS)) return known;
  return Array.from({ length: span }, (_, index) =>
    new Date(first + index * WEEK).toISOString().slice(0, 10),
  );
}
