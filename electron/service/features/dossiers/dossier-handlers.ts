import type { ContactPoint } from '../../../../shared/features/dossiers/intake-model.ts';
import type { Dossier, DossierStatus, ReportFields } from '../../../../shared/features/dossiers/model.ts';
import { addressesIn } from '../../../../shared/features/people/address-normal.ts';
import type { PersonFields } from '../../../../shared/kernel/person.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { WriteContext } from '../../slice.ts';
import { findPerson, insertAddress, insertPerson, rootOf, toSortName } from '../people/api.ts';
import { chosenPackId } from '../reference/api.ts';
import { nextCaseCode } from './case-code.ts';
import { findDossier, insertDossier, touchDossier, updateStatus } from './dossier-store.ts';
import { dropDraft } from './draft-store.ts';
import { memberExists } from './intake/intake-store.ts';
import { putPersonDocument } from './person-documents.ts';
import { writeReport } from './reports/report-handlers.ts';
import { insertEntry } from './timeline-store.ts';

export type NewDossierInput = {
  readonly person: { readonly personId: string } | { readonly fields: PersonFields };
  readonly trigger: string | null;
  readonly report: ReportFields;
  readonly draftKey: string | null;
  readonly contactPoint?: ContactPoint | undefined;
};

const NOBODY: ContactPoint = { slotId: null, outside: null, chosenBy: '' };

/** A new dossier with its first report; a person who is known already is not written down twice. */
export function createDossier(
  context: WriteContext,
  { person: chosen, trigger, report, draftKey, contactPoint = NOBODY }: NewDossierInput,
): { dossierId: string; code: string } | Refusal<'NOT_FOUND'> {
  const { db, now, actor, newId, audit } = context;
  const personId = 'personId' in chosen ? rootOf(db, chosen.personId) : newId();
  if (contactPoint.slotId !== null && !memberExists(db, contactPoint.slotId)) return refuse('NOT_FOUND');
  if ('fields' in chosen) {
    insertPerson(db, personId, chosen.fields, now);
    // So that whoever calls from this number or writes from this address is known again.
    for (const address of addressesIn(chosen.fields.contact)) {
      insertAddress(db, personId, { ...address, platform: null }, newId());
    }
    audit({ action: 'people.create', objectId: personId });
  }
  const person = findPerson(db, personId);
  if (person === undefined) return refuse('NOT_FOUND');

  const dossierId = newId();
  const code = nextCaseCode(db, now);
  const receivedAt = report.receivedAt;
  insertDossier(
    db,
    {
      dossierId,
      code,
      personId,
      personSortName: toSortName(person.name),
      trigger,
      receivedAt,
      packId: chosenPackId(db),
      contactPoint,
    },
    now,
  );
  audit({ action: 'dossiers.create', objectId: dossierId });
  putPersonDocument(db, { dossierId, code, person, at: receivedAt });
  writeReport(context, dossierId, report);
  dropDraft(db, actor, draftKey);
  return { dossierId, code };
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
