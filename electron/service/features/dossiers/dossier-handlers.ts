import type { Dossier, DossierStatus, ReportFields } from '../../../../shared/features/dossiers/model.ts';
import type { PersonFields } from '../../../../shared/kernel/person.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { WriteContext } from '../../slice.ts';
import { findPerson, insertPerson, toSortName } from '../people/api.ts';
import { nextCaseCode } from './case-code.ts';
import { findDossier, insertDossier, insertReport, touchDossier, updateStatus } from './dossier-store.ts';
import { dropDraft } from './draft-store.ts';
import { putPersonDocument } from './person-documents.ts';
import { putSearchDocument } from './search-documents.ts';
import { insertEntry } from './timeline-store.ts';

export type NewDossierInput = {
  readonly person: { readonly personId: string } | { readonly fields: PersonFields };
  readonly trigger: string | null;
  readonly report: ReportFields;
  readonly draftKey: string | null;
};

/** A new dossier with its first report; a person who is known already is not written down twice. */
export function createDossier(
  context: WriteContext,
  { person: chosen, trigger, report, draftKey }: NewDossierInput,
): { dossierId: string; code: string } | Refusal<'NOT_FOUND'> {
  const { db, now, actor, newId, audit } = context;
  const personId = 'personId' in chosen ? chosen.personId : newId();
  if ('fields' in chosen) {
    insertPerson(db, personId, chosen.fields, now);
    audit({ action: 'people.create', objectId: personId });
  }
  const person = findPerson(db, personId);
  if (person === undefined) return refuse('NOT_FOUND');

  const dossierId = newId();
  const code = nextCaseCode(db, now);
  const receivedAt = report.receivedAt;
  insertDossier(
    db,
    { dossierId, code, personId, personSortName: toSortName(person.name), trigger, receivedAt },
    now,
  );
  audit({ action: 'dossiers.create', objectId: dossierId });
  putPersonDocument(db, { dossierId, code, person, at: receivedAt });
  addReport(context, dossierId, report);
  dropDraft(db, actor, draftKey);
  return { dossierId, code };
}

function addReport(
  { db, now, actor, newId, audit }: WriteContext,
  dossierId: string,
  report: ReportFields,
): void {
  const reportId = newId();
  insertReport(db, { reportId, dossierId, report, now });
  const entry = {
    entryId: newId(),
    dossierId,
    kind: 'report',
    objectId: reportId,
    text: report.channel,
  } as const;
  insertEntry(db, { ...entry, happenedAt: report.receivedAt }, { now, actor });
  const parts = [report.account, report.reporterName];
  putSearchDocument(db, { dossierId, kind: 'report', objectId: reportId, at: report.receivedAt, parts });
  audit({ action: 'dossiers.addReport', objectId: reportId });
}

export function changeStatus(
  { db, now, actor, newId, audit }: WriteContext,
  { dossierId, status }: { readonly dossierId: string; readonly status: DossierStatus },
): Dossier | Refusal<'NOT_FOUND'> {
  const dossier = findDossier(db, dossierId);
  if (dossier === undefined) return refuse('NOT_FOUND');
  updateStatus(db, dossierId, status);
  touchDossier(db, dossierId, now);
  const entry = { entryId: newId(), dossierId, kind: 'status', objectId: null, text: status } as const;
  insertEntry(db, { ...entry, happenedAt: now }, { now, actor });
  audit({ action: 'dossiers.changeStatus', objectId: dossierId });
  return findDossier(db, dossierId) ?? refuse('NOT_FOUND');
}
