import { Refusal } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { sql } from '../../../storage/sql.ts';
import { createStopFlag } from '../../../threads/stop-flag.ts';
import { addIncident, addNote, createDossier, emptyMapping, recordImport } from '../../dossiers/api.ts';
import { changeSender, findOrAddSender } from '../../people/api.ts';
import { writeCare } from './demo-care.ts';
import { writeCollecting } from './demo-collecting.ts';
import type { DemoDossier } from './demo-dossier.ts';
import { writeIntake } from './demo-intake.ts';
import { createRandomSource, type RandomSource } from './random-source.ts';
import { seededId } from './seeded-id.ts';

const DAY = 24 * 60 * 60 * 1000;

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
  { dossier, intake, status, notes, incidents, care, lastSender, pileOn = [] }: DemoDossier,
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
  const isClosed = status === 'closed';
  // Nobody closes a dossier in which a report still waits for its answer.
  const answeredAfter = intake.answeredAfter ?? (isClosed ? DAY : null);
  writeIntake(at(dossier.report.receivedAt), dossierId, dossier.trigger, { ...intake, answeredAfter });
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
  if (lastSender !== undefined) writeSender(at, dossierId, { lastSender, incidents });
  const last = pileOn.at(-1);
  if (last !== undefined) {
    const rows = { incidents: pileOn.map((incident) => ({ incident, file: null })), cases: [] };
    recordImport(at(last.occurredAt), {
      importId: seededId(random, last.occurredAt),
      kind: 'incidents',
      dossierId,
      source: 'export.csv',
      skipped: 0,
      rows: new TextEncoder().encode(JSON.stringify(rows)),
      header: '',
      mapping: emptyMapping,
      stop: createStopFlag(),
    });
  }
  // By the day, not by the moment: the same seed makes the same vault twice within one.
  const around = {
    receivedAt: dossier.report.receivedAt,
    now: Math.floor(context.now / DAY) * DAY,
    isClosed,
  };
  writeCare(at, dossierId, care, around);
  writeCollecting(at, dossierId, around);
  // What was written around it in its own time is older than what it was written around.
  const latest = Math.max(
    dossier.report.receivedAt,
    last?.occurredAt ?? 0,
    ...moments.map(({ when }) => when),
  );
  context.db.runOne(sql`
    UPDATE dossiers SET status = ${status}, activity_at = max(activity_at, ${latest})
    WHERE dossier_id = ${dossierId}`);
  return { dossierId, incidentId };
}

function writeSender(
  at: (now: number) => WriteContext,
  dossierId: string,
  { lastSender, incidents }: Required<Pick<DemoDossier, 'lastSender' | 'incidents'>>,
): void {
  const latest = incidents.at(-1);
  if (latest === undefined) return;
  const context = at(latest.occurredAt);
  const { platform, sender: text } = latest;
  const senderId = findOrAddSender(context, { dossierId, platform, text });
  // Without a pack there are no records yet.
  if (senderId !== null) changeSender(context, { senderId, dossierId, fields: lastSender });
}
