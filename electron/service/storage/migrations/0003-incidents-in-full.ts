/**
 * The middle of migration 3: imports that can be undone, senders as records of their own, incidents, and evidence of several
 * of them.
 */
export const incidentsInFull = `
-- One act that brought many things in, undone as one.
CREATE TABLE imports (
  import_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('incidents', 'register')),
  -- Of incidents: where they went.
  dossier_id TEXT REFERENCES dossiers,
  source TEXT NOT NULL,
  added INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  at INTEGER NOT NULL,
  slot_id TEXT NOT NULL,
  undone_at INTEGER
) STRICT;
CREATE INDEX imports_by_kind ON imports (kind, at, import_id);
CREATE INDEX imports_of_dossier ON imports (dossier_id, at, import_id) WHERE dossier_id IS NOT NULL;
-- Which column was what, remembered by the names of the columns.
CREATE TABLE import_mappings (
  kind TEXT NOT NULL CHECK (kind IN ('incidents', 'register')),
  header TEXT NOT NULL,
  value TEXT NOT NULL,
  used_at INTEGER NOT NULL,
  PRIMARY KEY (kind, header)
) STRICT, WITHOUT ROWID;

-- Senders: one record per account. A merged one points at the one that it belongs to.
CREATE TABLE senders (
  sender_id TEXT PRIMARY KEY,
  platform TEXT NOT NULL,
  -- The normal form of the account on its platform: what makes two spellings one.
  handle TEXT NOT NULL,
  -- As it was first written.
  name TEXT NOT NULL,
  -- The sender that this one belongs to; itself unless merged.
  root_id TEXT NOT NULL REFERENCES senders,
  -- Absent: an account, one over all dossiers. Otherwise plain words ("buurman"): somebody of this dossier alone.
  dossier_id TEXT REFERENCES dossiers,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX senders_by_root ON senders (root_id, sender_id);
CREATE UNIQUE INDEX senders_by_handle ON senders (platform, handle) WHERE dossier_id IS NULL;
CREATE UNIQUE INDEX senders_by_words ON senders (dossier_id, platform, handle) WHERE dossier_id IS NOT NULL;
-- What is written of an account in one dossier: what one affected person told is not another's to read.
CREATE TABLE sender_notes (
  sender_id TEXT NOT NULL REFERENCES senders,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  -- Item of the pack's section perpetrators.
  perpetrator TEXT,
  remarks TEXT NOT NULL,
  -- When the sender was asked to stop, by the person of this dossier or for them.
  asked_to_stop_at INTEGER,
  PRIMARY KEY (sender_id, dossier_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE sender_merges (
  merge_id TEXT PRIMARY KEY,
  kept_id TEXT NOT NULL REFERENCES senders,
  merged_id TEXT NOT NULL REFERENCES senders,
  certainty TEXT NOT NULL CHECK (certainty IN ('certain', 'likely', 'possible')),
  reason TEXT NOT NULL,
  -- Where the reason was written; absent: over all dossiers.
  dossier_id TEXT REFERENCES dossiers,
  at INTEGER NOT NULL,
  slot_id TEXT NOT NULL,
  undone_at INTEGER
) STRICT;
CREATE INDEX sender_merges_of_kept ON sender_merges (kept_id, merge_id);
CREATE INDEX sender_merges_of_merged ON sender_merges (merged_id, merge_id);

-- Incidents. The text in sender stays as it was written; sender_id says which record that is.
ALTER TABLE incidents ADD COLUMN sender_id TEXT REFERENCES senders;
-- People that the sender reaches; absent: not known.
ALTER TABLE incidents ADD COLUMN reach INTEGER;
ALTER TABLE incidents ADD COLUMN observed_by TEXT NOT NULL DEFAULT '';
-- When the person came to know of it: complaint terms run from there (66 Sr). Absent: not written down.
ALTER TABLE incidents ADD COLUMN known_at INTEGER;
-- The order of H annex 1: reported to the platform, gone from it, or why it went before anything was stored.
ALTER TABLE incidents ADD COLUMN platform_reported_at INTEGER;
ALTER TABLE incidents ADD COLUMN platform_removed_at INTEGER;
ALTER TABLE incidents ADD COLUMN removed_without_capture TEXT NOT NULL DEFAULT '';
ALTER TABLE incidents ADD COLUMN import_id TEXT REFERENCES imports;
-- Normal forms by which the same message is known again; empty where there is nothing to compare.
ALTER TABLE incidents ADD COLUMN link_key TEXT NOT NULL DEFAULT '';
ALTER TABLE incidents ADD COLUMN text_key TEXT NOT NULL DEFAULT '';
-- With all that counting asks for, so that no message is looked at.
CREATE INDEX incidents_of_sender
  ON incidents (sender_id, dossier_id, occurred_at, precision, incident_id, removed_at)
  WHERE removed_at IS NULL AND sender_id IS NOT NULL;
CREATE INDEX incidents_of_import ON incidents (import_id) WHERE import_id IS NOT NULL;
-- Mails and saved pages that became incidents: which are evidence by now, and by their SHA-256 what the others were, so that
-- keeping them can go on after it was interrupted. Those that are gone for good can be let go of.
CREATE TABLE import_files (
  incident_id TEXT PRIMARY KEY REFERENCES incidents,
  import_id TEXT NOT NULL REFERENCES imports,
  sha256 TEXT NOT NULL,
  is_kept INTEGER NOT NULL DEFAULT 0,
  is_let_go INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX import_files_of_import ON import_files (import_id, is_kept);
CREATE INDEX incidents_by_link ON incidents (dossier_id, link_key) WHERE link_key <> '' AND removed_at IS NULL;
CREATE INDEX incidents_by_text ON incidents (dossier_id, text_key) WHERE text_key <> '' AND removed_at IS NULL;
CREATE INDEX incidents_by_platform ON incidents (dossier_id, platform, occurred_at, incident_id) WHERE removed_at IS NULL;
CREATE TABLE incident_offences (
  incident_id TEXT NOT NULL REFERENCES incidents,
  offence TEXT NOT NULL,
  PRIMARY KEY (incident_id, offence)
) STRICT, WITHOUT ROWID;
-- Terms within which a complaint must be made (66 Sr): one per incident and offence that asks for a complaint.
CREATE TABLE complaint_terms (
  incident_id TEXT NOT NULL REFERENCES incidents,
  offence TEXT NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  known_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  -- Complaint made, or decided not to, with what was written about it.
  done_at INTEGER,
  done_note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (incident_id, offence)
) STRICT, WITHOUT ROWID;
CREATE INDEX complaint_terms_due ON complaint_terms (due_at, incident_id, offence) WHERE done_at IS NULL;

-- Evidence: who collected it; what was read out of it; what it was made of.
ALTER TABLE evidence ADD COLUMN collected_by TEXT NOT NULL DEFAULT '';
-- Words that were read out of pictures: found, but never shown as if somebody had typed them.
ALTER TABLE evidence ADD COLUMN read_words TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN reading TEXT NOT NULL DEFAULT 'unread'
  CHECK (reading IN ('unread', 'not-needed', 'waiting', 'done', 'failed', 'cancelled'));
-- Looks alike when few bits differ; 16 hexadecimal digits, empty where there is no picture.
ALTER TABLE evidence ADD COLUMN likeness TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN derived_from TEXT REFERENCES evidence;
-- The import of incidents that it was kept with: it is put aside with those.
ALTER TABLE evidence ADD COLUMN import_id TEXT REFERENCES imports;
CREATE INDEX evidence_of_import ON evidence (import_id) WHERE import_id IS NOT NULL;
-- How often a program began to read words out of it: one that ends the program each time is left alone.
ALTER TABLE evidence ADD COLUMN reading_tries INTEGER NOT NULL DEFAULT 0;
-- One picture can show several incidents, and one incident can have several pictures.
CREATE TABLE evidence_incidents (
  evidence_id TEXT NOT NULL REFERENCES evidence,
  incident_id TEXT NOT NULL REFERENCES incidents,
  PRIMARY KEY (evidence_id, incident_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_by_incident ON evidence_incidents (incident_id, evidence_id);
INSERT INTO evidence_incidents (evidence_id, incident_id)
  SELECT evidence_id, incident_id FROM evidence WHERE incident_id IS NOT NULL;
DROP INDEX evidence_of_incident;
ALTER TABLE evidence DROP COLUMN incident_id;
CREATE INDEX evidence_waiting ON evidence (evidence_id) WHERE reading = 'waiting' AND removed_at IS NULL;
CREATE INDEX evidence_by_likeness ON evidence (dossier_id, likeness) WHERE likeness <> '' AND removed_at IS NULL;
CREATE INDEX evidence_by_hash ON evidence (sha256, evidence_id);
-- Collecting handed over to somebody else than the affected person (H annex 1, annex 2).
CREATE TABLE collecting (
  collecting_id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  -- Who collects, in words: seldom a member of the vault.
  asked TEXT NOT NULL,
  request TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  until INTEGER,
  done_at INTEGER,
  done_note TEXT NOT NULL DEFAULT '',
  removed_at INTEGER,
  slot_id TEXT NOT NULL
) STRICT;
CREATE INDEX collecting_of_dossier ON collecting (dossier_id, asked_at, collecting_id) WHERE removed_at IS NULL;
CREATE INDEX collecting_due ON collecting (until, collecting_id) WHERE done_at IS NULL AND removed_at IS NULL AND until IS NOT NULL;

-- Senders of one dossier, counted from the index alone.
CREATE INDEX incidents_by_sender
  ON incidents (dossier_id, sender_id, occurred_at, precision, incident_id, removed_at)
  WHERE removed_at IS NULL AND sender_id IS NOT NULL;
-- Written down before senders were records; empty again once they are linked but for those that name nobody.
CREATE INDEX incidents_unlinked ON incidents (incident_id) WHERE sender_id IS NULL AND sender <> '';
`;
