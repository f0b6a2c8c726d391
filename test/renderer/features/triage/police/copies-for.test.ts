import { expect, test } from 'vitest';
import { copiesFor } from '../../../../../renderer/features/triage/police/privacy/copies-for.ts';
import type { EvidenceItem } from '../../../../../shared/features/evidence/model.ts';

type Item = Pick<EvidenceItem, 'evidenceId' | 'kind' | 'incidentIds' | 'derivedFrom'>;

const item = (evidenceId: string, change: Partial<Item> = {}): Item => ({
  evidenceId,
  kind: 'image',
  incidentIds: ['one'],
  derivedFrom: null,
  ...change,
});
const offered = (exhibit: Item, items: readonly Item[]) =>
  copiesFor(exhibit, [exhibit, ...items], new Set(['mandate', null])).map(({ evidenceId }) => evidenceId);

test('as a copy is offered what was made of it, and a file of its kind or a picture with one of its incidents; never a signed mandate', () => {
  const others = [
    item('derived', { derivedFrom: 'exhibit', kind: 'pdf', incidentIds: [] }),
    item('masked', { incidentIds: ['two', 'one'] }),
    item('elsewhere', { incidentIds: ['two'] }),
    item('loose', { incidentIds: [] }),
    item('mail', { kind: 'email' }),
    item('mandate'),
  ];
  expect(offered(item('exhibit'), others)).toEqual(['derived', 'masked']);
  expect(offered(item('exhibit', { incidentIds: [] }), others)).toEqual(['derived', 'loose']);
  // What stood in another kind of file comes back as a picture of it.
  expect(offered(item('exhibit', { kind: 'pdf' }), others)).toEqual(['derived', 'masked']);
});
