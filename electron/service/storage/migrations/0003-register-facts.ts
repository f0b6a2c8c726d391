/** In triggers on dossiers: the place of a severity in the register's order, 0 for what was not weighed. */
const orderBySeverity = `UPDATE dossiers SET severity_order = CASE new.severity
    WHEN 'light' THEN 1 WHEN 'medium' THEN 2 WHEN 'severe' THEN 3 ELSE 0 END WHERE dossier_id = new.dossier_id;`;

/**
 * Looks for the earliest moment that is still open in the dossiers that fit; each look is one step of an index. In a closed
 * dossier no answer is waited for any more.
 */
const lookForDue = (dossiers: string) => `UPDATE dossiers SET next_due = min(
    coalesce((SELECT min(promised_by) FROM reports WHERE reports.dossier_id = dossiers.dossier_id
      AND responded_at IS NULL AND referred_at IS NULL AND dossiers.status <> 'closed'), 9007199254740991),
    coalesce((SELECT min(received_at) FROM reports WHERE reports.dossier_id = dossiers.dossier_id
      AND danger = 'yes' AND safe_at IS NULL), 9007199254740991),
    coalesce((SELECT min(created_at) + 604800000 FROM reports WHERE reports.dossier_id = dossiers.dossier_id
      AND informed = 'not-yet' AND dossiers.status <> 'closed'), 9007199254740991),
    coalesce((SELECT min(due_at) FROM actions WHERE actions.dossier_id = dossiers.dossier_id
      AND done_at IS NULL AND removed_at IS NULL), 9007199254740991),
    coalesce((SELECT due_at FROM complaint_terms AS term WHERE term.dossier_id = dossiers.dossier_id AND done_at IS NULL
      AND EXISTS (SELECT 1 FROM incidents WHERE incidents.incident_id = term.incident_id AND removed_at IS NULL)
      ORDER BY due_at LIMIT 1), 9007199254740991),
    coalesce((SELECT min(until) FROM collecting WHERE collecting.dossier_id = dossiers.dossier_id
      AND done_at IS NULL AND removed_at IS NULL), 9007199254740991))
  WHERE dossier_id ${dossiers};`;

/** One kind of row that a dossier waits for, as SQL. */
type DueRows = {
  readonly name: string;
  readonly table: string;
  /** Column of the moment. */
  readonly due: string;
  /** Whether a row that comes is waited for. */
  readonly isOpen: string;
  /** What must hold besides for its dossier. */
  readonly counts?: string;
  /** Those that matter, besides the dossier. */
  readonly columns: string;
};

/** Rows that come, change and go: of one that comes only an earlier moment counts; otherwise it is looked for anew. */
const dueTriggers = ({ name, table, due, isOpen, counts = 'true', columns }: DueRows) => `
CREATE TRIGGER ${name}_due_added AFTER INSERT ON ${table} WHEN ${isOpen} BEGIN
  UPDATE dossiers SET next_due = new.${due}
  WHERE dossier_id = new.dossier_id AND next_due > new.${due} AND ${counts};
END;
CREATE TRIGGER ${name}_due_changed AFTER UPDATE OF dossier_id, ${columns} ON ${table} BEGIN
  ${lookForDue('IN (old.dossier_id, new.dossier_id)')}
END;
CREATE TRIGGER ${name}_due_gone AFTER DELETE ON ${table} BEGIN
  ${lookForDue('= old.dossier_id')}
END;`;

