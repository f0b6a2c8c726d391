import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../../shared/features/triage/assess.ts';
import { caseRoutes, factsOfCase } from '../../../../shared/features/triage/triage-case.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';
import { readTriageCases } from '../../../support/triage-cases.ts';

const text = readFileSync(join(import.meta.dirname, '../../../fixtures/vignettes.yaml'), 'utf8');

/** The ids of a closed list in the comment at the head of the cases. */
function listed(name: string): readonly string[] {
  const [, ids = ''] = new RegExp(`${name}: ([^.]*)\\.`).exec(text) ?? [];
  return ids.split(/[#\s]+/).filter((id) => id !== '');
}

const routes = listed('Route ids');
const attentions = listed('Attention ids');
const cases = [...readTriageCases('vignettes.yaml'), ...readTriageCases('triage-cases.yaml')];

test('the routes that described cases speak of are those of the agreed list', () => {
  expect(routes.length).toBeGreaterThan(10);
  expect(caseRoutes).toEqual(routes);
});

describe.each(['university', 'party'] as const)('the pack %s', async (kind) => {
  const { sections } = await shippedPack(kind);
  const known = cases.map((described) => factsOfCase(described, sections));
  const assessed = known.map((facts) => assess(sections, facts, {}));

  test('has every route of the list, with who acts and what is handed over, and offers each in some case', () => {
    const offered = new Set(assessed.flatMap(({ walk }) => walk.routes.map(({ route }) => route)));
    expect(routes.filter((route) => !offered.has(route))).toEqual([]);
    const bare = sections.routes.filter(
      ({ contacts, term, handOver }) =>
        contacts.length === 0 || term === undefined || handOver.nl === '' || handOver.en === '',
    );
    expect(bare).toEqual([]);
  });

  test('raises every point of attention of the list in some case, and no other', () => {
    const raised = new Set(assessed.flatMap((one) => one.attentions));
    expect([...raised].toSorted()).toEqual(attentions.toSorted());
    expect(sections.attentions.map(({ id }) => id).toSorted()).toEqual(attentions.toSorted());
  });

  test('proposes every grade in some case, with a route for each', () => {
    const grades = new Set(assessed.map(({ proposal }) => proposal.severity));
    expect([...grades].toSorted()).toEqual(['light', 'medium', 'severe']);
    expect(assessed.filter(({ walk }) => walk.routes.length === 0)).toEqual([]);
  });
});
