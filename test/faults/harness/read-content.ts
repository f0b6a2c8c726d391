import type { ServiceClient } from '../../../electron/cli/connect-client.ts';
import type { Content, Ledger } from './ledger.ts';

/** What the service shows of a dossier, as a page would read it. */
export async function readContent(
  client: ServiceClient,
  dossierId: string,
  ledger: Ledger,
): Promise<Content> {
  const notes = new Map<string, string>();
  let before: { happenedAt: number; entryId: string } | null = null;
  for (;;) {
    const page = await client.dossiers.timeline({ dossierId, kinds: ['contact'], before, limit: 200 });
    for (const { entryId, text } of page.entries) notes.set(entryId, text);
    const last = page.entries.at(-1);
    if (!page.more || last === undefined) break;
    before = { happenedAt: last.happenedAt, entryId: last.entryId };
  }
  const incidents = new Map<string, string>();
  for (let offset = 0; ; offset += 200) {
    const page = await client.dossiers.incidents({ dossierId, offset, limit: 200 });
    const whole = await Promise.all(
      page.incidents.map(({ incidentId }) => client.dossiers.incident({ incidentId })),
    );
    for (const { incidentId, message } of whole) incidents.set(incidentId, message);
    if (page.incidents.length < 200) break;
  }
  const { items } = await client.evidence.list({ dossierId });
  const drafts = new Map<string, number>();
  for (const key of ledger.drafts.keys()) {
    const { draft } = await client.dossiers.draft({ key });
    if (draft !== null) drafts.set(key, Number(draft.value['number']));
  }
  return {
    notes,
    incidents,
    evidence: new Map(items.map(({ evidenceId, sha256 }) => [evidenceId, sha256])),
    drafts,
  };
}
