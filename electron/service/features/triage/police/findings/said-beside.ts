import type { ReadableDb } from '../../../../storage/connection.ts';
import { sql } from '../../../../storage/sql.ts';
import { letterheadOf } from '../../../settings/api.ts';
import { listMandates } from '../mandates/mandate-store.ts';
import {
  besideFields,
  besideTexts,
  mandateField,
  type PackageText,
  type SaidBeside,
} from './package-texts.ts';

/** What the letter says of the person, the organisation and its mandates, as it was written down. */
export function findSaidBeside(db: ReadableDb, dossierId: string): SaidBeside {
  const person = db.get<{ function: string }>(
    sql`SELECT function FROM dossiers JOIN people USING (person_id) WHERE dossier_id = ${dossierId}`,
  );
  return {
    personFunction: person?.function ?? '',
    organisation: letterheadOf(db),
    mandates: listMandates(db, dossierId),
  };
}

/** The same with each of its texts put through `clean`. */
export function cleanSaidBeside(
  reportId: string,
  said: SaidBeside,
  clean: (text: PackageText) => PackageText,
): SaidBeside {
  const cleaned = new Map(besideTexts(reportId, said).map((text) => [text.field, clean(text).text]));
  const { organisation, mandates, personFunction } = said;
  const of = (field: string, text: string) => cleaned.get(field) ?? text;
  return {
    personFunction: of(besideFields.personFunction, personFunction),
    organisation: {
      ...organisation,
      name: of(besideFields.name, organisation.name),
      ...(organisation.address === undefined
        ? {}
        : { address: of(besideFields.address, organisation.address) }),
      ...(organisation.contact === undefined
        ? {}
        : { contact: of(besideFields.contact, organisation.contact) }),
    },
    mandates: mandates.map((mandate) => ({
      ...mandate,
      reason: of(mandateField(mandate.mandateId), mandate.reason),
    })),
  };
}
