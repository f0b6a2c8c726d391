import { Refusal } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { sql } from '../../../storage/sql.ts';
import { addIncident, addNote, bringInIncidents, createDossier } from '../../dossiers/api.ts';
import { writeCare } from './demo-care.ts';
import { writeCollecting } from './demo-collecting.ts';
import type { DemoDossier } from './demo-dossier.ts';
import { writeIntake } from './demo-intake.ts';
import { createRandomSource, type RandomSource } from './random-source.ts';
import { seededId } from './seeded-id.ts';

export type DemoBatch = { readonly seed: number; readonly dossiers: readonly DemoDossier[] };

/** What was written, in the order of the batch; `incidentId` is the dossier's first incident. */
export type FilledDossier = { readonly dossierId: string; readonly incidentId: string | null };

/** Writes invented dossiers by the handlers that real ones go through, as if each was written down in its own time. */
export function fillDemo(context: WriteContext, { seed, dossiers }: DemoBatch): FilledDossier[] {
  const random = createRandomSource(seed);
  const filled = dossiers.map((dossier) => fillDossier(context, random, dossier));
  context.audit({ action: 'vault.fillDemo', objectId: '', count: filled.length });
  return filled;
}

function fillDossier(
  context: WriteContext,
  random: RandomSource,
  { dossier, intake, status, notes, incidents, care, pileOn = [] }: DemoDossier,
): FilledDossier {
  const at = (now: number): WriteContext => ({
    ...context,
    now,
    newId: () => seededId(random, now),
    audit: () => {},
  });
  const created = createDossier(at(dossier.report.receivedAt), dossier);
  if (created instanceof Refusal) throw new Error('a demo dossier was refused');
  const { dossierId } = created;
  writeIntake(at(dossier.report.receivedAt), dossierId, dossier.trigger, intake);
  let incidentId: string | null = null;
  // In the order of time, as they would have been written.
  const moments = [
    ...notes.map((note) => ({
      when: note.happenedAt,
      write: () => void addNote(at(note.happenedAt), { dossierId, note, draftKey: null }),
    })),
    ...incidents.map((incident) => ({
      when: incident.occurredAt,
      write() {
        const added = addIncident(at(incident.occurredAt), { dossierId, incident, draftKey: null });
        if (!(added instanceof Refusal)) incidentId ??= added.incidentId;
      },
    })),
  ];
  for (const moment of moments.toSorted((one, other) => one.when - other.when)) moment.write();
  const last = pileOn.at(-1);
  if (last !== undefined) {
    bringInIncidents(at(last.occurredAt), {
      importId: seededId(random, last.occurredAt),
      dossierId,
      source: 'export.csv',
      incidents: pileOn,
    });
  }
  const isClosed = status === 'closed';
  writeCare(at, dossierId, care, { receivedAt: dossier.report.receivedAt, now: context.now, isClosed });
  writeCollecting(at, dossierId, { receivedAt: dossier.report.receivedAt, now: context.now, isClosed });
  context.db.runOne(sql`UPDATE dossiers SET status = ${status} WHERE dossier_id = ${dossierId}`);
  return { dossierId, incidentId };
}
