import type { IncidentFields } from '../../../../../../shared/features/dossiers/model.ts';
import type { Sender, SenderRow } from '../../../../../../shared/features/people/sender-model.ts';
import { sampleIncident } from '../../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { shippedPack } from '../../../../../support/shipped-pack.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../../support/vault-database.ts';

export type SenderVault = VaultDatabase & {
  readonly addDossier: () => string;
  /** Answers the id of the incident. */
  readonly addMessage: (dossierId: string, fields: Partial<IncidentFields>) => string;
  readonly senders: (dossierId: string | null, text?: string) => readonly SenderRow[];
  readonly sender: (senderId: string, dossierId: string | null) => Sender;
};

/** A vault that keeps the pack of the universities, which says how accounts are written. */
export async function createSenderVault(): Promise<SenderVault> {
  const vault = createVaultDatabase();
  vault.write('reference.keepProgramPack', {
    pack: await shippedPack('university'),
  });
  return {
    ...vault,
    addDossier: () => (vault.write('dossiers.create', sampleDossier) as { dossierId: string }).dossierId,
    addMessage(dossierId, fields) {
      const incident = { ...sampleIncident, ...fields };
      const added = vault.write('dossiers.addIncident', { dossierId, incident, draftKey: null });
      return (added as { incidentId: string }).incidentId;
    },
    senders(dossierId, text = '') {
      const page = vault.read('people.senders', { dossierId, text, offset: 0, limit: 200 });
      return (page as { senders: readonly SenderRow[] }).senders;
    },
    sender: (senderId, dossierId) => vault.read('people.sender', { senderId, dossierId }) as Sender,
  };
}
