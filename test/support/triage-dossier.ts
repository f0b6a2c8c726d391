import type { Pack } from '../../shared/features/reference/model.ts';
import type { AssessedDossier, DecisionFields } from '../../shared/features/triage/assess-model.ts';
import { sampleDossier } from './share-vault.ts';
import { shippedPack } from './shipped-pack.ts';
import { createVaultDatabase, type Moment, type VaultDatabase } from './vault-database.ts';

export type TriageVault = VaultDatabase & {
  readonly newDossier: () => string;
  readonly assessment: (dossierId: string, at?: Partial<Moment>) => AssessedDossier;
  /** Decides as it is proposed but for what is said, upon what is known at that moment. */
  readonly decide: (dossierId: string, change?: Partial<DecisionFields>, at?: Partial<Moment>) => unknown;
};

/** The database of a vault that keeps a pack which comes with Luwte. */
export async function createTriageVault(kind: Pack['id'] = 'university'): Promise<TriageVault> {
  const vault = createVaultDatabase();
  vault.write('reference.keepProgramPack', { pack: await shippedPack(kind) });
  const assessment: TriageVault['assessment'] = (dossierId, at) =>
    vault.read('triage.assessment', { dossierId }, at) as AssessedDossier;
  return {
    ...vault,
    newDossier: () => (vault.write('dossiers.create', sampleDossier) as { dossierId: string }).dossierId,
    assessment,
    decide(dossierId, change, at) {
      const { assessment: weighed, basis } = assessment(dossierId, at);
      const routes = weighed.walk.routes.map(({ route }) => route);
      const decision = { severity: weighed.proposal.severity, routes, deviations: [], motive: '', ...change };
      return vault.write('triage.decide', { dossierId, decision, basis, language: 'nl' }, at);
    },
  };
}
