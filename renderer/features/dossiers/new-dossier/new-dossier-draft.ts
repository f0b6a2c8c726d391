import type { InferContractRouterInputs } from '@orpc/contract';
import type { Contract } from '../../../../shared/contract.ts';
import { OUTSIDE } from '../../../../shared/features/dossiers/contact-key.ts';
import { type ContactPoint, chosenBySchema } from '../../../../shared/features/dossiers/intake-model.ts';
import type { ReportFields } from '../../../../shared/features/dossiers/model.ts';
import { newReportSchema, SELF } from '../../../../shared/features/dossiers/model.ts';
import type { PersonFields } from '../../../../shared/kernel/person.ts';
import { personFieldsSchema } from '../../../../shared/kernel/person.ts';
import type { FieldErrors } from '../../../ui/field-error.ts';
import { checkFields } from '../../../ui/field-error.ts';

/** Where the half-written report is kept. */
export const NEW_DOSSIER_DRAFT = 'dossiers.new';

/** Numbered drafts are named by an id that nothing else has. */
const numbered = (number: number): string =>
  `${NEW_DOSSIER_DRAFT}:00000000-0000-0000-0000-${String(number).padStart(12, '0')}`;

/** A place for one more new report beside those that are not finished: the first that is free. */
export function freeDraftKey(taken: readonly string[]): string {
  if (!taken.includes(NEW_DOSSIER_DRAFT)) return NEW_DOSSIER_DRAFT;
  for (let number = 1; ; number += 1) {
    const key = numbered(number);
    if (!taken.includes(key)) return key;
  }
}

/** Where a half-written report for a dossier that is there is kept. */
export const reportDraftKey = (dossierId: string): string => `dossiers.report:${dossierId}`;

/** Somebody whom the vault knows already. */
export type KnownPerson = {
  readonly personId: string;
  readonly name: string;
  readonly function: string;
  readonly unit: string;
  readonly dossierCodes: string[];
  readonly openDossiers: { readonly dossierId: string; readonly code: string }[];
};

/** What the form holds; half of it may be missing. */
export type NewDossierDraft = {
  readonly danger: string;
  readonly known: KnownPerson | null;
  /** The open dossier of a known person that the report goes to; null: a new one. */
  readonly joins: string | null;
  readonly name: string;
  readonly contact: string;
  readonly function: string;
  readonly unit: string;
  readonly reporter: string;
  readonly reporterName: string;
  readonly reporterContact: string;
  readonly informed: string;
  readonly notInformedReason: string;
  readonly channel: string | null;
  readonly trigger: string | null;
  readonly receivedAt: number | null;
  /** Counts once somebody chose it; before, the organisation's term does. */
  readonly promisedBy: number | null;
  readonly promiseChosen: boolean;
  readonly account: string;
  /** Slot id; empty: who writes this down; `outside`; `nobody`. */
  readonly contactPoint: string;
  readonly contactName: string;
  readonly contactFunction: string;
  readonly contactReach: string;
  readonly chosenBy: string;
};

export const NOBODY = 'nobody';

/** Nothing typed yet, and nothing supposed either. */
export const untouchedDraft: NewDossierDraft = {
  danger: '',
  known: null,
  joins: null,
  name: '',
  contact: '',
  function: '',
  unit: '',
  reporter: '',
  reporterName: '',
  reporterContact: '',
  informed: '',
  notInformedReason: '',
  channel: null,
  trigger: null,
  receivedAt: null,
  promisedBy: null,
  promiseChosen: false,
  account: '',
  contactPoint: '',
  contactName: '',
  contactFunction: '',
  contactReach: '',
  chosenBy: '',
};

/** An empty form at this moment: received now, by the person who calls. */
export function emptyDraft(now: number): NewDossierDraft {
  return { ...untouchedDraft, reporter: SELF, receivedAt: Math.floor(now / 60_000) * 60_000 };
}

/** Whether somebody else than the affected person reports. */
export const isOther = ({ reporter }: Pick<NewDossierDraft, 'reporter'>): boolean =>
  reporter !== SELF && reporter !== '';

/** What a form needs to know besides what was typed. */
export type CallContext = {
  readonly now: number;
  /** Until when an answer is promised to who reports at this moment, unless somebody chose otherwise. */
  readonly promise: (receivedAt: number, danger: string) => number;
  /** Slot id of who writes it down; null where nobody knows. */
  readonly self: string | null;
};

type Inputs = InferContractRouterInputs<Contract>['dossiers'];

/** What sending the form does: a new dossier, or one more report for one that is there. */
export type Call =
  | { readonly kind: 'create'; readonly input: Inputs['create'] }
  | { readonly kind: 'add'; readonly input: Inputs['addReport'] };

type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: FieldErrors };

/** Clocks of two computers may differ a little, in milliseconds. */
const CLOCKS_APART = 5 * 60 * 1000;

