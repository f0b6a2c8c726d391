import type { ServiceClient } from '../../../electron/cli/connect-client.ts';
import type { VaultMode } from '../../../shared/features/vault/model.ts';
import { answerOrCode, type Refused } from './answer-or-code.ts';
import type { Content } from './ledger.ts';
import { readContent } from './read-content.ts';
import type { StillVault } from './sample-vaults.ts';

export type SeenVault = {
  readonly mode: VaultMode;
  readonly content: Content;
  /** What the program says is wrong: by the check, or by refusing to read something. */
  readonly named: readonly string[];
  readonly problems: readonly string[];
};

const nothing: Content = { notes: new Map(), incidents: new Map(), evidence: new Map(), drafts: new Map() };

/** Reads an open vault as somebody would who wants to know how it is: everything of the dossier, then the check. */
export async function readVault(client: ServiceClient, still: StillVault): Promise<SeenVault> {
  const mode = await modeOf(client);
  const named: string[] = [];
  const problems: string[] = [];
  const refuse = ({ code }: Refused): void => {
    if (code === 'DATABASE_DAMAGED') named.push(code);
    else problems.push(`reading is refused with ${code}`);
  };
  const reading = await answerOrCode(readContent(client, still.dossierId, still.ledger));
  // A page of before can lack what an index leads to: no fault of the reading, where the damage is told.
  const isNotFound = reading.refused?.code === 'NOT_FOUND';
  if (reading.refused !== null && !isNotFound) refuse(reading.refused);
  const checking = await answerOrCode(client.vault.check());
  if (checking.refused !== null) refuse(checking.refused);
  else {
    const { database, audit, evidence } = checking.answer;
    if (database !== 'ok') named.push('check: database damaged');
    if (audit.status !== 'ok') named.push('check: chain broken');
    for (const { evidenceId, problem } of evidence.damaged) {
      named.push(`check: evidence ${problem}`);
      if (!still.ledger.evidence.has(evidenceId)) problems.push('the check names evidence that nobody sent');
    }
  }
  // The look at every page after opening may have found something meanwhile.
  const later = await modeOf(client);
  if (later.kind !== mode.kind) named.push(`became ${later.kind}`);
  if (isNotFound && named.length === 0 && later.kind !== 'rescue') {
    problems.push('something is not found, and nobody says that anything is wrong');
  }
  return { mode, content: reading.answer ?? nothing, named, problems };
}

async function modeOf(client: ServiceClient): Promise<VaultMode> {
  const { vault } = await client.vault.status();
  if (vault === null) throw new Error('no vault is open');
  return vault.mode;
}
