import { describe, expect, test } from 'vitest';
import { adaptSections } from '../../../../shared/features/reference/adapt-pack.ts';
import { packSections } from '../../../../shared/features/reference/pack-sections.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';

const pack = await shippedPack('university');
const { floors } = pack.sections;
const [floor] = floors;
if (floor === undefined) throw new Error('the pack has no floors');

describe('a rule of severity', () => {
  const problemsOf = (when: unknown) => {
    const read = packSections.floors.safeParse([{ ...floor, when }]);
    return read.success ? [] : read.error.issues.map(({ code }) => code);
  };

  test.each<[string, unknown]>([
    ['that something is absent', { concreteThreat: false }],
    ['that nothing of a list holds', { noneOf: [{ forms: ['insult'] }] }],
    ['the same in a part', { anyOf: [{ offline: false }] }],
    ['a contract', { contract: 'temporary' }],
    ['being elected', { elected: true }],
    ['what the person wants of the police', { policeWish: 'yes' }],
    ['where it came from', { origin: 'external' }],
    ['what was concluded before', { severityFrom: 'medium' }],
  ])('cannot ask for %s: it would make a case lighter, or weigh who somebody is', (_what, when) => {
    expect(problemsOf(when)).not.toEqual([]);
  });

  test('can ask for more of anything that happened', () => {
    expect(problemsOf({ messagesFrom: 10, recurring: true, anyOf: [{ reachFrom: 'large' }] })).toEqual([]);
  });
});

describe('adapting a pack', () => {
  const item = JSON.parse(JSON.stringify(floor));
  const adapted = (change: Parameters<typeof adaptSections>[1][number]) =>
    adaptSections(pack, [change])['floors'];

  test('changes the words of a floor, and neither when it holds nor how high it is', () => {
    const label = { nl: 'In andere woorden', en: 'In other words' };
    const change = { ...item, label, at: 'medium', when: { messagesFrom: 900 } };
    expect(adapted({ kind: 'put', section: 'floors', item: change })).toEqual([
      { ...floor, label, source: `${floor.source.replace(/; own$/, '')}; own` },
      ...floors.slice(1),
    ]);
  });

  test('takes no floor away', () => {
    expect(adapted({ kind: 'remove', section: 'floors', id: floor.id })).toEqual(floors);
  });
});
