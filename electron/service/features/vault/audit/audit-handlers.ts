import type { AuditEntry, AuditFilter } from '../../../../../shared/features/vault/audit-model.ts';
import type { Language } from '../../../../../shared/kernel/primitives.ts';
import { headCode } from '../../../crypto/index.ts';
import type { ReadContext, WriteContext } from '../../../slice.ts';
import { chainHead } from '../../../storage/audit-trail.ts';
import { trailLines } from './audit-csv.ts';
import { readActions, readTrail, type TrailEntry } from './trail-store.ts';

/** Entries that one call brings to the screen. */
const PAGE = 100;

type TrailInput = { readonly filter: AuditFilter; readonly before: number | null };

export function auditTrail({ db }: ReadContext, { filter, before }: TrailInput) {
  const { entries, more } = readTrail(db, filter, { before, limit: PAGE });
  const head = chainHead(db);
  return { entries: entries.map(withoutCode), more, total: head.sequence, headCode: headCode(head) };
}

export const auditActions = ({ db }: ReadContext) => ({ actions: readActions(db) });

/** Where the trail ends now, and its head code. */
export function readTrailEnd({ db }: ReadContext): TrailEnd {
  const head = chainHead(db);
  return { sequence: head.sequence, headCode: headCode(head) };
}
export type TrailEnd = { readonly sequence: number; readonly headCode: string };

export type TrailLinesInput = {
  readonly filter: AuditFilter;
  readonly before: number;
  /** Entries at most. */
  readonly limit: number;
  readonly language: Language;
  readonly timeZone: string;
};
export type TrailLines = {
  readonly text: string;
  readonly entries: number;
  /** Where the next piece begins; null after the last one. */
  readonly before: number | null;
};

/** A piece of an export, written out in the thread that reads it: the port thread stays free. */
export function readTrailLines({ db }: ReadContext, input: TrailLinesInput): TrailLines {
  const { filter, before, limit, language, timeZone } = input;
  const { entries, more } = readTrail(db, filter, { before, limit });
  return {
    text: trailLines(entries, { language, timeZone }),
    entries: entries.length,
    before: more ? (entries.at(-1)?.sequence ?? null) : null,
  };
}

/** That so many entries leave the vault. */
export function enterAuditExport({ audit }: WriteContext, { count }: { readonly count: number }): null {
  audit({ action: 'vault.exportAudit', objectId: '', count });
  return null;
}

function withoutCode({ headCode: _, ...entry }: TrailEntry): AuditEntry {
  return entry;
}
