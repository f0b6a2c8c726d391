import { expect, test } from 'vitest';
import { normsToExplain } from '../../../../shared/features/triage/explain-norms.ts';
import { changedFacts, findOddities, withTicks } from '../../../../shared/features/triage/fact-ticks.ts';
import { factsOfCase } from '../../../../shared/features/triage/triage-case.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';

const known = factsOfCase(
  { factors: { forms: ['insult'], messages: 10, span_days: 5, senders: 2 } },
  (await shippedPack('university')).sections,
);
const nothingOdd = { coarse: 0, future: 0, merged: 0 };

test('without ticks nothing changes', () => {
  expect(withTicks(known, {})).toEqual(known);
});

test('a burst that was ticked stays, and a number of messages brings the least that it can be', () => {
  expect(withTicks(known, { messages: 40, burst: 30 }).facts).toMatchObject({ messages: 40, burst: 30 });
  expect(withTicks(known, { messages: 40 }).facts).toMatchObject({ messages: 40, spanDays: 5, burst: 8 });
  // The dossier's own burst of two stays where it is more.
  expect(withTicks(known, { messages: 3 }).facts).toMatchObject({ messages: 3, burst: 2 });
});

test('facts that fit together are not odd', () => {
  expect(findOddities(known.facts, nothingOdd)).toEqual([]);
  // A burglary: it happened on a day, and there is no message.
  const burglary = { ...known.facts, messages: 0, spanDays: 1, senders: 0, burst: 0 };
  expect(findOddities(burglary, nothingOdd)).toEqual([]);
});

test('what changed is named, whatever kind of value it is', () => {
  const after = { ...known.facts, forms: ['insult', 'threat'], elected: true, contract: 'temporary' };
  expect(changedFacts(known.facts, after)).toEqual(['forms', 'contract', 'elected']);
  expect(changedFacts(after, structuredClone(after))).toEqual([]);
});

test('only a report by default asks to be explained, and only where it is not made or not wanted', async () => {
  const { norms } = (await shippedPack('university')).sections;
  const report = norms.find(({ kind, police }) => kind === 'report' && police === 'default')?.id ?? '';
  const other = norms.find(({ kind }) => kind === 'register')?.id ?? '';
  const weighed = { norms: [report, other], explainRequired: false };
  expect(normsToExplain(norms, weighed, ['police', 'internal'])).toEqual([]);
  expect(normsToExplain(norms, weighed, ['internal'])).toEqual([report]);
  expect(normsToExplain(norms, { ...weighed, explainRequired: true }, ['police'])).toEqual([report]);
  expect(normsToExplain(norms, { norms: [other], explainRequired: false }, ['internal'])).toEqual([]);
  // A route that is always taken.
  expect(normsToExplain(norms, { norms: ['support'], explainRequired: false }, [])).toEqual(['support']);
  expect(normsToExplain(norms, { norms: ['support'], explainRequired: false }, ['internal'])).toEqual([]);
});
