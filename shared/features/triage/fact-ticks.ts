import type { FactTicks, Oddity } from './assess-model.ts';
import type { FactName, FactOrigin, KnownFacts, TriageFacts } from './model.ts';

/**
 * What counts: what the dossier says with what somebody ticked. Forms and offences that were ticked come on top; a number
 * of messages without a burst brings the least burst that it can have within its days.
 */
export function withTicks(dossier: KnownFacts, ticks: FactTicks): KnownFacts {
  const { forms, offences } = dossier.facts;
  const given = Object.fromEntries(
    Object.entries(ticks).filter(([, value]) => value !== undefined && value !== null),
  );
  const facts: TriageFacts = {
    ...dossier.facts,
    ...given,
    forms: union(forms, ticks.forms),
    offences: union(offences, ticks.offences),
  };
  const origins = Object.fromEntries(
    Object.entries(dossier.origins).map(([fact, origin]): [string, FactOrigin] => [
      fact,
      Object.hasOwn(given, fact) ? 'person' : origin,
    ]),
  ) as KnownFacts['origins'];
  if (ticks.messages === undefined || ticks.burst !== undefined) return { facts, origins };
  // Whatever was sent, was sent on a day.
  const least = Math.ceil(facts.messages / Math.max(facts.spanDays, 1));
  const burst = Math.max(Math.min(facts.burst, facts.messages), least);
  return { facts: { ...facts, burst }, origins: { ...origins, burst: 'person' } };
}

/** What does not fit together, or what a figure cannot show. */
export function findOddities(
  { messages, spanDays, senders, burst }: TriageFacts,
  { coarse, future, merged }: OddFigures,
): Oddity[] {
  const odd: readonly (readonly [Oddity['kind'], boolean, number])[] = [
    ['future', future > 0, future],
    ['coarse', coarse > 0, coarse],
    ['merged', merged > 0, merged],
    ['span-without-messages', messages === 0 && spanDays > 1, 0],
    ['senders-without-messages', messages === 0 && senders > 1, 0],
    ['messages-without-span', messages > 0 && spanDays === 0, 0],
    ['more-senders', messages > 0 && senders > messages, 0],
    ['burst-above-messages', burst > messages, 0],
  ];
  return odd.flatMap(([kind, isOdd, count]) => (isOdd ? [{ kind, count }] : []));
}

/** How many incidents are still to come, how many are known by their month alone, and how many senders were merged away. */
export type OddFigures = { readonly future: number; readonly coarse: number; readonly merged: number };

/** The facts that differ, in the order of their names in the model. */
export function changedFacts(before: TriageFacts, after: TriageFacts): FactName[] {
  return (Object.keys(after) as FactName[]).filter(
    (fact) => JSON.stringify(before[fact]) !== JSON.stringify(after[fact]),
  );
}

function union(one: readonly string[], other: readonly string[] = []): string[] {
  return [...new Set([...one, ...other])].toSorted();
}
