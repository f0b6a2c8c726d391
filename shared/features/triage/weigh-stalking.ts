import type { Pack } from '../reference/model.ts';
import type { StalkingFigures, StalkingReason, StalkingWeighing } from './signals-model.ts';

/** A sign of the pack's section `stalking` (H annex 2; 285b Sr). */
export type StalkingSign = Pack['sections']['stalking'][number];

/** What one sender did, without what was said: messages to one person, or to several who agreed that they are compared. */
export type SenderHistory = {
  /** Days since 1970-01-01 on the organisation's calendar, one for each message whose day is known. */
  readonly days: readonly number[];
  /** Messages of which no more than the month is known. */
  readonly undated: number;
  /** Forms of messages with their day; only those that the sign `escalation` names matter. */
  readonly forms: readonly { readonly day: number; readonly form: string }[];
  /** Messages after their own person had asked to stop; null where nobody asked. */
  readonly afterStop: number | null;
  /** Platforms and places. */
  readonly ways: Iterable<string>;
};

const DAY = 86_400_000;

/**
 * Whether messages of one sender add up, and why. Deterministic, without a clock: a day in the future counts as any other.
 * A message later than all others never makes it weigh less.
 * @param signs of the pack; without the sign `total` the first sign that holds is enough
 */
export function weighStalking(history: SenderHistory, signs: readonly StalkingSign[]): StalkingWeighing {
  const measured = measure(history, signs);
  const reasons = reasonsOf(measured, signs);
  return { points: sumOf(reasons), from: signalFrom(signs), reasons, figures: toFigures(history, measured) };
}

/** A look without the forms of the messages, which are slow to look up: whether it is a signal whatever they are. */
export function lookAtStalking(
  history: Omit<SenderHistory, 'forms'>,
  signs: readonly StalkingSign[],
): 'signal' | 'perhaps' | 'none' {
  const points = sumOf(reasonsOf(measure({ ...history, forms: [] }, signs), signs));
  const from = signalFrom(signs);
  if (points >= from) return 'signal';
  const worst = Math.max(0, ...signs.flatMap((sign) => (sign.measure === 'escalation' ? [sign.points] : [])));
  return points + worst >= from ? 'perhaps' : 'none';
}

/** So many messages a sender must have sent at least to be a signal: whoever sent fewer need not be looked at. */
export function leastMessages(signs: readonly StalkingSign[]): number {
  // One message can be of one day, one week and after a request; with two of them anything else can come along.
  const one = {
    messages: 1,
    days: 1,
    'span-weeks': 1,
    'active-weeks': 1,
    'after-stop': 1,
    'several-ways': 1,
  };
  const points = sumOf(
    bestSigns(signs, ({ measure }) => ({ escalation: 0, returns: 0, total: 0, ...one })[measure]),
  );
  return points >= signalFrom(signs) ? 1 : 2;
}

/** Whether it is shown as a signal. */
export function isSignal({ points, from }: Pick<StalkingWeighing, 'points' | 'from'>): boolean {
  return points >= from;
}

/**
 * Whether a signal that was answered asks again: something weighs that did not then, or half as many messages came since,
 * five at least.
 */
export function hasGrown(
  now: { readonly points: number; readonly messages: number },
  then: { readonly points: number; readonly messages: number },
): boolean {
  return now.points > then.points || now.messages - then.messages >= Math.max(5, then.messages / 2);
}

/** From how many points on the signs of a pack are a signal. */
export function signalFrom(signs: readonly StalkingSign[]): number {
  const totals = signs.flatMap(({ measure, from }) => (measure === 'total' ? [from] : []));
  return totals.length === 0 ? 1 : Math.min(...totals);
}

/** The forms that the pack puts in order, the mildest first. */
export function escalatingForms(signs: readonly StalkingSign[]): readonly string[] {
  return signs.find(({ measure, forms }) => measure === 'escalation' && forms !== undefined)?.forms ?? [];
}

/** From how many days without a message on it is a silence; null: the signs look at no coming back. */
function silenceOf(signs: readonly StalkingSign[]): number | null {
  return signs.find(({ measure }) => measure === 'returns')?.silence ?? null;
}