/** The end of migration 3: what the register and the search look at, kept by triggers whichever slice writes. */
export const registerFacts = `
-- The register: by what it is put in order and filtered, kept by triggers whoever writes.
ALTER TABLE dossiers ADD COLUMN severity_order INTEGER NOT NULL DEFAULT 0;
CREATE TRIGGER dossier_severity_added AFTER INSERT ON dossiers WHEN new.severity IS NOT NULL BEGIN
  ${orderBySeverity}
END;
CREATE TRIGGER dossier_severity_changed AFTER UPDATE OF severity ON dossiers BEGIN
  ${orderBySeverity}
END;
-- Earliest open promise of an answer, danger that lasts, somebody who does not know yet, action, complaint term or
-- collecting by others; a moment that never comes where
-- nothing is due. Consents that end come and go with the days: they are looked up (features/dossiers/register).
ALTER TABLE dossiers ADD COLUMN next_due INTEGER NOT NULL DEFAULT 9007199254740991;
-- Whole numbers in place of ids: a common word stands in half of all documents, and each of them is looked at.
ALTER TABLE dossiers ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
CREATE INDEX dossiers_by_number ON dossiers (number);
UPDATE dossiers SET number = rowid;
CREATE TRIGGER dossier_numbered AFTER INSERT ON dossiers BEGIN
  UPDATE dossiers SET number = 1 + (SELECT max(number) FROM dossiers) WHERE dossier_id = new.dossier_id;
END;
CREATE INDEX dossiers_by_severity ON dossiers (severity_order, dossier_id, status, removed_at) WHERE removed_at IS NULL;
CREATE INDEX dossiers_by_due ON dossiers (next_due, dossier_id, status, removed_at) WHERE removed_at IS NULL;
CREATE INDEX dossiers_by_evidence ON dossiers (evidence_count, dossier_id, status, removed_at) WHERE removed_at IS NULL;
-- What filters look at, side by side: counting reads nothing else.
CREATE INDEX dossiers_to_filter ON dossiers
  (status, severity, contact_point, contact_name, trigger_kind, next_due, received_at, number, person_id, dossier_id, removed_at)
  WHERE removed_at IS NULL;
-- How often in a dossier, by the incidents that stand.
CREATE TABLE dossier_forms (
  dossier_id TEXT NOT NULL,
  form TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (dossier_id, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_forms_by_form ON dossier_forms (form, dossier_id) WHERE count > 0;
CREATE TABLE dossier_platforms (
  dossier_id TEXT NOT NULL,
  platform TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (dossier_id, platform)
) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_platforms_by_platform ON dossier_platforms (platform, dossier_id) WHERE count > 0;
CREATE TRIGGER incident_platform_added AFTER INSERT ON incidents WHEN new.removed_at IS NULL BEGIN
  INSERT INTO dossier_platforms (dossier_id, platform, count) VALUES (new.dossier_id, new.platform, 1)
  ON CONFLICT (dossier_id, platform) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER incident_platform_changed AFTER UPDATE OF platform, removed_at ON incidents BEGIN
  UPDATE dossier_platforms SET count = count - 1
  WHERE dossier_id = old.dossier_id AND platform = old.platform AND old.removed_at IS NULL;
  INSERT INTO dossier_platforms (dossier_id, platform, count)
  SELECT new.dossier_id, new.platform, 1 WHERE new.removed_at IS NULL
  ON CONFLICT (dossier_id, platform) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER incident_platform_gone AFTER DELETE ON incidents WHEN old.removed_at IS NULL BEGIN
  UPDATE dossier_platforms SET count = count - 1 WHERE dossier_id = old.dossier_id AND platform = old.platform;
END;
CREATE TRIGGER incident_form_added AFTER INSERT ON incident_forms BEGIN
  INSERT INTO dossier_forms (dossier_id, form, count)
  SELECT dossier_id, new.form, 1 FROM incidents WHERE incident_id = new.incident_id AND removed_at IS NULL
  ON CONFLICT (dossier_id, form) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER incident_form_gone AFTER DELETE ON incident_forms BEGIN
  UPDATE dossier_forms SET count = count - 1
  WHERE form = old.form AND dossier_id = (
    SELECT dossier_id FROM incidents WHERE incident_id = old.incident_id AND removed_at IS NULL);
END;
CREATE TRIGGER incident_forms_moved AFTER UPDATE OF removed_at ON incidents
WHEN (old.removed_at IS NULL) <> (new.removed_at IS NULL) BEGIN
  INSERT INTO dossier_forms (dossier_id, form, count)
  SELECT new.dossier_id, form, iif(new.removed_at IS NULL, 1, -1) FROM incident_forms WHERE incident_id = new.incident_id
  ON CONFLICT (dossier_id, form) DO UPDATE SET count = count + excluded.count;
END;
INSERT INTO dossier_platforms (dossier_id, platform, count)
SELECT dossier_id, platform, count(*) FROM incidents WHERE removed_at IS NULL GROUP BY dossier_id, platform;
INSERT INTO dossier_forms (dossier_id, form, count)
SELECT dossier_id, form, count(*) FROM incident_forms JOIN incidents USING (incident_id)
WHERE removed_at IS NULL GROUP BY dossier_id, form;
-- Added: only an earlier moment counts, so that bulk work stays cheap. Changed or gone: looked for anew.
CREATE INDEX complaint_terms_open ON complaint_terms (dossier_id, due_at) WHERE done_at IS NULL;
${dueTriggers({
  name: 'report',
  table: 'reports',
  due: 'promised_by',
  isOpen: 'new.promised_by IS NOT NULL AND new.responded_at IS NULL AND new.referred_at IS NULL',
  counts: "status <> 'closed'",
  columns: 'promised_by, responded_at, referred_at, danger, safe_at, received_at, informed',
})}
-- Danger asks from the first moment until it is over; that somebody does not know yet, after a week (today/sources.ts).
CREATE TRIGGER report_asks_added AFTER INSERT ON reports WHEN new.danger = 'yes' OR new.informed = 'not-yet' BEGIN
  ${lookForDue('= new.dossier_id')}
END;
CREATE TRIGGER dossier_due_closed AFTER UPDATE OF status ON dossiers
WHEN (old.status = 'closed') <> (new.status = 'closed') BEGIN
  ${lookForDue('= new.dossier_id')}
END;
${dueTriggers({
  name: 'action',
  table: 'actions',
  due: 'due_at',
  isOpen: 'new.due_at IS NOT NULL AND new.done_at IS NULL AND new.removed_at IS NULL',
  columns: 'due_at, done_at, removed_at',
})}
${dueTriggers({
  name: 'complaint',
  table: 'complaint_terms',
  due: 'due_at',
  isOpen: 'new.done_at IS NULL',
  counts: 'EXISTS (SELECT 1 FROM incidents WHERE incident_id = new.incident_id AND removed_at IS NULL)',
  columns: 'due_at, done_at',
})}
${dueTriggers({
  name: 'collecting',
  table: 'collecting',
  due: 'until',
  isOpen: 'new.until IS NOT NULL AND new.done_at IS NULL AND new.removed_at IS NULL',
  columns: 'until, done_at, removed_at',
})}
CREATE TRIGGER incident_due_moved AFTER UPDATE OF removed_at ON incidents
WHEN EXISTS (SELECT 1 FROM complaint_terms WHERE incident_id = new.incident_id) BEGIN
  ${lookForDue('= new.dossier_id')}
END;
UPDATE dossiers SET next_due = coalesce(
  (SELECT min(promised_by) FROM reports
   WHERE reports.dossier_id = dossiers.dossier_id AND responded_at IS NULL AND referred_at IS NULL AND status <> 'closed'), next_due);
CREATE TABLE search_places (
  document_id INTEGER PRIMARY KEY,
  dossier INTEGER NOT NULL,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
INSERT INTO search_places (document_id, dossier, kind, at)
SELECT document_id, number, kind, at FROM search_documents JOIN dossiers USING (dossier_id);
CREATE TRIGGER search_placed AFTER INSERT ON search_documents BEGIN
  INSERT INTO search_places (document_id, dossier, kind, at)
  SELECT new.document_id, number, new.kind, new.at FROM dossiers WHERE dossier_id = new.dossier_id;
END;
CREATE TRIGGER search_moved AFTER UPDATE OF dossier_id, kind, at ON search_documents BEGIN
  UPDATE search_places SET kind = new.kind, at = new.at,
    dossier = (SELECT number FROM dossiers WHERE dossier_id = new.dossier_id)
  WHERE document_id = new.document_id;
END;
CREATE TRIGGER search_unplaced AFTER DELETE ON search_documents BEGIN
  DELETE FROM search_places WHERE document_id = old.document_id;
END;
-- Documents for which the index does not hold what it should, with the text that it does hold. Taking the words of
-- thousands out of it for good takes seconds, so that is done afterwards and in small parts (features/dossiers/search);
-- until then a search finds none of them, and nobody else touches the index for their sake, also where one is made anew
-- under a number that was free again.
CREATE TABLE search_pending (
  document_id INTEGER PRIMARY KEY,
  -- Absent: the index holds nothing of it any more.
  indexed TEXT
) STRICT;
CREATE INDEX search_pending_held ON search_pending (document_id) WHERE indexed IS NOT NULL;
DROP TRIGGER search_added;
CREATE TRIGGER search_added AFTER INSERT ON search_documents
WHEN NOT EXISTS (SELECT 1 FROM search_pending WHERE document_id = new.document_id) BEGIN
  INSERT INTO search_index (rowid, body) VALUES (new.document_id, new.body);
END;
DROP TRIGGER search_removed;
CREATE TRIGGER search_removed AFTER DELETE ON search_documents
WHEN NOT EXISTS (SELECT 1 FROM search_pending WHERE document_id = old.document_id) BEGIN
  INSERT INTO search_index (search_index, rowid, body) VALUES ('delete', old.document_id, old.body);
END;
DROP TRIGGER search_changed;
CREATE TRIGGER search_changed AFTER UPDATE OF body ON search_documents
WHEN NOT EXISTS (SELECT 1 FROM search_pending WHERE document_id = new.document_id) BEGIN
  INSERT INTO search_index (search_index, rowid, body) VALUES ('delete', old.document_id, old.body);
  INSERT INTO search_index (rowid, body) VALUES (new.document_id, new.body);
END;
`;
