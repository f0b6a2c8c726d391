import type { ServiceClient } from '../../electron/cli/connect-client.ts';

/** Decides what the rules propose, on all routes that they open, with a reason where one is needed. */
export async function decideCase(
  client: ServiceClient,
  dossierId: string,
  change: { readonly routes?: readonly string[]; readonly language?: 'nl' | 'en' } = {},
): Promise<string> {
  const { assessment, basis, explain } = await client.triage.assessment({ dossierId });
  const routes = change.routes ?? assessment.walk.routes.map(({ route }) => route);
  const { decisionId } = await client.triage.decide({
    dossierId,
    basis,
    language: change.language ?? 'nl',
    decision: {
      severity: assessment.proposal.severity,
      routes: [...routes],
      deviations: explain.map((norm) => ({ norm, kind: 'wish-of-person', words: 'Zo gekozen.' })),
      motive: '',
    },
  });
  return decisionId;
}
