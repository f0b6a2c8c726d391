import type { Migration } from './migration.ts';

/** Several members with their disciplines, keys of former generations, and what the viewer and the bin look up by. */
export const membersAndSafety: Migration = {
  version: 2,
  statements: `
-- Set when the member's slot was taken out of the key file; the row stays, since the trail speaks of it.
ALTER TABLE members ADD COLUMN revoked_at INTEGER;
-- Who takes over when this member is away.
ALTER TABLE members ADD COLUMN substitute_slot_id TEXT REFERENCES members;

-- Ids of the protocol pack.
CREATE TABLE member_disciplines (
  slot_id TEXT NOT NULL REFERENCES members,
  discipline TEXT NOT NULL,
  PRIMARY KEY (slot_id, discipline)
) STRICT, WITHOUT ROWID;

-- The vault key of each former generation, wrapped under the wrap key of the generation after it: what was written
-- before a revocation stays readable to those who stayed.
CREATE TABLE past_keys (generation INTEGER PRIMARY KEY, wrapped BLOB NOT NULL) STRICT;

-- The viewer's filters. The chain itself needs none of them.
CREATE INDEX audit_by_actor ON audit (actor, sequence);
CREATE INDEX audit_by_action ON audit (action, sequence);
CREATE INDEX audit_by_object ON audit (object_id, sequence) WHERE object_id <> '';
CREATE INDEX audit_by_time ON audit (at, sequence);

-- What was put aside.
CREATE INDEX incidents_put_aside ON incidents (removed_at, incident_id) WHERE removed_at IS NOT NULL;
CREATE INDEX evidence_put_aside ON evidence (removed_at, evidence_id) WHERE removed_at IS NOT NULL;
CREATE INDEX timeline_put_aside ON timeline (removed_at, entry_id) WHERE removed_at IS NOT NULL;
`,
};
