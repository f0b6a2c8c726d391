/**
 * Sources of the earliest moment that is open in a dossier, as SQL over one of `dossiers`; each look is one step of an index.
 * Those of migration 3, and what triage added.
 */
const sources = [
  `SELECT min(promised_by) FROM reports WHERE reports.dossier_id = dossiers.dossier_id
    AND responded_at IS NULL AND referred_at IS NULL AND dossiers.status <> 'closed'`,
  `SELECT min(received_at) FROM reports WHERE reports.dossier_id = dossiers.dossier_id
    AND danger = 'yes' AND safe_at IS NULL`,
  `SELECT min(created_at) + 604800000 FROM reports WHERE reports.dossier_id = dossiers.dossier_id
    AND informed = 'not-yet' AND dossiers.status <> 'closed'`,
  `SELECT min(due_at) FROM actions WHERE actions.dossier_id = dossiers.dossier_id
    AND done_at IS NULL AND removed_at IS NULL`,
  `SELECT due_at FROM complaint_terms AS term WHERE term.dossier_id = dossiers.dossier_id AND done_at IS NULL
    AND EXISTS (SELECT 1 FROM incidents WHERE incidents.incident_id = term.incident_id AND removed_at IS NULL)
    ORDER BY due_at LIMIT 1`,
  `SELECT min(until) FROM collecting WHERE collecting.dossier_id = dossiers.dossier_id
    AND done_at IS NULL AND removed_at IS NULL`,
  'SELECT due_at FROM police_advice WHERE police_advice.dossier_id = dossiers.dossier_id',
  'SELECT min(ask_at) FROM letters WHERE letters.dossier_id = dossiers.dossier_id',
  'SELECT min(feedback_by) FROM police_reports WHERE police_reports.dossier_id = dossiers.dossier_id',
];

const lookForDue = (dossiers: string) => `UPDATE dossiers SET next_due = min(
    ${sources.map((source) => `coalesce((${source}), 9007199254740991)`).join(',\n    ')})
  WHERE dossier_id ${dossiers};`;

/** A trigger that looks for the earliest moment anew, in the place of the one of that name if there was one. */
const trigger = (name: string, on: string, dossiers: string) => `
DROP TRIGGER IF EXISTS ${name};
CREATE TRIGGER ${name} AFTER ${on} BEGIN
  ${lookForDue(dossiers)}
END;`;

/** For rows that change or go. */
const changes = (name: string, table: string, columns: string) =>
  trigger(
    `${name}_due_changed`,
    `UPDATE OF dossier_id, ${columns} ON ${table}`,
    'IN (old.dossier_id, new.dossier_id)',
  ) + trigger(`${name}_due_gone`, `DELETE ON ${table}`, '= old.dossier_id');

/** For rows that come; of migration 3 they need no look at the others. */
const additions = (name: string, table: string) =>
  trigger(`${name}_due_added`, `INSERT ON ${table}`, '= new.dossier_id');

/**
 * Terms of complaints were three months of the calendar; the law can also be read as ninety days (88 Sr). A day too early and
 * an hour too early harm nobody: days of the calendar are not known here.
 */
const onSafeSide = `
UPDATE complaint_terms SET due_at = due_at - 3600000 - 86400000 * ((due_at - known_at + 3600000) / 86400000 - 90)
WHERE (due_at - known_at + 3600000) / 86400000 > 90;`;

/** The end of migration 4: the earliest open moment of a dossier also counts what triage added. Its tables come before this. */
export const dueWithTriage = [
  changes(
    'report',
    'reports',
    'promised_by, responded_at, referred_at, danger, safe_at, received_at, informed',
  ),
  trigger(
    'report_asks_added',
    "INSERT ON reports WHEN new.danger = 'yes' OR new.informed = 'not-yet'",
    '= new.dossier_id',
  ),
  trigger(
    'dossier_due_closed',
    "UPDATE OF status ON dossiers WHEN (old.status = 'closed') <> (new.status = 'closed')",
    '= new.dossier_id',
  ),
  changes('action', 'actions', 'due_at, done_at, removed_at'),
  changes('complaint', 'complaint_terms', 'due_at, done_at'),
  changes('collecting', 'collecting', 'until, done_at, removed_at'),
  trigger(
    'incident_due_moved',
    `UPDATE OF removed_at ON incidents
WHEN EXISTS (SELECT 1 FROM complaint_terms WHERE incident_id = new.incident_id)`,
    '= new.dossier_id',
  ),
  additions('police_advice', 'police_advice'),
  changes('police_advice', 'police_advice', 'due_at'),
  changes('police_report', 'police_reports', 'feedback_by'),
  changes('letter', 'letters', 'ask_at'),
  onSafeSide,
].join('');
