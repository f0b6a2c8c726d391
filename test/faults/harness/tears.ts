import type { IndependentClient } from '../../support/independent-client.ts';

/**
 * What every whole transaction leaves in order: each query answers what is torn. A change is there with its entry in
 * the audit trail, its line in the timeline, its words in the search, its counts; or nothing of it is.
 */
const queries: Readonly<Record<string, string>> = {
  'the audit trail has a gap':
    'SELECT 1 FROM (SELECT count(*) AS n, max(sequence) AS last, min(sequence) AS first FROM audit) WHERE n <> last OR first <> 1',
  'a note without its audit entry': `SELECT 1 FROM timeline WHERE kind IN ('note', 'contact', 'working-note')
    AND entry_id NOT IN (SELECT object_id FROM audit WHERE action IN ('dossiers.addNote', 'vault.fillDemo'))
    AND NOT EXISTS (SELECT 1 FROM audit WHERE action = 'vault.fillDemo')`,
  'an audit entry without its note': `SELECT 1 FROM audit WHERE action = 'dossiers.addNote'
    AND object_id NOT IN (SELECT entry_id FROM timeline)`,
  'an audit entry without its incident': `SELECT 1 FROM audit WHERE action = 'dossiers.addIncident'
    AND object_id NOT IN (SELECT incident_id FROM incidents)`,
  'an incident without its forms': `SELECT 1 FROM incidents WHERE platform <> '' AND message LIKE 'w%'
    AND incident_id NOT IN (SELECT incident_id FROM incident_forms)`,
  'evidence without its line': `SELECT 1 FROM evidence WHERE evidence_id NOT IN
    (SELECT object_id FROM timeline WHERE kind = 'evidence')`,
  'evidence without its custody': `SELECT 1 FROM evidence WHERE evidence_id NOT IN
    (SELECT evidence_id FROM custody_events WHERE kind = 'imported')`,
  'an audit entry without its evidence': `SELECT 1 FROM audit WHERE action = 'evidence.import'
    AND object_id NOT IN (SELECT evidence_id FROM evidence)`,
  'evidence without its key': `SELECT 1 FROM evidence WHERE NOT EXISTS (SELECT 1 FROM dossier_keys
    WHERE dossier_keys.dossier_id = evidence.dossier_id AND dossier_keys.generation = evidence.generation)`,
  'something that cannot be found': `SELECT 1 FROM timeline WHERE kind IN ('note', 'contact', 'working-note')
    AND removed_at IS NULL AND entry_id NOT IN (SELECT object_id FROM search_documents)`,
  'a wrong count of incidents': `SELECT 1 FROM dossiers WHERE incident_count <>
    (SELECT count(*) FROM incidents WHERE incidents.dossier_id = dossiers.dossier_id AND removed_at IS NULL)`,
  'a wrong count of evidence': `SELECT 1 FROM dossiers WHERE evidence_count <>
    (SELECT count(*) FROM evidence WHERE evidence.dossier_id = dossiers.dossier_id AND removed_at IS NULL)`,
  'a wrong count of dossiers':
    'SELECT 1 WHERE (SELECT sum(count) FROM dossier_counts) <> (SELECT count(*) FROM dossiers)',
};

const LINE = `SELECT 1 FROM incidents WHERE incident_id NOT IN
    (SELECT object_id FROM timeline WHERE kind = 'incident')`;

/** Before there were imports. */
const olderQueries: typeof queries = { 'an incident without its line': LINE };

/** An import is there with all that it brought, one line of the timeline and its audit entry; or nothing of it is. */
const importQueries: typeof queries = {
  'an incident without its line': `${LINE} AND import_id IS NULL`,
  'an import without all of its incidents': `SELECT 1 FROM imports WHERE kind = 'incidents' AND added <>
    (SELECT count(*) FROM incidents WHERE incidents.import_id = imports.import_id)`,
  'an import without all of its dossiers': `SELECT 1 FROM imports WHERE kind = 'register' AND added <>
    (SELECT count(*) FROM dossiers WHERE dossiers.import_id = imports.import_id)`,
  'an import without its line': `SELECT 1 FROM imports WHERE kind = 'incidents' AND import_id NOT IN
    (SELECT object_id FROM timeline WHERE kind = 'import')`,
  'an import without its audit entry': `SELECT 1 FROM imports WHERE import_id NOT IN
    (SELECT object_id FROM audit WHERE action IN ('dossiers.importIncidents', 'dossiers.importRegister'))`,
  'an audit entry without its import': `SELECT 1 FROM audit WHERE action IN
    ('dossiers.importIncidents', 'dossiers.importRegister') AND object_id NOT IN (SELECT import_id FROM imports)`,
  'an incident of an import that cannot be found': `SELECT 1 FROM incidents WHERE import_id IS NOT NULL
    AND removed_at IS NULL AND incident_id NOT IN (SELECT object_id FROM search_documents)`,
};

/** What does not fit together in a database; empty where every transaction is there whole or not at all. */
export function findTears(client: IndependentClient): string[] {
  const hasImports = client.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'imports'").get() !== undefined;
  const asked = { ...queries, ...(hasImports ? importQueries : olderQueries) };
  const torn = Object.entries(asked).flatMap(([what, query]) =>
    client.prepare(`${query} LIMIT 1`).get() === undefined ? [] : [what],
  );
  const integrity = client.pragma('integrity_check') as readonly { readonly integrity_check: string }[];
  if (integrity[0]?.integrity_check !== 'ok') torn.push('the pages');
  if ((client.pragma('foreign_key_check') as readonly unknown[]).length > 0) torn.push('the references');
  return torn;
}
