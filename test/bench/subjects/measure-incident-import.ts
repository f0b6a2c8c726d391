import type { ServiceClient } from '../../../electron/cli/connect-client.ts';
import { IMPORT_CHUNK } from '../../../shared/features/dossiers/imports-model.ts';
import { everyIncident } from '../../../shared/features/dossiers/incident-views-model.ts';
import { sampleLatency } from '../sample-latency.ts';

/** Rows of the export that is brought in, as the issue says. */
const ROWS = 10_000;

/** What bringing in a large export takes, from the first byte to the stored rows, and what others wait meanwhile. */
export async function measureIncidentImport({ dossiers }: ServiceClient, dossierId: string) {
  const small = () => dossiers.incidents({ dossierId, offset: 0, limit: 1 });
  // Made before anything is measured: it keeps this thread, which also times the small calls.
  const bytes = new TextEncoder().encode(exportOf(ROWS));
  const started = performance.now();
  let importId = '';
  const whole = async () => {
    importId = (await dossiers.beginImport({ kind: 'incidents', dossierId })).importId;
    for (let from = 0; from < bytes.length; from += IMPORT_CHUNK) {
      await dossiers.sendImport({ importId, file: 0, bytes: bytes.slice(from, from + IMPORT_CHUNK) });
    }
    const source = { kind: 'table', name: 'export.csv' } as const;
    const { mapping } = await dossiers.describeImport({ importId, source, hasHeader: null });
    await dossiers.previewImport({ importId, mapping });
    const { added } = await dossiers.finishImport({ importId, leftOut: [], included: [] });
    if (added !== ROWS) throw new Error('rows were left out');
  };
  const latency = await sampleLatency(whole(), small);
  const seconds = (performance.now() - started) / 1000;
  const groups: number[] = [];
  for (let run = 0; run < 20; run += 1) {
    const from = performance.now();
    await dossiers.incidentGroups({ dossierId, filter: everyIncident, by: run % 2 === 0 ? 'sender' : 'day' });
    groups.push(performance.now() - from);
  }
  const undone = performance.now();
  const undoing = await sampleLatency(dossiers.undoImport({ importId }), small);
  return { rows: ROWS, seconds, latency, groups, undoing, undoSeconds: (performance.now() - undone) / 1000 };
}

function exportOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const two = (number: number) => String(number).padStart(2, '0');
    return `2026-11-${two(1 + (row % 20))} ${two(row % 24)}:${two(row % 60)};X;@bench_${row % 400};https://x.com/b/status/${row};Bericht ${row} met een paar woorden`;
  });
  return `Datum;Platform;Auteur;Link;Tekst\n${lines.join('\n')}\n`;
}
