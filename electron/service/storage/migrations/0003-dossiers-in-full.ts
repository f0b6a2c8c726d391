import type { Migration } from './migration.ts';

/**
 * What a dossier holds in full: packs kept in the vault, several employers, merged people, answered and referred
 * reports, senders as records of their own, imports that can be undone, evidence of several incidents, consent,
 * actions, and what a register can be filtered by.
 */
export const dossiersInFull: Migration = {
  version: 3,
  statements: `
-- Every pack that this vault has worked with. A pack never changes once a dossier was made with it: an adapted one is
-- a new row.
CREATE TABLE protocol_packs (
  pack_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('university', 'party')),
  version TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('program', 'imported', 'adapted')),
  -- The pack as JSON, as shared/features/reference/model.ts describes it.
  body TEXT NOT NULL,
  -- SHA-256 of the body, in hexadecimal: the same pack is kept once.
  sha256 TEXT NOT NULL UNIQUE,
  added_at INTEGER NOT NULL,
  slot_id TEXT NOT NULL
) STRICT;
-- The pack that counts from now on; no row before the first opening by a program that keeps packs.
CREATE TABLE chosen_pack (
  singleton INTEGER PRIMARY KEY CHECK (singleton = 1),
  pack_id TEXT NOT NULL REFERENCES protocol_packs
) STRICT;

-- People. What identifies them to a program: found by while typing, looked for in what is to leave the vault.
ALTER TABLE people ADD COLUMN elected TEXT NOT NULL DEFAULT 'unknown' CHECK (elected IN ('unknown', 'yes', 'no'));
-- What deserves extra attention, in words: only with recorded explicit consent (9 AVG).
ALTER TABLE people ADD COLUMN vulnerability TEXT NOT NULL DEFAULT '';
-- Who this turned out to be; the row stays, so that merging can be undone.
ALTER TABLE people ADD COLUMN merged_into TEXT REFERENCES people;
CREATE INDEX people_merged ON people (merged_into) WHERE merged_into IS NOT NULL;
-- Items of the pack: groups and vulnerabilities.
CREATE TABLE person_marks (
  person_id TEXT NOT NULL REFERENCES people,
  section TEXT NOT NULL CHECK (section IN ('groups', 'vulnerabilities')),
  item TEXT NOT NULL,
  PRIMARY KEY (person_id, section, item)
) STRICT, WITHOUT ROWID;
-- Addresses of all kinds: mail, telephone, accounts, home. The normal form is compared, the text is shown.
CREATE TABLE person_addresses (
  address_id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people,
  kind TEXT NOT NULL CHECK (kind IN ('mail', 'phone', 'account', 'home')),
  -- Item of the pack's section platforms; only with accounts.
  platform TEXT,
  text TEXT NOT NULL,
  normal TEXT NOT NULL
) STRICT;
CREATE INDEX addresses_of_person ON person_addresses (person_id, address_id);
CREATE INDEX addresses_by_normal ON person_addresses (normal, person_id);
-- Item of the pack's section contracts; absent: not known.
ALTER TABLE people ADD COLUMN contract TEXT;
-- Other employers or party sections than the organisation of this vault (H 3.3.1).
CREATE TABLE person_positions (
  position_id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people,
  place INTEGER NOT NULL,
  organisation TEXT NOT NULL,
  unit TEXT NOT NULL,
  function TEXT NOT NULL,
  contract TEXT,
  -- Whom to speak to there.
  contact TEXT NOT NULL
) STRICT;
CREATE INDEX positions_of_person ON person_positions (person_id, place, position_id);
CREATE TABLE person_merges (
  merge_id TEXT PRIMARY KEY,
  kept_id TEXT NOT NULL REFERENCES people,
  merged_id TEXT NOT NULL REFERENCES people,
  at INTEGER NOT NULL,
  slot_id TEXT NOT NULL,
  undone_at INTEGER
) STRICT;
CREATE INDEX merges_of_person ON person_merges (kept_id, merge_id);
-- Which dossiers went along, so that they go back.
CREATE TABLE person_merge_dossiers (
  merge_id TEXT NOT NULL REFERENCES person_merges,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  PRIMARY KEY (merge_id, dossier_id)
) STRICT, WITHOUT ROWID;

-- Dossiers. Absent pack: made before packs were kept.
ALTER TABLE dossiers ADD COLUMN pack_id TEXT REFERENCES protocol_packs;
ALTER TABLE dossiers ADD COLUMN contact_point TEXT REFERENCES members;
-- Who chose the contact point (P 5.1).
ALTER TABLE dossiers ADD COLUMN contact_chosen_by TEXT NOT NULL DEFAULT '' CHECK (contact_chosen_by IN ('', 'person', 'organisation'));
-- Item of the pack's section capacities: a note, never a condition for help.
ALTER TABLE dossiers ADD COLUMN capacity TEXT;
ALTER TABLE dossiers ADD COLUMN trigger_note TEXT NOT NULL DEFAULT '';
-- What the person wishes, in their words.
ALTER TABLE dossiers ADD COLUMN wishes TEXT NOT NULL DEFAULT '';
-- Absent: not weighed yet.
ALTER TABLE dossiers ADD COLUMN severity TEXT CHECK (severity IN ('light', 'medium', 'severe'));
ALTER TABLE dossiers ADD COLUMN import_id TEXT REFERENCES imports;
-- Put aside as a whole, by undoing an import.
ALTER TABLE dossiers ADD COLUMN removed_at INTEGER;
CREATE INDEX dossiers_of_import ON dossiers (import_id) WHERE import_id IS NOT NULL;
-- Needs that were asked about and options that were shown (H 3.2.1).
CREATE TABLE dossier_needs (
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  section TEXT NOT NULL CHECK (section IN ('needs', 'options')),
  item TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('shown', 'wanted', 'declined', 'given')),
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (dossier_id, section, item)
) STRICT, WITHOUT ROWID;

-- What is put aside no longer counts in the register.
DROP TRIGGER dossier_recounted;
CREATE TRIGGER dossier_recounted AFTER UPDATE OF status ON dossiers WHEN new.removed_at IS NULL BEGIN
  UPDATE dossier_counts SET count = count - 1 WHERE status = old.status;
  UPDATE dossier_counts SET count = count + 1 WHERE status = new.status;
  UPDATE dossiers SET status_order = (SELECT status_order FROM dossier_counts WHERE status = new.status)
  WHERE dossier_id = new.dossier_id;
END;
CREATE TRIGGER dossier_put_aside AFTER UPDATE OF removed_at ON dossiers
WHEN old.removed_at IS NULL AND new.removed_at IS NOT NULL BEGIN
  UPDATE dossier_counts SET count = count - 1 WHERE status = new.status;
END;
CREATE TRIGGER dossier_brought_back AFTER UPDATE OF removed_at ON dossiers
WHEN old.removed_at IS NOT NULL AND new.removed_at IS NULL BEGIN
  UPDATE dossier_counts SET count = count + 1 WHERE status = new.status;
END;
DROP TRIGGER dossier_uncounted;
CREATE TRIGGER dossier_uncounted AFTER DELETE ON dossiers WHEN old.removed_at IS NULL BEGIN
  UPDATE dossier_counts SET count = count - 1 WHERE status = old.status;
END;
DROP INDEX dossiers_by_code;
DROP INDEX dossiers_by_person;
DROP INDEX dossiers_by_status;
DROP INDEX dossiers_by_received;
DROP INDEX dossiers_by_activity;
DROP INDEX dossiers_by_incidents;
-- removed_at comes along, though it is always absent: without it the index alone would not answer.
CREATE INDEX dossiers_by_code ON dossiers (code, dossier_id, status, removed_at) WHERE removed_at IS NULL;
CREATE INDEX dossiers_by_person ON dossiers (person_sort_name, dossier_id, status, removed_at) WHERE removed_at IS NULL;
CREATE INDEX dossiers_by_status ON dossiers (status_order, dossier_id, status, removed_at) WHERE removed_at IS NULL;
CREATE INDEX dossiers_by_received ON dossiers (received_at, dossier_id, status, removed_at) WHERE removed_at IS NULL;
CREATE INDEX dossiers_by_activity ON dossiers (activity_at, dossier_id, status, removed_at) WHERE removed_at IS NULL;
CREATE INDEX dossiers_by_incidents ON dossiers (incident_count, dossier_id, status, removed_at) WHERE removed_at IS NULL;

-- Reports. Whether the person knows that somebody reports for them (H 3.2.1).
ALTER TABLE reports ADD COLUMN informed TEXT NOT NULL DEFAULT 'unknown' CHECK (informed IN ('unknown', 'yes', 'not-yet'));
ALTER TABLE reports ADD COLUMN not_informed_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN danger TEXT NOT NULL DEFAULT 'unasked' CHECK (danger IN ('unasked', 'no', 'yes', 'unclear'));
-- How the reporter can be reached, when not the affected person.
ALTER TABLE reports ADD COLUMN reporter_contact TEXT NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN responded_at INTEGER;
-- Referred, since it was something else: to whom (item of the pack's section referrals) and why.
ALTER TABLE reports ADD COLUMN referred_to TEXT;
ALTER TABLE reports ADD COLUMN referred_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN referred_at INTEGER;
CREATE INDEX reports_due ON reports (promised_by, report_id)
  WHERE promised_by IS NOT NULL AND responded_at IS NULL AND referred_at IS NULL;

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

-- Senders: one record per account, over all dossiers. A merged one points at the one that it belongs to.
CREATE TABLE senders (
  sender_id TEXT PRIMARY KEY,
  platform TEXT NOT NULL,
  -- The normal form of the account on its platform: what makes two spellings one.
  handle TEXT NOT NULL,
  -- As it was first written.
  name TEXT NOT NULL,
  -- The sender that this one belongs to; itself unless merged.
  root_id TEXT NOT NULL REFERENCES senders,
  -- Item of the pack's section perpetrators.
  perpetrator TEXT,
  remarks TEXT NOT NULL DEFAULT '',
  -- When the sender was asked to stop, by the person or for them.
  asked_to_stop_at INTEGER,
  created_at INTEGER NOT NULL,
  UNIQUE (platform, handle)
) STRICT;
CREATE INDEX senders_by_root ON senders (root_id, sender_id);
CREATE TABLE sender_merges (
  merge_id TEXT PRIMARY KEY,
  kept_id TEXT NOT NULL REFERENCES senders,
  merged_id TEXT NOT NULL REFERENCES senders,
  certainty TEXT NOT NULL CHECK (certainty IN ('certain', 'likely', 'possible')),
  reason TEXT NOT NULL,
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

-- Consent: what may be shared, with whom, for what, until when. A refusal is written down too.
CREATE TABLE consents (
  consent_id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  -- Item of the pack's section purposes.
  purpose TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('given', 'refused')),
  -- What it covers and to whom it goes; empty: all that the purpose says.
  scope TEXT NOT NULL,
  recipient TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('spoken', 'written', 'form')),
  evidence_id TEXT REFERENCES evidence,
  given_at INTEGER NOT NULL,
  until INTEGER,
  withdrawn_at INTEGER,
  withdrawn_note TEXT NOT NULL DEFAULT '',
  remarks TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  slot_id TEXT NOT NULL
) STRICT;
CREATE INDEX consents_of_dossier ON consents (dossier_id, purpose, given_at, consent_id);
CREATE INDEX consents_ending ON consents (until, consent_id)
  WHERE answer = 'given' AND withdrawn_at IS NULL AND until IS NOT NULL;

-- Actions of a dossier, from the pack's lists or own.
CREATE TABLE actions (
  action_id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  -- Item of the pack's section actions; absent: own.
  item TEXT,
  title TEXT NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('before', 'during', 'after')),
  actor TEXT NOT NULL CHECK (actor IN ('institution', 'manager', 'affected', 'communications')),
  -- A member, or somebody in words.
  owner_slot TEXT REFERENCES members,
  owner_name TEXT NOT NULL,
  due_at INTEGER,
  note TEXT NOT NULL,
  done_at INTEGER,
  done_note TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  removed_at INTEGER,
  slot_id TEXT NOT NULL
) STRICT;
CREATE INDEX actions_of_dossier ON actions (dossier_id, created_at, action_id);
CREATE INDEX actions_due ON actions (due_at, action_id) WHERE done_at IS NULL AND removed_at IS NULL AND due_at IS NOT NULL;

-- Not now: hidden from Today until then, for everybody. What a task is of is said by its kind and id.
CREATE TABLE snoozes (
  kind TEXT NOT NULL,
  object_id TEXT NOT NULL,
  until INTEGER NOT NULL,
  slot_id TEXT NOT NULL,
  PRIMARY KEY (kind, object_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX snoozes_by_end ON snoozes (until);

-- A way of looking at the register, with a name; per member.
CREATE TABLE register_views (
  view_id TEXT PRIMARY KEY,
  slot_id TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX register_views_by_name ON register_views (slot_id, name);

-- Senders of one dossier, counted from the index alone.
CREATE INDEX incidents_by_sender
  ON incidents (dossier_id, sender_id, occurred_at, precision, incident_id, removed_at)
  WHERE removed_at IS NULL AND sender_id IS NOT NULL;
-- Written down before senders were records; empty again once they are linked but for those that name nobody.
CREATE INDEX incidents_unlinked ON incidents (incident_id) WHERE sender_id IS NULL AND sender <> '';
`,
};
