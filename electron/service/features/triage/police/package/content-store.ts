import type { EvidenceKind, Reading } from '../../../../../../shared/features/evidence/model.ts';
import type { CaptureWay } from '../../../../../../shared/kernel/capture-way.ts';
import type { DayPrecision, Precision } from '../../../../../../shared/kernel/primitives.ts';
import type { ReadableDb } from '../../../../storage/connection.ts';
import { sql } from '../../../../storage/sql.ts';
import type { KeptWords } from '../../../evidence/api.ts';

/** An incident as the package tells it; its number is its place, from 1. */
export type ToldIncident = {
  readonly incidentId: string;
  readonly occurredAt: number;
  readonly precision: Precision;
  /** When the person knew of it; null where nobody wrote it down. */
  readonly knownAt: number | null;
  /** What the sender's account was merged into; null where no sender is known. */
  readonly senderId: string | null;
  readonly platform: string;
  readonly sender: string;
  readonly url: string;
  readonly message: string;
  readonly forms: readonly string[];
  readonly offences: readonly string[];
};

/** An exhibit as the package tells it; its number is its place, from 1. */
export type ToldExhibit = {
  readonly evidenceId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly kind: EvidenceKind;
  readonly size: number;
  readonly sha256: string;
  readonly capturedAt: number | null;
  /** Of which only the day may be known. */
  readonly capturedPrecision: DayPrecision;
  readonly addedAt: number;
  readonly sourceUrl: string;
  readonly collectedBy: string;
  readonly captureWay: CaptureWay | null;
  readonly captureNote: string;
  /** The item that this one is a copy of. */
  readonly derivedFrom: string | null;
  /** Incidents that it stands with, told or not. */
  readonly incidentIds: readonly string[];
  /** Put aside in the dossier after it was chosen. */
  readonly isRemoved: boolean;
};

/** How far the words of an exhibit were read out of its pictures. */
export type ReadState = {
  readonly evidenceId: string;
  readonly kind: EvidenceKind;
  readonly reading: Reading;
  /** Of which what stands on them is known, from 1; a picture is one page. */
  readonly readPages: readonly number[];
  /** When; 0: never. */
  readonly readAt: number;
};

type ListColumns = { readonly forms: string; readonly offences: string };

/** The incidents that a report tells, in order; what was put aside since is left out. */
export function listTold(db: ReadableDb, reportId: string): ToldIncident[] {
  return db
    .all<Omit<ToldIncident, keyof ListColumns> & ListColumns>(sql`
      SELECT incidents.incident_id AS incidentId, occurred_at AS occurredAt, precision, known_at AS knownAt,
        platform, sender, url, message,
        (SELECT root_id FROM senders WHERE senders.sender_id = incidents.sender_id) AS senderId,
        (SELECT json_group_array(form) FROM incident_forms AS f WHERE f.incident_id = incidents.incident_id) AS forms,
        (SELECT json_group_array(offence) FROM incident_offences AS o
          WHERE o.incident_id = incidents.incident_id) AS offences
      FROM police_report_incidents AS chosen
      CROSS JOIN incidents ON incidents.incident_id = chosen.incident_id AND incidents.removed_at IS NULL
      WHERE report_id = ${reportId} ORDER BY place`)
    .map(({ forms, offences, ...row }) => ({
      ...row,
      forms: JSON.parse(forms) as string[],
      offences: JSON.parse(offences) as string[],
    }));
}

type ExhibitRow = Omit<ToldExhibit, 'incidentIds' | 'isRemoved'> & {
  readonly incidentIds: string;
  readonly isRemoved: number;
};

/** Exhibits by their ids, in the order that was asked. */
export function listToldExhibits(db: ReadableDb, evidenceIds: readonly string[]): ToldExhibit[] {
  return db
    .all<ExhibitRow>(sql`
      SELECT evidence.evidence_id AS evidenceId, file_name AS fileName, media_type AS mediaType, kind, size, sha256,
        captured_at AS capturedAt, captured_precision AS capturedPrecision, added_at AS addedAt, source_url AS sourceUrl, collected_by AS collectedBy,
        capture_way AS captureWay, capture_note AS captureNote, derived_from AS derivedFrom, removed_at IS NOT NULL AS isRemoved,
        (SELECT json_group_array(incident_id) FROM evidence_incidents AS link
          WHERE link.evidence_id = evidence.evidence_id) AS incidentIds
      FROM json_each(${JSON.stringify(evidenceIds)}) AS asked CROSS JOIN evidence ON evidence.evidence_id = asked.value
      ORDER BY asked.key`)
    .map(({ incidentIds, isRemoved, ...row }) => ({
      ...row,
      incidentIds: JSON.parse(incidentIds) as string[],
      isRemoved: isRemoved === 1,
    }));
}

/** In the order that was asked. */
export function listReadStates(db: ReadableDb, evidenceIds: readonly string[]): ReadState[] {
  return db
    .all<Omit<ReadState, 'readPages'> & { readonly readPages: string }>(sql`
      SELECT evidence.evidence_id AS evidenceId, kind, reading, read_pages AS readPages, read_at AS readAt
      FROM json_each(${JSON.stringify(evidenceIds)}) AS asked CROSS JOIN evidence ON evidence.evidence_id = asked.value
      ORDER BY asked.key`)
    .map(({ readPages, ...row }) => ({ ...row, readPages: JSON.parse(readPages) as number[] }));
}

export type ExhibitWords = KeptWords & Pick<ReadState, 'readAt'>;

/** What the vault read out of an exhibit. */
export function findExhibitWords(db: ReadableDb, evidenceId: string): ExhibitWords | undefined {
  return db.get(sql`
    SELECT words, read_words AS readWords, read_at AS readAt FROM evidence WHERE evidence_id = ${evidenceId}`);
}
