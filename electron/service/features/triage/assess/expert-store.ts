import type {
  Expert,
  ExpertFields,
  FilerChoice,
  FilerFields,
} from '../../../../../shared/features/triage/assess-model.ts';
import type { ReadableDb, WritableDb } from '../../../storage/connection.ts';
import { sql } from '../../../storage/sql.ts';

type Moment = { readonly now: number; readonly actor: string };

/** With whom it was settled, the latest first. */
export function listExperts(db: ReadableDb, dossierId: string): Expert[] {
  return db.all<Expert>(sql`
    SELECT expert_id AS expertId, kind, who, conclusion, at, coalesce(members.name, '') AS recordedBy
    FROM triage_experts LEFT JOIN members ON members.slot_id = triage_experts.slot_id
    WHERE dossier_id = ${dossierId} AND removed_at IS NULL ORDER BY at DESC, expert_id DESC`);
}

/** The dossier of an expert's word that stands. */
export function findExpertDossier(db: ReadableDb, expertId: string): string | undefined {
  return db.get<{ dossierId: string }>(sql`
    SELECT dossier_id AS dossierId FROM triage_experts WHERE expert_id = ${expertId} AND removed_at IS NULL`)
    ?.dossierId;
}

export function insertExpert(
  db: WritableDb,
  { expertId, dossierId, expert }: { expertId: string; dossierId: string; expert: ExpertFields },
  { now, actor }: Moment,
): void {
  db.runOne(sql`
    INSERT INTO triage_experts (expert_id, dossier_id, kind, who, conclusion, at, created_at, slot_id)
    VALUES (${expertId}, ${dossierId}, ${expert.kind}, ${expert.who}, ${expert.conclusion}, ${expert.at}, ${now},
      ${actor})`);
}

export function setExpertRemoved(db: WritableDb, expertId: string, removedAt: number): void {
  db.runOne(sql`UPDATE triage_experts SET removed_at = ${removedAt} WHERE expert_id = ${expertId}`);
}

/** Who files the report to the police: all choices, the latest first. */
export function listFilers(db: ReadableDb, dossierId: string): FilerChoice[] {
  return db.all<FilerChoice>(sql`
    SELECT choice_id AS choiceId, filer, wish, kind, words, chosen_at AS chosenAt,
      coalesce(members.name, '') AS recordedBy
    FROM triage_filers LEFT JOIN members ON members.slot_id = triage_filers.slot_id
    WHERE dossier_id = ${dossierId} ORDER BY chosen_at DESC, choice_id DESC`);
}

/** The latest choice; undefined: nobody chose yet. */
export function findFiler(db: ReadableDb, dossierId: string): FilerFields['filer'] | undefined {
  return db.get<Pick<FilerFields, 'filer'>>(sql`
    SELECT filer FROM triage_filers WHERE dossier_id = ${dossierId}
    ORDER BY chosen_at DESC, choice_id DESC LIMIT 1`)?.filer;
}

/** A choice, and the norm that it deviates from; null where it follows it, or there is none. */
type NewFiler = {
  readonly choiceId: string;
  readonly dossierId: string;
  readonly choice: FilerFields;
  readonly norm: string | null;
};

export function insertFiler(
  db: WritableDb,
  { choiceId, dossierId, choice, norm }: NewFiler,
  { now, actor }: Moment,
): void {
  db.runOne(sql`
    INSERT INTO triage_filers (choice_id, dossier_id, filer, wish, norm, kind, words, chosen_at, slot_id)
    VALUES (${choiceId}, ${dossierId}, ${choice.filer}, ${choice.wish}, ${norm}, ${choice.kind}, ${choice.words}, ${now},
      ${actor})`);
}
