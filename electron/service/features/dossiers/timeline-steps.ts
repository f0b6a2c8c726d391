import type { TimelineKind, TimelineStep } from '../../../../shared/features/dossiers/model.ts';
import { type Sql, sql } from '../../storage/sql.ts';
import type { TimelineQuery } from './timeline-store.ts';

/**
 * What became of reports, consent, collecting, actions and triage, as lines of the timeline, in no order; null where none of these
 * kinds is asked for. They are read where they stand and not written a second time, so that what is taken back is gone
 * from here too, and older dossiers have them as well. A dossier has tens of them, not thousands.
 */
export function timelineSteps({ dossierId, kinds, before }: TimelineQuery, now: number): Sql | null {
  const statements = steps(now)
    .filter(({ kind }) => kinds === null || kinds.includes(kind))
    .map(({ kind, step, id, at, recordedAt = at, text, table, where }) => {
      const after =
        before === null ? sql`` : sql`AND (${at}, ${id}) < (${before.happenedAt}, ${before.entryId})`;
      return sql`
        SELECT ${id} AS entryId, ${kind} AS kind, ${at} AS happenedAt, ${recordedAt} AS recordedAt, ${step} AS step,
          ${id} AS objectId, ${text} AS text, 'minute' AS precision
        FROM ${table} WHERE dossier_id = ${dossierId} AND ${where} ${after}`;
    });
  const [first, ...rest] = statements;
  return first === undefined ? null : rest.reduce((all, one) => sql`${all} UNION ALL ${one}`, first);
}

type Step = {
  readonly kind: TimelineKind;
  /** A word, or a column that holds one. */
  readonly step: TimelineStep | Sql;
  readonly id: Sql;
  readonly at: Sql;
  /** When it was written down; that moment itself unless said. */
  readonly recordedAt?: Sql;
  readonly text: Sql;
  readonly table: Sql;
  readonly where: Sql;
};

function steps(now: number): readonly Step[] {
  const report = { kind: 'report', id: sql`report_id`, table: sql`reports` } as const;
  const consent = {
    kind: 'consent',
    id: sql`consent_id`,
    text: sql`purpose`,
    table: sql`consents AS one`,
  } as const;
  const collecting = {
    kind: 'collecting',
    id: sql`collecting_id`,
    text: sql`asked`,
    table: sql`collecting`,
  } as const;
  return [
    { ...report, step: 'told', at: sql`informed_at`, text: sql`''`, where: sql`informed_at IS NOT NULL` },
    {
      ...report,
      step: 'answered',
      at: sql`responded_at`,
      text: sql`''`,
      where: sql`responded_at IS NOT NULL`,
    },
    {
      ...report,
      step: 'referred',
      at: sql`referred_at`,
      text: sql`referred_to`,
      where: sql`referred_at IS NOT NULL`,
    },
    { ...consent, step: sql`answer`, at: sql`given_at`, recordedAt: sql`created_at`, where: sql`TRUE` },
    { ...consent, step: 'withdrawn', at: sql`withdrawn_at`, where: sql`withdrawn_at IS NOT NULL` },
    // On its last day, unless it was taken back or answered anew before.
    {
      ...consent,
      step: 'ended',
      at: sql`(until - 1)`,
      where: sql`answer = 'given' AND until <= ${now} AND (withdrawn_at IS NULL OR withdrawn_at >= until)
        AND NOT EXISTS (SELECT 1 FROM consents AS later
          WHERE later.dossier_id = one.dossier_id AND later.purpose = one.purpose AND later.consent_id <> one.consent_id
            AND later.given_at >= one.given_at AND later.given_at < one.until)`,
    },
    { ...collecting, step: 'asked', at: sql`asked_at`, where: sql`removed_at IS NULL` },
    {
      ...collecting,
      step: 'collected',
      at: sql`done_at`,
      where: sql`removed_at IS NULL AND done_at IS NOT NULL`,
    },
    {
      kind: 'action',
      step: sql`CASE WHEN item IS NULL THEN 'own-done' ELSE 'done' END`,
      id: sql`action_id`,
      at: sql`done_at`,
      text: sql`title`,
      table: sql`actions`,
      where: sql`removed_at IS NULL AND done_at IS NOT NULL`,
    },
    {
      kind: 'triage',
      step: 'decided',
      id: sql`decision_id`,
      at: sql`decided_at`,
      text: sql`severity`,
      table: sql`triage_decisions`,
      where: sql`TRUE`,
    },
    {
      kind: 'triage',
      step: 'settled',
      id: sql`expert_id`,
      at: sql`at`,
      recordedAt: sql`created_at`,
      text: sql`kind`,
      table: sql`triage_experts`,
      where: sql`removed_at IS NULL`,
    },
    {
      kind: 'triage',
      step: 'filer',
      id: sql`choice_id`,
      at: sql`chosen_at`,
      text: sql`filer`,
      table: sql`triage_filers`,
      where: sql`TRUE`,
    },
    {
      kind: 'triage',
      step: 'handed',
      id: sql`hand_over_id`,
      at: sql`handed_at`,
      text: sql`CAST(version AS TEXT)`,
      table: sql`step_plan_hand_overs JOIN step_plans USING (plan_id)`,
      where: sql`TRUE`,
    },
    {
      kind: 'triage',
      step: sql`'letter-' || step`,
      id: sql`letter_id`,
      at: sql`at`,
      text: sql`recipient`,
      table: sql`letter_steps JOIN letters USING (letter_id)`,
      where: sql`TRUE`,
    },
    {
      kind: 'triage',
      step: 'letter-without-consent',
      id: sql`reason_id`,
      at: sql`at`,
      text: sql`recipient`,
      table: sql`letter_reasons JOIN letters USING (letter_id)`,
      where: sql`kind <> 'private'`,
    },
    {
      kind: 'triage',
      step: 'police',
      id: sql`step_id`,
      at: sql`at`,
      recordedAt: sql`recorded_at`,
      text: sql`kind`,
      table: sql`police_reports JOIN police_steps USING (report_id)`,
      where: sql`TRUE`,
    },
    {
      kind: 'triage',
      step: 'package',
      id: sql`export_id`,
      at: sql`at`,
      text: sql`iif(is_sealed, 'sealed', 'plain') || iif(without_consent = '', '', '-without-consent')`,
      table: sql`police_reports JOIN police_exports USING (report_id)`,
      where: sql`TRUE`,
    },
  ];
}