/** What is measured, before it is said in words. */
type Measured = {
  /** Ascending, each once. */
  readonly days: readonly number[];
  readonly silences: readonly number[];
  readonly messages: number;
  readonly activeWeeks: number;
  readonly spanWeeks: number;
  readonly silent: number | null;
  readonly returns: number;
  readonly afterStop: number | null;
  readonly ways: readonly string[];
  readonly escalation: readonly { readonly day: number; readonly form: string }[];
};

function measure(
  { days: moments, undated, forms, afterStop, ways }: SenderHistory,
  signs: readonly StalkingSign[],
): Measured {
  const silent = silenceOf(signs);
  const days = [...new Set(moments)].toSorted((one, other) => one - other);
  const silences = days.slice(1).map((day, index) => day - (days[index] ?? day) - 1);
  return {
    days,
    silences,
    messages: moments.length + undated,
    // 1970-01-01 was a Thursday.
    activeWeeks: new Set(days.map((day) => Math.floor((day + 3) / 7))).size,
    spanWeeks: Math.ceil(((days.at(-1) ?? -1) - (days[0] ?? 0) + 1) / 7),
    silent,
    returns: silent === null ? 0 : silences.filter((silence) => silence >= silent).length,
    afterStop,
    ways: [...new Set(ways)].toSorted(),
    escalation: escalationOf(forms, escalatingForms(signs)),
  };
}

function reasonsOf(measured: Measured, signs: readonly StalkingSign[]): StalkingReason[] {
  const best = bestSigns(signs, ({ measure }) => amountOf(measured, measure));
  return best.toSorted((one, other) => other.points - one.points);
}

/** Of each measure the heaviest sign that holds. */
function bestSigns(signs: readonly StalkingSign[], amount: (sign: StalkingSign) => number): StalkingReason[] {
  const best = new Map<string, StalkingReason>();
  for (const sign of signs) {
    const { id, measure: name, from, points } = sign;
    const measured = amount(sign);
    if (name !== 'total' && measured >= from && points > (best.get(name)?.points ?? 0)) {
      best.set(name, { sign: id, measured, points });
    }
  }
  return [...best.values()];
}

function amountOf(measured: Measured, name: StalkingSign['measure']): number {
  switch (name) {
    case 'messages':
      return measured.messages;
    case 'days':
      return measured.days.length;
    case 'span-weeks':
      return measured.spanWeeks;
    case 'active-weeks':
      return measured.activeWeeks;
    case 'escalation':
      return measured.escalation.length;
    case 'after-stop':
      return measured.afterStop ?? 0;
    case 'several-ways':
      return measured.ways.length;
    case 'returns':
      return measured.returns;
    case 'total':
      return 0;
    default:
      return name satisfies never;
  }
}

function toFigures({ undated }: SenderHistory, measured: Measured): StalkingFigures {
  const { days, silences, messages, activeWeeks, spanWeeks, silent, returns, afterStop, ways, escalation } =
    measured;
  const [first, last] = [days[0], days.at(-1)];
  return {
    ...{ messages, undated, activeWeeks, spanWeeks, silent, returns, afterStop, ways: [...ways] },
    firstDay: first === undefined ? null : toText(first),
    lastDay: last === undefined ? null : toText(last),
    activeDays: days.length,
    longestSilence: silences.reduce((most, silence) => Math.max(most, silence), 0),
    escalation: escalation.map(({ day, form }) => ({ day: toText(day), form })),
  };
}

function sumOf(reasons: readonly StalkingReason[]): number {
  return reasons.reduce((sum, { points }) => sum + points, 0);
}

/** Each later day on which something worse came than on all days before. */
function escalationOf(
  forms: SenderHistory['forms'],
  order: readonly string[],
): { day: number; form: string }[] {
  const worstByDay = new Map<number, number>();
  for (const { day, form } of forms) {
    const grade = order.indexOf(form);
    if (grade > (worstByDay.get(day) ?? -1)) worstByDay.set(day, grade);
  }
  const found: { day: number; form: string }[] = [];
  let worst: number | null = null;
  for (const [day, grade] of [...worstByDay].toSorted(([one], [other]) => one - other)) {
    if (worst !== null && grade > worst) found.push({ day, form: order[grade] ?? '' });
    worst = Math.max(worst ?? grade, grade);
  }
  return found;
}

/** Years have four digits, as with senders: a moment lies between the years 1 and 9999. */
function toText(day: number): string {
  return new Date(day * DAY).toISOString().slice(-24, -14).padStart(10, '0');
}