/** The call that the form stands for, or what is wrong at which field. */
export function draftToCall(
  draft: NewDossierDraft,
  context: CallContext,
  draftKey: string = NEW_DOSSIER_DRAFT,
): Checked<Call> {
  const report = checkReport(draft, context);
  if (draft.known !== null && draft.joins !== null) {
    return addition(report, draft.joins, draftKey);
  }
  const person = checkFields(personFieldsSchema, draftToPerson(draft));
  const isNew = draft.known === null;
  const isNameless = draft.contactPoint === OUTSIDE && draft.contactName.trim() === '';
  if (!report.ok || (isNew && !person.ok) || isNameless) {
    const ofPerson = isNew && !person.ok ? person.errors : {};
    const ofContact = isNameless ? { contactName: 'contact-missing' } : {};
    return { ok: false, errors: { ...ofPerson, ...(report.ok ? {} : report.errors), ...ofContact } };
  }
  const input: Inputs['create'] = {
    person: isNew && person.ok ? { fields: person.value } : { personId: draft.known?.personId ?? '' },
    trigger: draft.trigger,
    report: report.value,
    contactPoint: draftToContactPoint(draft, context.self),
    draftKey,
  };
  return { ok: true, value: { kind: 'create', input } };
}

/** The same for a dossier that is there: whom it is about is known. */
export function draftToAddition(
  draft: NewDossierDraft,
  dossierId: string,
  context: CallContext,
): Checked<Call> {
  return addition(checkReport(draft, context), dossierId, reportDraftKey(dossierId));
}

function addition(report: Checked<ReportFields>, dossierId: string, draftKey: string): Checked<Call> {
  if (!report.ok) return report;
  return { ok: true, value: { kind: 'add', input: { dossierId, report: report.value, draftKey } } };
}

function checkReport(draft: NewDossierDraft, { now, promise }: CallContext): Checked<ReportFields> {
  const report = checkFields(newReportSchema, draftToReport(draft, promise));
  const errors: Record<string, string> = { ...(report.ok ? {} : report.errors) };
  if (errors['channel'] !== undefined) errors['channel'] = 'channel-missing';
  if (errors['receivedAt'] !== undefined) errors['receivedAt'] = 'date-missing';
  // The schema looks at the reason only when all else is well: everything that is missing is said in one round.
  if (isOther(draft) && draft.informed === 'not-yet' && draft.notInformedReason.trim() === '') {
    errors['notInformedReason'] = 'reason-missing';
  }
  if (isOther(draft) && draft.informed === '') errors['informed'] = 'informed-missing';
  if (draft.receivedAt !== null && draft.receivedAt > now + CLOCKS_APART)
    errors['receivedAt'] = 'received-in-future';
  const promisedBy = draft.promiseChosen ? draft.promisedBy : null;
  if (promisedBy !== null && draft.receivedAt !== null && promisedBy < draft.receivedAt) {
    errors['promisedBy'] = 'promised-before-received';
  }
  return Object.keys(errors).length > 0 || !report.ok ? { ok: false, errors } : report;
}

function draftToReport(
  draft: NewDossierDraft,
  promise: CallContext['promise'],
): Record<keyof ReportFields, unknown> {
  const isSelf = !isOther(draft);
  const reporter = isSelf ? SELF : draft.reporter;
  const informed = isSelf || draft.informed === '' ? 'unknown' : draft.informed;
  const byTerm = draft.receivedAt === null ? null : promise(draft.receivedAt, draft.danger);
  return {
    danger: draft.danger === '' ? 'unasked' : draft.danger,
    channel: draft.channel,
    reporter,
    reporterName: isSelf ? '' : draft.reporterName.trim(),
    reporterContact: isSelf ? '' : draft.reporterContact.trim(),
    informed,
    notInformedReason: informed === 'not-yet' ? draft.notInformedReason : '',
    receivedAt: draft.receivedAt,
    promisedBy: draft.promiseChosen ? draft.promisedBy : byTerm,
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

function draftToContactPoint(draft: NewDossierDraft, self: string | null): ContactPoint {
  const chosen = draft.contactPoint === '' ? (self ?? NOBODY) : draft.contactPoint;
  return toContactPoint(chosen, draft, chosenBySchema.safeParse(draft.chosenBy).data ?? '');
}

/** The contact point that a choice stands for: a member, somebody from outside in words, or nobody. */
export function toContactPoint(
  chosen: string,
  words: Pick<NewDossierDraft, 'contactName' | 'contactFunction' | 'contactReach'>,
  chosenBy: ContactPoint['chosenBy'],
): ContactPoint {
  if (chosen === NOBODY) return { slotId: null, outside: null, chosenBy: '' };
  if (chosen !== OUTSIDE) return { slotId: chosen, outside: null, chosenBy };
  const outside = {
    name: words.contactName.trim(),
    function: words.contactFunction.trim(),
    reach: words.contactReach.trim(),
  };
  return { slotId: null, outside, chosenBy };
}
