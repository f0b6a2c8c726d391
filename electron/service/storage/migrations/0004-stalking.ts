/** In triggers: signals of a dossier are to be weighed anew, and of those that it is compared with too. */
const markStale = (dossiers: string) => `
  INSERT INTO stalking_stale (dossier_id, changes, spreads)
  SELECT dossier_id, 1, 1 FROM (${dossiers}) WHERE TRUE
  ON CONFLICT (dossier_id) DO UPDATE SET changes = changes + 1, spreads = 1;`;

/** A part of migration 4: signals of stalking. */
export const stalkingTables = `
-- Senders whose messages in a dossier together may be stalking (285b Sr), as they were weighed last. What follows from the
-- messages alone is not kept apart from them for good: it can be weighed anew at any time.
CREATE TABLE stalking_signals (
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  -- What all accounts of the sender were merged into.
  sender_id TEXT NOT NULL REFERENCES senders,
  -- An account of the sender that wrote in this dossier.
  named_id TEXT NOT NULL REFERENCES senders,
  points INTEGER NOT NULL,
  messages INTEGER NOT NULL,
  -- Messages of other dossiers were counted along: it holds while the consents for that do.
  is_compared INTEGER NOT NULL,
  -- Nobody answered yet, or it grew since.
  is_open INTEGER NOT NULL,
  -- When it was first seen, or grew after an answer.
  noticed_at INTEGER NOT NULL,
  PRIMARY KEY (dossier_id, sender_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX stalking_signals_open ON stalking_signals (noticed_at, dossier_id, sender_id) WHERE is_open = 1;
-- What people answered to a signal, and what it was then.
CREATE TABLE stalking_answers (
  answer_id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  sender_id TEXT NOT NULL REFERENCES senders,
  answer TEXT NOT NULL CHECK (answer IN ('suspected', 'not-now')),
  reason TEXT NOT NULL,
  points INTEGER NOT NULL,
  messages INTEGER NOT NULL,
  at INTEGER NOT NULL,
  slot_id TEXT NOT NULL,
  taken_back_at INTEGER
) STRICT;
CREATE INDEX stalking_answers_of_dossier ON stalking_answers (dossier_id, at, answer_id) WHERE taken_back_at IS NULL;
-- Messages that got the offence by an answer, so that it can be taken back.
CREATE TABLE stalking_marked (
  answer_id TEXT NOT NULL REFERENCES stalking_answers,
  incident_id TEXT NOT NULL REFERENCES incidents,
  PRIMARY KEY (answer_id, incident_id)
) STRICT, WITHOUT ROWID;
-- Dossiers whose signals are to be weighed anew. Kept by triggers, whichever slice writes. The number of changes tells
-- whether more came while it was weighed.
CREATE TABLE stalking_stale (
  dossier_id TEXT PRIMARY KEY REFERENCES dossiers,
  changes INTEGER NOT NULL,
  -- Those that it is compared with follow.
  spreads INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO stalking_stale (dossier_id, changes, spreads)
  SELECT DISTINCT dossier_id, 1, 0 FROM incidents WHERE removed_at IS NULL AND sender_id IS NOT NULL;
CREATE TRIGGER stalking_incident_added AFTER INSERT ON incidents WHEN new.sender_id IS NOT NULL BEGIN
${markStale('SELECT new.dossier_id AS dossier_id')}
END;
-- Whoever changes its forms says when it was changed.
CREATE TRIGGER stalking_incident_changed
AFTER UPDATE OF sender_id, occurred_at, precision, removed_at, updated_at ON incidents
WHEN new.sender_id IS NOT NULL OR old.sender_id IS NOT NULL BEGIN
${markStale('SELECT new.dossier_id AS dossier_id')}
END;
CREATE TRIGGER stalking_sender_merged AFTER UPDATE OF root_id ON senders WHEN new.root_id <> old.root_id BEGIN
${markStale('SELECT DISTINCT dossier_id FROM incidents WHERE sender_id = new.sender_id AND removed_at IS NULL')}
END;
CREATE TRIGGER stalking_note_added AFTER INSERT ON sender_notes WHEN new.asked_to_stop_at IS NOT NULL BEGIN
${markStale('SELECT new.dossier_id AS dossier_id')}
END;
CREATE TRIGGER stalking_note_changed AFTER UPDATE OF asked_to_stop_at ON sender_notes
WHEN new.asked_to_stop_at IS NOT old.asked_to_stop_at BEGIN
${markStale('SELECT new.dossier_id AS dossier_id')}
END;
CREATE TRIGGER stalking_consent_added AFTER INSERT ON consents WHEN new.purpose = 'sender-link' BEGIN
${markStale('SELECT new.dossier_id AS dossier_id')}
END;
CREATE TRIGGER stalking_consent_changed AFTER UPDATE ON consents WHEN new.purpose = 'sender-link' BEGIN
${markStale('SELECT new.dossier_id AS dossier_id')}
END;
CREATE TRIGGER stalking_dossier_changed AFTER UPDATE OF removed_at, pack_id ON dossiers BEGIN
${markStale('SELECT new.dossier_id AS dossier_id')}
END;
-- Dossiers whose pack says nothing of stalking are weighed by the pack in use.
CREATE TRIGGER stalking_pack_chosen AFTER INSERT ON chosen_pack BEGIN
${markStale('SELECT DISTINCT dossier_id FROM incidents WHERE removed_at IS NULL AND sender_id IS NOT NULL')}
END;
CREATE TRIGGER stalking_pack_changed AFTER UPDATE ON chosen_pack BEGIN
${markStale('SELECT DISTINCT dossier_id FROM incidents WHERE removed_at IS NULL AND sender_id IS NOT NULL')}
END;
-- Who was asked to stop, by dossier.
CREATE INDEX sender_notes_asked ON sender_notes (dossier_id, sender_id, asked_to_stop_at)
  WHERE asked_to_stop_at IS NOT NULL;
-- Today asks once for all complaints of one offence in a dossier: for the one whose term ends first.
CREATE INDEX complaint_terms_first ON complaint_terms (dossier_id, offence, due_at, incident_id) WHERE done_at IS NULL;
`;
