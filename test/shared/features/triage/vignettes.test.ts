import { describe, expect, test } from 'vitest';
import { assess } from '../../../../shared/features/triage/assess.ts';
import { factsOfCase } from '../../../../shared/features/triage/triage-case.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';
import { readAgreedVignettes, readTriageCases } from '../../../support/triage-cases.ts';

const packs = { university: await shippedPack('university'), party: await shippedPack('party') };

describe.each(['vignettes.yaml', 'triage-cases.yaml'] as const)('the cases of %s', (file) => {
  test.each(readTriageCases(file))('$id: $story', ({ expect: expected, ...described }) => {
    const { sections } = packs[described.pack];
    const { proposal, police, complaintOffences, ...rest } = assess(
      sections,
      factsOfCase(described, sections),
      {},
    );
    const routes = rest.walk.routes.map(({ route }) => route);
    expect({
      severity: proposal.severity,
      police,
      clock: complaintOffences.length > 0,
      mandate: rest.mandate,
      explain_required: rest.explainRequired,
      aftercare: rest.aftercare,
      note: rest.note,
      attention: rest.attentions,
      missing: expected.routes?.filter((route) => !routes.includes(route)),
      unwanted: expected.not_routes?.filter((route) => routes.includes(route)),
    }).toEqual({
      severity: expected.severity,
      police: expected.police,
      clock: expected.clock ?? expect.any(Boolean),
      mandate: expected.mandate ?? expect.any(Boolean),
      explain_required: expected.explain_required ?? false,
      aftercare: expected.aftercare ?? expect.any(Boolean),
      note: expected.note ?? null,
      attention: expected.attention ?? [],
      missing: expected.routes && [],
      unwanted: expected.not_routes && [],
    });
  });
});

test('the vignettes kept here are the agreed ones', ({ skip }) => {
  const agreed = readAgreedVignettes();
  if (agreed === null) return skip('the agreed vignettes do not lie beside this repository');
  expect(readTriageCases('vignettes.yaml')).toEqual(agreed);
});
