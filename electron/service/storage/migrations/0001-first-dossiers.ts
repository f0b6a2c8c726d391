import type { Migration } from './migration.ts';

/**
 * The first schema. Ids are UUIDv7 as text; moments are whole milliseconds in UTC; what a protocol pack lists
 * (channel, trigger, platform, form) is stored as the pack's id.
 */
export const firstDossiers: Migration = {
  version: 1,
  statements: `
CREATE TABLE organisation (
  singleton INTEGER PRIMARY KEY CHECK (singleton = 1),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('university', 'party')),
  language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
  time_zone TEXT NOT NULL,
  case_tag TEXT NOT NULL,
  logo_type TEXT,
  logo BLOB
) STRICT;

-- Who can open the vault: one row per member slot of the key file.
CREATE TABLE members (
  slot_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- Append-only. Ids and counts, never names or text: the trail outlives an erasure.
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  object_id TEXT NOT NULL,
  count INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TABLE people (
  person_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- Name without marks and case, for sorting and for finding while typing.
  sort_name TEXT NOT NULL,
  contact TEXT NOT NULL,
  function TEXT NOT NULL,
  unit TEXT NOT NULL,
  named_as TEXT NOT NULL,
  tag_wish TEXT NOT NULL,
  remarks TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX people_by_name ON people (sort_name, person_id);

CREATE TABLE case_numbers (year INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;

CREATE TABLE dossiers (
  dossier_id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL CHECK (status IN ('intake', 'triage', 'active', 'aftercare', 'closed')),
  -- Kept by the triggers below: with a generated column its index would not answer by itself alone.
  status_order INTEGER NOT NULL DEFAULT 1,
  person_id TEXT NOT NULL REFERENCES people,
  person_sort_name TEXT NOT NULL,
  trigger_kind TEXT,
  received_at INTEGER NOT NULL,
  activity_at INTEGER NOT NULL,
  incident_count INTEGER NOT NULL DEFAULT 0,
  evidence_count INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
) STRICT;
-- One index per order of the register; status comes along so that a filter is answered from the index alone.
CREATE INDEX dossiers_by_code ON dossiers (code, dossier_id, status);
CREATE INDEX dossiers_by_person ON dossiers (person_sort_name, dossier_id, status);
CREATE INDEX dossiers_by_status ON dossiers (status_order, dossier_id, status);
CREATE INDEX dossiers_by_received ON dossiers (received_at, dossier_id, status);
CREATE INDEX dossiers_by_activity ON dossiers (activity_at, dossier_id, status);
CREATE INDEX dossiers_by_incidents ON dossiers (incident_count, dossier_id, status);
CREATE INDEX dossiers_of_person ON dossiers (person_id, dossier_id);

-- Kept by triggers, so that the register knows its length without counting.
CREATE TABLE dossier_counts (
  status TEXT PRIMARY KEY, status_order INTEGER NOT NULL, count INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO dossier_counts (status, status_order)
VALUES ('intake', 1), ('triage', 2), ('active', 3), ('aftercare', 4), ('closed', 5);
CREATE TRIGGER dossier_counted AFTER INSERT ON dossiers BEGIN
  UPDATE dossier_counts SET count = count + 1 WHERE status = new.status;
END;
CREATE TRIGGER dossier_ordered AFTER INSERT ON dossiers WHEN new.status <> 'intake' BEGIN
  UPDATE dossiers SET status_order = (SELECT status_order FROM dossier_counts WHERE status = new.status)
  WHERE dossier_id = new.dossier_id;
END;
CREATE TRIGGER dossier_recounted AFTER UPDATE OF status ON dossiers BEGIN
  UPDATE dossier_counts SET count = count - 1 WHERE status = old.status;
  UPDATE dossier_counts SET count = count + 1 WHERE status = new.status;
  UPDATE dossiers SET status_order = (SELECT status_order FROM dossier_counts WHERE status = new.status)
  WHERE dossier_id = new.dossier_id;
END;
CREATE TRIGGER dossier_uncounted AFTER DELETE ON dossiers BEGIN
  UPDATE dossier_counts SET count = count - 1 WHERE status = old.status;
END;

-- One random key per dossier and generation of the vault key, wrapped; erasing it erases the dossier's files.
CREATE TABLE dossier_keys (
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  generation INTEGER NOT NULL,
  wrapped BLOB NOT NULL,
  PRIMARY KEY (dossier_id, generation)
) STRICT;

CREATE TABLE reports (
  report_id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  channel TEXT NOT NULL,
  reporter TEXT NOT NULL,
  reporter_name TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  promised_by INTEGER,
  account TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX reports_of_dossier ON reports (dossier_id, received_at, report_id);

CREATE TABLE incidents (
  incident_id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  occurred_at INTEGER NOT NULL,
  precision TEXT NOT NULL CHECK (precision IN ('minute', 'day', 'month')),
  platform TEXT NOT NULL,
  message TEXT NOT NULL,
  url TEXT NOT NULL,
  sender TEXT NOT NULL,
  remarks TEXT NOT NULL,
  evidence_count INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE INDEX incidents_of_dossier ON incidents (dossier_id, occurred_at, incident_id) WHERE removed_at IS NULL;

CREATE TABLE incident_forms (
  incident_id TEXT NOT NULL REFERENCES incidents,
  form TEXT NOT NULL,
  PRIMARY KEY (incident_id, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  evidence_id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  incident_id TEXT REFERENCES incidents,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  kind TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  -- Random name in the folder evidence/.
  stored_name TEXT NOT NULL UNIQUE,
  stored_size INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  captured_at INTEGER,
  source_url TEXT NOT NULL,
  -- Words found in the file, for searching.
  words TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE INDEX evidence_of_dossier ON evidence (dossier_id, added_at, evidence_id) WHERE removed_at IS NULL;
CREATE INDEX evidence_of_incident ON evidence (incident_id) WHERE incident_id IS NOT NULL;

CREATE TABLE custody_events (
  event_id TEXT PRIMARY KEY,
  evidence_id TEXT NOT NULL REFERENCES evidence,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  slot_id TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX custody_of_evidence ON custody_events (evidence_id, event_id);

-- One chronology; notes live here, other entries point at what they speak of.
CREATE TABLE timeline (
  entry_id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  kind TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  object_id TEXT,
  text TEXT NOT NULL,
  slot_id TEXT NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE INDEX timeline_of_dossier ON timeline (dossier_id, happened_at, entry_id) WHERE removed_at IS NULL;
CREATE INDEX timeline_of_object ON timeline (object_id) WHERE object_id IS NOT NULL;

-- Unsent typing, per member.
CREATE TABLE drafts (
  slot_id TEXT NOT NULL,
  draft_key TEXT NOT NULL,
  value TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (slot_id, draft_key)
) STRICT;

-- What can be found: one row per thing, indexed word by word below.
CREATE TABLE search_documents (
  document_id INTEGER PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  kind TEXT NOT NULL,
  object_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_documents_by_object ON search_documents (object_id, kind);
CREATE VIRTUAL TABLE search_index USING fts5 (
  body, content = 'search_documents', content_rowid = 'document_id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
-- Otherwise deleted words stay in the index's segments.
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER search_added AFTER INSERT ON search_documents BEGIN
  INSERT INTO search_index (rowid, body) VALUES (new.document_id, new.body);
END;
CREATE TRIGGER search_removed AFTER DELETE ON search_documents BEGIN
  INSERT INTO search_index (search_index, rowid, body) VALUES ('delete', old.document_id, old.body);
END;
CREATE TRIGGER search_changed AFTER UPDATE OF body ON search_documents BEGIN
  INSERT INTO search_index (search_index, rowid, body) VALUES ('delete', old.document_id, old.body);
  INSERT INTO search_index (rowid, body) VALUES (new.document_id, new.body);
END;
`,
};
