import type { IncidentFields } from '../../shared/features/dossiers/model.ts';
import type { Pack } from '../../shared/features/reference/model.ts';
import type { AssessedDossier, DecisionFields } from '../../shared/features/triage/assess-model.ts';
import { sampleIncident } from './sample-input.ts';
import { sampleDossier } from './share-vault.ts';
import { shippedPack } from './shipped-pack.ts';
import { createVaultDatabase, type Moment, type VaultDatabase } from './vault-database.ts';

export type TriageVault = VaultDatabase & {
  readonly newDossier: () => string;
  /** Adds the sample incident, an insult where nothing else is said. */
  readonly addIncident: (dossierId: string, change?: Partial<IncidentFields>) => { incidentId: string };
  /** A dossier with a concrete threat: the norm is a report to the police. */
  readonly newThreat: () => string;
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
  const newDossier = () => (vault.write('dossiers.create', sampleDossier) as { dossierId: string }).dossierId;
  const addIncident: TriageVault['addIncident'] = (dossierId, change) => {
    const incident = { ...sampleIncident, forms: ['insult'], ...change };
    return vault.write('dossiers.addIncident', { dossierId, incident, draftKey: null }) as {
      incidentId: string;
    };
  };
  return {
    ...vault,
    newDossier,
    addIncident,
    newThreat() {
      const dossierId = newDossier();
      addIncident(dossierId, { forms: ['threat'], offences: ['sr285'] });
      const set = { concreteThreat: true, criminality: 'likely' };
      vault.write('triage.setFacts', { dossierId, set, clear: [] });
      return dossierId;
    },
    assessment,
    decide(dossierId, change, at) {
      const { assessment: weighed, basis } = assessment(dossierId, at);
      const routes = weighed.walk.routes.map(({ route }) => route);
      const decision = { severity: weighed.proposal.severity, routes, deviations: [], motive: '', ...change };
      return vault.write('triage.decide', { dossierId, decision, basis, language: 'nl' }, at);
    },
  };
}
