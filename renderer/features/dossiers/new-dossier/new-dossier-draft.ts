import type { InferContractRouterInputs } from '@orpc/contract';
import type { Contract } from '../../../../shared/contract.ts';
import type { ReportFields } from '../../../../shared/features/dossiers/model.ts';
import { reporterSchema, reportFieldsSchema } from '../../../../shared/features/dossiers/model.ts';
import type { PersonFields } from '../../../../shared/kernel/person.ts';
import { personFieldsSchema } from '../../../../shared/kernel/person.ts';
import type { FieldErrors } from '../../../ui/field-error.ts';
import { checkFields } from '../../../ui/field-error.ts';
import { addWorkingDays } from './working-days.ts';

/** Where the half-written report is kept. */
export const NEW_DOSSIER_DRAFT = 'dossiers.new';

/** Somebody whom the vault knows already. */
export type KnownPerson = {
  readonly personId: string;
  readonly name: string;
  readonly function: string;
  readonly unit: string;
  readonly dossierCodes: string[];
};

/** What the form holds; half of it may be missing. */
export type NewDossierDraft = {
  readonly known: KnownPerson | null;
  readonly name: string;
  readonly contact: string;
  readonly function: string;
  readonly unit: string;
  readonly reporter: string;
  readonly reporterName: string;
  readonly channel: string | null;
  readonly trigger: string | null;
  readonly receivedAt: number | null;
  readonly promisedBy: number | null;
  readonly account: string;
};

type Clock = {
  readonly now: number;
  readonly toLocal: (instant: number) => string;
  readonly fromLocal: (text: string) => number;
};

/** Working days within which an answer is promised unless somebody says otherwise (H 2.4). */
const PROMISE_DAYS = 2;

/** An empty form at this moment: received now, an answer promised at the end of the second working day. */
export function emptyDraft({ now, toLocal, fromLocal }: Clock): NewDossierDraft {
  const receivedAt = Math.floor(now / 60_000) * 60_000;
  const promisedOn = addWorkingDays(toLocal(receivedAt).slice(0, 10), PROMISE_DAYS);
  return {
    known: null,
    name: '',
    contact: '',
    function: '',
    unit: '',
    reporter: 'self',
    reporterName: '',
    channel: null,
    trigger: null,
    receivedAt,
    promisedBy: fromLocal(`${promisedOn} 17:00:00`),
    account: '',
  };
}

type CreateInput = InferContractRouterInputs<Contract>['dossiers']['create'];

/** Clocks of two computers may differ a little, in milliseconds. */
const CLOCKS_APART = 5 * 60 * 1000;

/** The call that the form stands for, or what is wrong at which field. */
export function draftToInput(
  draft: NewDossierDraft,
  now: number,
): { readonly ok: true; readonly value: CreateInput } | { readonly ok: false; readonly errors: FieldErrors } {
  const report = checkFields(reportFieldsSchema, draftToReport(draft));
  const person = checkFields(personFieldsSchema, draftToPerson(draft));
  const errors: Record<string, string> = {
    ...(person.ok || draft.known !== null ? {} : person.errors),
    ...(report.ok ? {} : report.errors),
  };
  if (errors['channel'] !== undefined) errors['channel'] = 'channel-missing';
  if (errors['receivedAt'] !== undefined) errors['receivedAt'] = 'date-missing';
  if (draft.receivedAt !== null && draft.receivedAt > now + CLOCKS_APART)
    errors['receivedAt'] = 'received-in-future';
  if (draft.promisedBy !== null && draft.receivedAt !== null && draft.promisedBy < draft.receivedAt) {
    errors['promisedBy'] = 'promised-before-received';
  }
  if (Object.keys(errors).length > 0 || !report.ok) return { ok: false, errors };
  if (draft.known === null && !person.ok) return { ok: false, errors };
  return {
    ok: true,
    value: {
      person:
        draft.known === null && person.ok
          ? { fields: person.value }
          : { personId: draft.known?.personId ?? '' },
      trigger: draft.trigger,
      report: report.value,
      draftKey: NEW_DOSSIER_DRAFT,
    },
  };
}

function draftToReport(draft: NewDossierDraft): Record<keyof ReportFields, unknown> {
  const reporter = reporterSchema.safeParse(draft.reporter).data ?? 'self';
  return {
    channel: draft.channel,
    reporter,
    reporterName: reporter === 'self' ? '' : draft.reporterName.trim(),
    receivedAt: draft.receivedAt,
    promisedBy: draft.promisedBy,
    account: draft.account,
  };
}

function draftToPerson(draft: NewDossierDraft): PersonFields {
  return {
    name: draft.name.trim(),
    contact: draft.contact.trim(),
    function: draft.function.trim(),
    unit: draft.unit.trim(),
    namedAs: '',
    tagWish: 'unknown',
    remarks: '',
  };
}
