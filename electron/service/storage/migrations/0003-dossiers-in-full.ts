import type { Migration } from './migration.ts';

/**
 * What a dossier holds in full: packs kept in the vault, several employers, merged people, answered and referred
 * reports, consent, actions, views of the register. `0003-incidents-in-full.ts` and `0003-register-facts.ts` are the rest.
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
  -- Why it was taken into use last though it leads people less to 112 than it should; empty otherwise.
  chosen_because TEXT NOT NULL DEFAULT '',
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
-- The wish not to be tagged narrows the register.
CREATE INDEX people_by_tag_wish ON people (tag_wish, person_id);
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
  undone_at INTEGER,
  -- What it changed at the kept record, per field what it was and became, so that undoing gives it back. JSON.
  replaced TEXT NOT NULL DEFAULT '{}'
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
-- Or somebody trusted who is no member of this vault (P 5.1), in words; empty where there is none.
ALTER TABLE dossiers ADD COLUMN contact_name TEXT NOT NULL DEFAULT '';
ALTER TABLE dossiers ADD COLUMN contact_function TEXT NOT NULL DEFAULT '';
ALTER TABLE dossiers ADD COLUMN contact_reach TEXT NOT NULL DEFAULT '';
-- Who chose the contact point (P 5.1).
ALTER TABLE dossiers ADD COLUMN contact_chosen_by TEXT NOT NULL DEFAULT '' CHECK (contact_chosen_by IN ('', 'person', 'organisation'));
-- Item of the pack's section capacities: a note, never a condition for help.
ALTER TABLE dossiers ADD COLUMN capacity TEXT;
-- From inside the organisation or from outside (H 2.7); absent: as its trigger has it.
ALTER TABLE dossiers ADD COLUMN origin TEXT CHECK (origin IN ('internal', 'external'));
ALTER TABLE dossiers ADD COLUMN trigger_note TEXT NOT NULL DEFAULT '';
-- What the person wishes, in their words.
ALTER TABLE dossiers ADD COLUMN wishes TEXT NOT NULL DEFAULT '';
-- Absent: not weighed yet.
ALTER TABLE dossiers ADD COLUMN severity TEXT CHECK (severity IN ('light', 'medium', 'severe'));
ALTER TABLE dossiers ADD COLUMN import_id TEXT REFERENCES imports;
-- Put aside as a whole, by undoing an import.
ALTER TABLE dossiers ADD COLUMN removed_at INTEGER;
CREATE INDEX dossiers_of_import ON dossiers (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX dossiers_aside ON dossiers (dossier_id) WHERE removed_at IS NOT NULL;
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
-- When they were told afterwards; null when they knew from the beginning, or do not know yet.
ALTER TABLE reports ADD COLUMN informed_at INTEGER;
ALTER TABLE reports ADD COLUMN danger TEXT NOT NULL DEFAULT 'unasked' CHECK (danger IN ('unasked', 'no', 'yes', 'unclear'));
-- When somebody wrote down that the danger is over; absent: it may last.
ALTER TABLE reports ADD COLUMN safe_at INTEGER;
CREATE INDEX reports_in_danger ON reports (received_at, report_id) WHERE danger = 'yes' AND safe_at IS NULL;
CREATE INDEX reports_untold ON reports (created_at, report_id) WHERE informed = 'not-yet';
-- How the reporter can be reached, when not the affected person.
ALTER TABLE reports ADD COLUMN reporter_contact TEXT NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN responded_at INTEGER;
-- Referred, since it was something else: to whom (item of the pack's section referrals) and why.
ALTER TABLE reports ADD COLUMN referred_to TEXT;
ALTER TABLE reports ADD COLUMN referred_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN referred_at INTEGER;
CREATE INDEX reports_due ON reports (promised_by, report_id)
  WHERE promised_by IS NOT NULL AND responded_at IS NULL AND referred_at IS NULL;

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
-- For the register: in which dossiers somebody answered for one purpose.
CREATE INDEX consents_by_purpose ON consents (purpose, dossier_id);
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
`,
};
