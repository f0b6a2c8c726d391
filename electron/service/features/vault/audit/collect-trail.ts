import type { AuditFilter } from '../../../../../shared/features/vault/audit-model.ts';
import type { Session } from '../../../app.ts';
import { CSV_START } from '../../../documents/write-csv.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { topLines } from './audit-csv.ts';
import type { TrailEnd, TrailLines } from './audit-handlers.ts';

/** Entries that are read at once: other reads come in between. */
const PIECE = 2000;

export type CollectedTrail = { readonly bytes: Uint8Array<ArrayBuffer>; readonly entries: number };

/** As much of a session as this needs. */
type TrailSource = {
  readonly storage: Pick<Session['storage'], 'read'>;
  readonly vault: Pick<Session['vault'], 'organisation' | 'path'>;
};

/**
 * The trail as the bytes of a CSV file, read piece by piece. What is entered meanwhile stays out of it: the head code on
 * top is that of the moment it began.
 * @param at the moment that stands on top
 * @param mustStop asked before each piece
 */
export async function collectTrail(
  { storage, vault }: TrailSource,
  { filter, at }: { readonly filter: AuditFilter; readonly at: number },
  mustStop: () => boolean,
): Promise<CollectedTrail | Refusal> {
  const { name, language, timeZone } = vault.organisation;
  const end = (await storage.read('vault.readTrailEnd', null)) as TrailEnd | Refusal;
  if (end instanceof Refusal) return end;
  const pieces: Buffer[] = [];
  let entries = 0;
  let before: number | null = end.sequence + 1;
  while (before !== null) {
    if (mustStop()) return refuse('CLOSING');
    const input: object = { filter, before, limit: PIECE, language, timeZone };
    const piece = (await storage.read('vault.readTrailLines', input)) as TrailLines | Refusal;
    if (piece instanceof Refusal) return piece;
    pieces.push(Buffer.from(piece.text));
    entries += piece.entries;
    before = piece.before;
  }
  const top = topLines(
    {
      organisation: name,
      vaultPath: vault.path,
      at,
      headCode: end.headCode,
      total: end.sequence,
      entries,
    },
    { language, timeZone },
  );
  return { bytes: joined([Buffer.from(CSV_START + top), ...pieces]), entries };
}

/** In memory of its own: what Node shares among small buffers must not travel along. */
function joined(pieces: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}
