import type { Migration } from './migration.ts';

/** A change of one kind of row after which the facts of a dossier may be others than those that were decided upon. */
type Mark = {
  readonly name: string;
  readonly on: string;
  readonly when?: string;
  /** Selects the ids of the dossiers; and the moment, as SQL. */
  readonly dossiers: string;
  readonly at: string;
};

/** Since the first change somebody may have to look again; how many came tells whether all of them were looked at. */
const mark = ({ name, on, when = 'TRUE', dossiers, at }: Mark) => `
CREATE TRIGGER triage_marked_by_${name} AFTER ${on} WHEN ${when} BEGIN
  UPDATE triage_standing SET changes = changes + 1, changed_at = coalesce(changed_at, ${at})
  WHERE dossier_id IN (${dossiers});
END;`;

/** The dossier of an incident that stands, of a row that speaks of that incident. */
const ofIncident = (row: 'new' | 'old') =>
  `SELECT dossier_id FROM incidents WHERE incident_id = ${row}.incident_id AND removed_at IS NULL`;
/** When that incident was last written. */
const incidentAt = (row: 'new' | 'old') =>
  `(SELECT updated_at FROM incidents WHERE incident_id = ${row}.incident_id)`;
const ofPerson = 'SELECT dossier_id FROM dossiers WHERE person_id = new.person_id';

