/** A part of migration 4: step plans and letters. */
export const papersTables = `
-- A version is never rewritten; the draft of a dossier has none yet.
CREATE TABLE step_plans (
  plan_id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  version INTEGER,
  decision_id TEXT NOT NULL REFERENCES triage_decisions,
  -- The pack whose pieces and addresses it uses.
  pack_id TEXT NOT NULL REFERENCES protocol_packs,
  language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
  -- JSON: the pieces with their words, in the order in which they are read.
  pieces TEXT NOT NULL,
  contact_name TEXT NOT NULL,
  contact_function TEXT NOT NULL,
  contact_reach TEXT NOT NULL,
  hear_by INTEGER,
  -- JSON: what is otherwise than in the version before; absent in the first.
  changes TEXT,
  created_at INTEGER NOT NULL,
  settled_at INTEGER,
  slot_id TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX step_plans_of_dossier ON step_plans (dossier_id, version);
CREATE UNIQUE INDEX step_plan_drafts ON step_plans (dossier_id) WHERE version IS NULL;
CREATE TRIGGER step_plan_never_changes BEFORE UPDATE ON step_plans WHEN old.version IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a version of a step plan is never rewritten'); END;
CREATE TABLE step_plan_hand_overs (
  hand_over_id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES step_plans,
  handed_at INTEGER NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('conversation', 'paper', 'mail', 'spoken')),
  note TEXT NOT NULL,
  slot_id TEXT NOT NULL
) STRICT;
CREATE INDEX step_plan_hand_overs_of_plan ON step_plan_hand_overs (plan_id, handed_at);
-- Each answer is a row, the latest counts.
CREATE TABLE step_plan_answers (
  answer_id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES step_plans,
  piece TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'later')),
  note TEXT NOT NULL,
  answered_at INTEGER NOT NULL,
  consent_id TEXT REFERENCES consents,
  slot_id TEXT NOT NULL
) STRICT;
CREATE INDEX step_plan_answers_of_plan ON step_plan_answers (plan_id, answered_at, answer_id);

CREATE TABLE letters (
  letter_id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  -- Item of the pack's section referrals.
  referral TEXT NOT NULL,
  -- Item of the pack's section purposes; absent where no consent is needed.
  purpose TEXT,
  language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
  recipient TEXT NOT NULL,
  -- JSON: what it says, by field.
  fields TEXT NOT NULL,
  ground TEXT NOT NULL,
  -- When somebody wants to ask whether there is an answer; and the same as long as it is asked, kept so that Today finds it.
  remind_at INTEGER,
  ask_at INTEGER,
  -- JSON: the paper as it last left the vault, and as it was when it was sent; absent until then.
  left_as TEXT,
  sent_as TEXT,
  created_at INTEGER NOT NULL,
  slot_id TEXT NOT NULL
) STRICT;
CREATE INDEX letters_of_dossier ON letters (dossier_id, created_at, letter_id);
CREATE INDEX letters_to_ask ON letters (ask_at, letter_id) WHERE ask_at IS NOT NULL;
CREATE TABLE letter_steps (
  letter_id TEXT NOT NULL REFERENCES letters,
  step TEXT NOT NULL CHECK (step IN ('sent', 'received', 'answered', 'closed')),
  at INTEGER NOT NULL,
  note TEXT NOT NULL,
  slot_id TEXT NOT NULL,
  PRIMARY KEY (letter_id, step)
) STRICT, WITHOUT ROWID;
`;
