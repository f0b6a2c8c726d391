import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeCaseDossier } from '../../../../support/case-dossier.ts';
import { sampleVault } from '../../../../support/sample-vault.ts';
import { confirmSheet, type StartedService, startService } from '../../../../support/start-service.ts';
import { makeFolder, removeFolder } from '../../../../support/test-folder.ts';
import { readAgreedVignettes, readTriageCases } from '../../../../support/triage-cases.ts';

// A service and its threads start here, and hundreds of incidents are written.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const cases = readAgreedVignettes() ?? readTriageCases('vignettes.yaml');

describe.each(['university', 'party'] as const)('a vault of a %s', (kind) => {
  const folder = makeFolder();
  let started: StartedService;
  beforeAll(async () => {
    started = startService(folder);
    const home = await started.client.vault.browse({ folderId: null });
    const organisation = { ...sampleVault.organisation, kind };
    await started.client.vault.create({
      ...sampleVault,
      organisation,
      folderId: home.folderId,
      name: 'kluis',
    });
    await confirmSheet(started);
  });
  afterAll(async () => {
    await started.stop();
    removeFolder(folder);
  });

  test.each(cases.filter(({ pack }) => pack === kind))('$id: $story', async (described) => {
    const { client } = started;
    const dossierId = await makeCaseDossier(client, described);
    const { assessment, clocks } = await client.triage.assessment({ dossierId });
    const routes = assessment.walk.routes.map(({ route }) => route);
    const { expect: expected } = described;
    expect({
      severity: assessment.proposal.severity,
      police: assessment.police,
      clock: assessment.complaintOffences.length > 0,
      mandate: assessment.mandate,
      explain: assessment.explainRequired,
      aftercare: assessment.aftercare,
      note: assessment.note,
      attention: assessment.attentions,
      missing: expected.routes?.filter((route) => !routes.includes(route)) ?? [],
      unwanted: expected.not_routes?.filter((route) => routes.includes(route)) ?? [],
      running: clocks.map(({ offence }) => offence),
    }).toEqual({
      severity: expected.severity,
      police: expected.police,
      clock: expected.clock ?? expect.any(Boolean),
      mandate: expected.mandate ?? expect.any(Boolean),
      explain: expected.explain_required ?? false,
      aftercare: expected.aftercare ?? expect.any(Boolean),
      note: expected.note ?? null,
      attention: expected.attention ?? [],
      missing: [],
      unwanted: [],
      // The terms of the incidents are those of the rules.
      running: assessment.complaintOffences,
    });
  });
});