/** Triage: how grave a case is and where it goes. `0004-police.ts`, `0004-papers.ts` and `0004-stalking.ts` are the rest. */
export const triageInFull: Migration = {
  version: 4,
  statements: `
-- What somebody ticked, in place of what the dossier says. The value is JSON.
CREATE TABLE triage_ticks (
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  fact TEXT NOT NULL,
  value TEXT NOT NULL,
  at INTEGER NOT NULL,
  slot_id TEXT NOT NULL,
  PRIMARY KEY (dossier_id, fact)
) STRICT, WITHOUT ROWID;
-- Items of the pack's section recognition that apply (P 1.1); what was concluded from them is a tick.
CREATE TABLE triage_recognition (
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  item TEXT NOT NULL,
  PRIMARY KEY (dossier_id, item)
) STRICT, WITHOUT ROWID;
-- Answers to questions of the decision tree that somebody gave in place of what the facts say.
CREATE TABLE triage_answers (
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  node TEXT NOT NULL,
  answer TEXT NOT NULL,
  at INTEGER NOT NULL,
  slot_id TEXT NOT NULL,
  PRIMARY KEY (dossier_id, node)
) STRICT, WITHOUT ROWID;

-- Decisions never change: what was proposed, known and answered stands beside what was decided, as JSON.
CREATE TABLE triage_decisions (
  decision_id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  decided_at INTEGER NOT NULL,
  slot_id TEXT NOT NULL,
  -- The pack whose rules were followed.
  pack_id TEXT NOT NULL REFERENCES protocol_packs,
  severity TEXT NOT NULL CHECK (severity IN ('light', 'medium', 'severe')),
  -- What the rules proposed.
  proposed TEXT NOT NULL CHECK (proposed IN ('light', 'medium', 'severe')),
  police TEXT NOT NULL CHECK (police IN ('none', 'optional', 'default')),
  motive TEXT NOT NULL,
  routes TEXT NOT NULL,
  known TEXT NOT NULL,
  answers TEXT NOT NULL,
  assessment TEXT NOT NULL
) STRICT;
CREATE INDEX triage_decisions_of_dossier ON triage_decisions (dossier_id, decided_at, decision_id);
CREATE TRIGGER triage_decision_never_changes BEFORE UPDATE ON triage_decisions
BEGIN SELECT RAISE(ABORT, 'a decision is never rewritten'); END;
-- Comply or explain: counted by norm.
CREATE TABLE triage_deviations (
  decision_id TEXT NOT NULL REFERENCES triage_decisions,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  -- Items of the pack's sections norms and deviations.
  norm TEXT NOT NULL,
  kind TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (decision_id, norm)
) STRICT, WITHOUT ROWID;
CREATE INDEX triage_deviations_counted ON triage_deviations (norm, dossier_id);
-- The decision that counts in a dossier, and since when something is otherwise; absent where nothing is, or where what changed
-- was looked at and asks for no new decision. Changes are counted: how many, and how many of them were looked at.
CREATE TABLE triage_standing (
  dossier_id TEXT PRIMARY KEY REFERENCES dossiers,
  decision_id TEXT NOT NULL REFERENCES triage_decisions,
  decided_at INTEGER NOT NULL,
  changed_at INTEGER,
  changes INTEGER NOT NULL DEFAULT 0,
  looked INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX triage_standing_changed ON triage_standing (changed_at, dossier_id) WHERE changed_at IS NOT NULL;
CREATE INDEX triage_standing_to_look ON triage_standing (dossier_id) WHERE looked <> changes;

-- Settled with somebody who knows about it (P 1.3).
CREATE TABLE triage_experts (
  expert_id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  kind TEXT NOT NULL CHECK (kind IN ('police', 'discrimination', 'expert', 'lawyer')),
  who TEXT NOT NULL,
  conclusion TEXT NOT NULL,
  at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  slot_id TEXT NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE INDEX triage_experts_of_dossier ON triage_experts (dossier_id, at, expert_id) WHERE removed_at IS NULL;
-- Who files the report to the police (H annex 2): each choice is a row, the latest counts.
CREATE TABLE triage_filers (
  choice_id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers,
  filer TEXT NOT NULL CHECK (filer IN ('organisation', 'person', 'nobody')),
  wish TEXT NOT NULL CHECK (wish IN ('person', 'organisation', 'together')),
  -- The norm that it deviates from, and why: items of the pack's sections norms and deviations; absent where it was followed.
  norm TEXT,
  kind TEXT,
  words TEXT NOT NULL,
  chosen_at INTEGER NOT NULL,
  slot_id TEXT NOT NULL,
  CHECK ((norm IS NULL) = (kind IS NULL))
) STRICT;
CREATE INDEX triage_filers_of_dossier ON triage_filers (dossier_id, chosen_at, choice_id);
CREATE INDEX triage_filers_counted ON triage_filers (norm, dossier_id) WHERE norm IS NOT NULL;

-- Suspected offences of a dossier, by the incidents that stand: so that thousands of them need not be looked at.
CREATE TABLE dossier_offences (
  dossier_id TEXT NOT NULL,
  offence TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (dossier_id, offence)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER incident_offence_added AFTER INSERT ON incident_offences BEGIN
  INSERT INTO dossier_offences (dossier_id, offence, count)
  SELECT dossier_id, new.offence, 1 FROM incidents WHERE incident_id = new.incident_id AND removed_at IS NULL
  ON CONFLICT (dossier_id, offence) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER incident_offence_gone AFTER DELETE ON incident_offences BEGIN
  UPDATE dossier_offences SET count = count - 1
  WHERE offence = old.offence AND dossier_id = (
    SELECT dossier_id FROM incidents WHERE incident_id = old.incident_id AND removed_at IS NULL);
END;
CREATE TRIGGER incident_offences_moved AFTER UPDATE OF removed_at ON incidents
WHEN (old.removed_at IS NULL) <> (new.removed_at IS NULL) BEGIN
  INSERT INTO dossier_offences (dossier_id, offence, count)
  SELECT new.dossier_id, offence, iif(new.removed_at IS NULL, 1, -1) FROM incident_offences
  WHERE incident_id = new.incident_id
  ON CONFLICT (dossier_id, offence) DO UPDATE SET count = count + excluded.count;
END;
INSERT INTO dossier_offences (dossier_id, offence, count)
SELECT dossier_id, offence, count(*) FROM incident_offences JOIN incidents USING (incident_id)
WHERE removed_at IS NULL GROUP BY dossier_id, offence;

-- Counting thousands of incidents looks at nothing else; the last is whether there is a message, which is not read for it.
CREATE INDEX incidents_to_weigh ON incidents
  (dossier_id, occurred_at, precision, reach, (octet_length(message) > 0 OR url <> '' OR evidence_count > 0))
  WHERE removed_at IS NULL;

-- Senders that became part of another one: few among many.
CREATE INDEX senders_merged ON senders (sender_id, root_id) WHERE root_id <> sender_id;

-- New facts after a decision. Whether they really are others is looked at by who asks (features/triage/assess).
${[
  {
    name: 'incident',
    on: 'INSERT ON incidents',
    when: 'new.removed_at IS NULL',
    dossiers: 'new.dossier_id',
    at: 'new.updated_at',
  },
  {
    name: 'change',
    on: 'UPDATE OF occurred_at, precision, platform, sender_id, reach, message, url, evidence_count ON incidents',
    when: 'new.removed_at IS NULL',
    dossiers: 'new.dossier_id',
    at: 'new.updated_at',
  },
  {
    name: 'aside',
    on: 'UPDATE OF removed_at ON incidents',
    when: '(old.removed_at IS NULL) <> (new.removed_at IS NULL)',
    dossiers: 'new.dossier_id',
    at: 'coalesce(new.removed_at, new.updated_at)',
  },
  {
    name: 'form',
    on: 'INSERT ON incident_forms',
    dossiers: ofIncident('new'),
    at: incidentAt('new'),
  },
  {
    name: 'form_gone',
    on: 'DELETE ON incident_forms',
    dossiers: ofIncident('old'),
    at: incidentAt('old'),
  },
  {
    name: 'offence',
    on: 'INSERT ON incident_offences',
    dossiers: ofIncident('new'),
    at: incidentAt('new'),
  },
  {
    name: 'offence_gone',
    on: 'DELETE ON incident_offences',
    dossiers: ofIncident('old'),
    at: incidentAt('old'),
  },
  {
    name: 'merge',
    on: 'UPDATE OF root_id ON senders',
    dossiers: 'SELECT dossier_id FROM incidents WHERE sender_id = new.sender_id AND removed_at IS NULL',
    at: '(SELECT max(activity_at) FROM dossiers AS touched WHERE touched.dossier_id = triage_standing.dossier_id)',
  },
  {
    name: 'person',
    on: 'UPDATE OF elected, contract, updated_at ON people',
    dossiers: ofPerson,
    at: 'new.updated_at',
  },
  {
    name: 'origin',
    on: 'UPDATE OF origin, trigger_kind, person_id ON dossiers',
    when: 'old.origin IS NOT new.origin OR old.trigger_kind IS NOT new.trigger_kind OR old.person_id <> new.person_id',
    dossiers: 'new.dossier_id',
    at: 'new.activity_at',
  },
  {
    name: 'report',
    on: 'INSERT ON reports',
    when: "new.danger = 'yes'",
    dossiers: 'new.dossier_id',
    at: 'new.created_at',
  },
  {
    name: 'danger',
    on: 'UPDATE OF danger, safe_at ON reports',
    when: 'old.danger <> new.danger OR old.safe_at IS NOT new.safe_at',
    dossiers: 'new.dossier_id',
    at: 'coalesce(new.safe_at, new.created_at)',
  },
  {
    name: 'consent',
    on: 'INSERT ON consents',
    dossiers: 'new.dossier_id',
    at: 'new.created_at',
  },
  {
    name: 'withdrawal',
    on: 'UPDATE OF withdrawn_at ON consents',
    dossiers: 'new.dossier_id',
    at: 'coalesce(new.withdrawn_at, new.created_at)',
  },
]
  .map(mark)
  .join('')}
`,
};
