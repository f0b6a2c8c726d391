import type { Migration } from './migration.ts';

/** What is told beside papers, evidence, terms and exports, and what is being written outside the vault. */
export const reasonsAndOutcomes: Migration = {
  version: 5,
  // For some days all of this stood in migration 4 itself.
  alreadyThere: "SELECT 1 FROM sqlite_schema WHERE name = 'unfinished_outside'",
  statements: `
-- Why a letter leaves all the same: without consent, by how that stands; or with a private datum of the person.
CREATE TABLE letter_reasons (
  reason_id TEXT PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES letters,
  kind TEXT NOT NULL CHECK (kind IN ('none', 'refused', 'withdrawn', 'expired', 'private')),
  -- The answer of the person and to whom it goes; or the key of what was found.
  about TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  slot_id TEXT NOT NULL
) STRICT;
CREATE INDEX letter_reasons_of_letter ON letter_reasons (letter_id, at, reason_id);

-- How exactly the moment of its capture is known: a day stands at its noon. Before, a moment was asked for.
ALTER TABLE evidence ADD COLUMN captured_precision TEXT NOT NULL DEFAULT 'minute'
  CHECK (captured_precision IN ('minute', 'day'));

-- Why a package left though the person refused consent, took it back or gave it until a day that was over. Before, nobody
-- was asked.
ALTER TABLE police_exports ADD COLUMN without_consent TEXT NOT NULL DEFAULT '';

-- Files that are being written outside the vault, by their full path: what is found of them when the vault opens was left
-- half-way, and is removed.
CREATE TABLE unfinished_outside (
  path TEXT PRIMARY KEY,
  -- The disk of its folder, as the system numbers it; empty where it did not tell.
  device TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Whether a complaint was made, or decided not to. Null while the term runs, and where somebody settled it by hand before the
-- two were told apart; with a report it was made.
ALTER TABLE complaint_terms ADD COLUMN outcome TEXT CHECK (outcome IN ('made', 'decided-not'));
UPDATE complaint_terms SET outcome = 'made' WHERE done_at IS NOT NULL AND settled_by IS NOT NULL;
`,
};
