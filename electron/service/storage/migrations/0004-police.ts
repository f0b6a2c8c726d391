/** A part of migration 4: reports to the police, mandates for them, and what must not go along. */
export const policeTables = `
CREATE TABLE police_reports (
  report_id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  filer TEXT NOT NULL CHECK (filer IN ('organisation', 'person')),
  -- Who speaks for the declarant.
  declarant TEXT NOT NULL,
  declarant_function TEXT NOT NULL,
  declarant_reach TEXT NOT NULL,
  summary TEXT NOT NULL,
  effect TEXT NOT NULL,
  damages TEXT NOT NULL,
  station TEXT NOT NULL,
  officer TEXT NOT NULL,
  officer_reach TEXT NOT NULL,
  case_number TEXT NOT NULL,
  prosecutor_number TEXT NOT NULL,
  remarks TEXT NOT NULL,
  -- Follow from the steps, kept beside them so that Today finds them: word is asked for some time after it was made.
  state TEXT NOT NULL,
  feedback_by INTEGER,
  created_at INTEGER NOT NULL,
  slot_id TEXT NOT NULL
) STRICT;
CREATE INDEX police_reports_of_dossier ON police_reports (dossier_id, created_at, report_id);
CREATE INDEX police_reports_feedback ON police_reports (feedback_by, report_id) WHERE feedback_by IS NOT NULL;
-- When a report is best made at the latest, from when somebody decided that it will be; gone once it is made.
CREATE TABLE police_advice (
  dossier_id TEXT PRIMARY KEY REFERENCES dossiers,
  due_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX police_advice_due ON police_advice (due_at, dossier_id);
CREATE TABLE police_report_offences (
  report_id TEXT NOT NULL REFERENCES police_reports,
  -- Item of the pack's section offences.
  offence TEXT NOT NULL,
  PRIMARY KEY (report_id, offence)
) STRICT, WITHOUT ROWID;
CREATE TABLE police_report_requests (
  report_id TEXT NOT NULL REFERENCES police_reports,
  request TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'granted', 'refused')),
  PRIMARY KEY (report_id, request)
) STRICT, WITHOUT ROWID;
-- What goes along, in the order of the package: the first is number 1.
CREATE TABLE police_report_incidents (
  report_id TEXT NOT NULL REFERENCES police_reports,
  incident_id TEXT NOT NULL REFERENCES incidents,
  place INTEGER NOT NULL,
  PRIMARY KEY (report_id, incident_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE police_report_evidence (
  report_id TEXT NOT NULL REFERENCES police_reports,
  evidence_id TEXT NOT NULL REFERENCES evidence,
  place INTEGER NOT NULL,
  PRIMARY KEY (report_id, evidence_id)
) STRICT, WITHOUT ROWID;
-- Left out on purpose, or put in another's place.
CREATE TABLE police_left_out (
  report_id TEXT NOT NULL REFERENCES police_reports,
  evidence_id TEXT NOT NULL REFERENCES evidence,
  copy_id TEXT REFERENCES evidence,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  slot_id TEXT NOT NULL,
  PRIMARY KEY (report_id, evidence_id)
) STRICT, WITHOUT ROWID;

-- How an evidence item was captured: a way of the contract's list, absent where nobody wrote it down, and words beside it.
ALTER TABLE evidence ADD COLUMN capture_way TEXT;
ALTER TABLE evidence ADD COLUMN capture_note TEXT NOT NULL DEFAULT '';

-- What became of a report after it was made; a report has some of them, not thousands.
CREATE TABLE police_steps (
  step_id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES police_reports,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  note TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  slot_id TEXT NOT NULL
) STRICT;
CREATE INDEX police_steps_of_report ON police_steps (report_id, at, step_id);
CREATE TABLE police_exports (
  export_id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES police_reports,
  at INTEGER NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('zip', 'folder')),
  is_sealed INTEGER NOT NULL,
  -- Why it left without a passphrase.
  reason TEXT NOT NULL,
  exhibits INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  -- In hexadecimal.
  manifest_sha256 TEXT NOT NULL,
  slot_id TEXT NOT NULL
) STRICT;
CREATE INDEX police_exports_of_report ON police_exports (report_id, at, export_id);

-- The step with which a complaint was made: gone with it, the term runs again. Null where somebody settled it by hand.
ALTER TABLE complaint_terms ADD COLUMN settled_by TEXT;

-- Special powers of attorney (164 Sv): a signed scan, or why there is none.
CREATE TABLE police_mandates (
  mandate_id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  evidence_id TEXT REFERENCES evidence,
  reason TEXT NOT NULL,
  signed_at INTEGER,
  created_at INTEGER NOT NULL,
  removed_at INTEGER,
  slot_id TEXT NOT NULL,
  CHECK (evidence_id IS NOT NULL OR reason <> ''),
  -- What became known after it was signed it is no mandate for.
  CHECK (evidence_id IS NULL OR signed_at IS NOT NULL)
) STRICT;
CREATE INDEX police_mandates_of_dossier ON police_mandates (dossier_id, created_at, mandate_id);
CREATE TABLE police_mandate_offences (
  mandate_id TEXT NOT NULL REFERENCES police_mandates,
  offence TEXT NOT NULL,
  PRIMARY KEY (mandate_id, offence)
) STRICT, WITHOUT ROWID;

-- What somebody decided of private data that was found. The key follows from where and what it is.
CREATE TABLE police_finding_answers (
  report_id TEXT NOT NULL REFERENCES police_reports,
  finding_key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('replace', 'accept', 'looked')),
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  slot_id TEXT NOT NULL,
  PRIMARY KEY (report_id, finding_key)
) STRICT, WITHOUT ROWID;
-- Pages whose pictures were read with certainty, as JSON, and when they were read last. Of scans that were read before,
-- nobody knows which; of a picture that told nothing, neither.
ALTER TABLE evidence ADD COLUMN read_pages TEXT NOT NULL DEFAULT '[]';
ALTER TABLE evidence ADD COLUMN read_at INTEGER NOT NULL DEFAULT 0;
UPDATE evidence SET read_pages = '[1]' WHERE kind = 'image' AND reading = 'done' AND trim(read_words, ' ' || char(10)) <> '';
-- What a file told, by what was sought in it: read once, and again when its pictures were.
CREATE TABLE police_file_scans (
  evidence_id TEXT PRIMARY KEY REFERENCES evidence,
  -- As of the evidence: what had been read out of its pictures by then.
  read_at INTEGER NOT NULL,
  -- SHA-256 of all that was sought, in hexadecimal.
  sought TEXT NOT NULL,
  -- What was found, as JSON.
  found TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
`;
