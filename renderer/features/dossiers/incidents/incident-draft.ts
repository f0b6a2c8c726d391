import type { Incident, IncidentFields } from '../../../../shared/features/dossiers/model.ts';
import { incidentFieldsSchema } from '../../../../shared/features/dossiers/model.ts';
import { precisionSchema } from '../../../../shared/kernel/primitives.ts';
import type { FieldErrors } from '../../../ui/field-error.ts';
import { checkFields } from '../../../ui/field-error.ts';

/** What the form holds; half of it may be missing. */
export type IncidentDraft = {
  readonly occurredAt: number | null;
  readonly precision: string;
  readonly platform: string;
  readonly forms: string[];
  readonly message: string;
  readonly url: string;
  readonly sender: string;
  readonly remarks: string;
  readonly offences: string[];
  /** As it is typed. */
  readonly reach: string;
  readonly observedBy: string;
  readonly knownAt: number | null;
};

/** Where half-written incidents are kept: a new one of a dossier, a change of one that is there. */
export const incidentDraftKeys = {
  add: (dossierId: string) => `dossiers.incident:${dossierId}`,
  edit: (incidentId: string) => `dossiers.incident-edit:${incidentId}`,
} as const;

type Clock = { readonly toLocal: (instant: number) => string; readonly fromLocal: (text: string) => number };

/** Nothing typed yet, and nothing supposed either. */
export const untouchedIncident: IncidentDraft = {
  occurredAt: null,
  precision: '',
  platform: '',
  forms: [],
  message: '',
  url: '',
  sender: '',
  remarks: '',
  offences: [],
  reach: '',
  observedBy: '',
  knownAt: null,
};

/** A new incident: just now, unless said otherwise. */
export function emptyIncident(now: number): IncidentDraft {
  return { ...untouchedIncident, occurredAt: Math.floor(now / 60_000) * 60_000, precision: 'minute' };
}

export function incidentToDraft({ incidentId: _, dossierId: __, ...fields }: Incident): IncidentDraft {
  return {
    ...fields,
    forms: [...fields.forms],
    offences: [...fields.offences],
    reach: fields.reach === null ? '' : String(fields.reach),
  };
}

/** The incident that the form describes, or what is wrong at which field. */
export function draftToIncident(
  draft: IncidentDraft,
  clock: Clock,
):
  | { readonly ok: true; readonly value: IncidentFields }
  | { readonly ok: false; readonly errors: FieldErrors } {
  const precision = precisionSchema.safeParse(draft.precision).data ?? 'minute';
  const checked = checkFields(incidentFieldsSchema, {
    ...draft,
    precision,
    occurredAt: draft.occurredAt === null ? null : roundToPrecision(draft.occurredAt, precision, clock),
    url: draft.url.trim(),
    sender: draft.sender.trim(),
    observedBy: draft.observedBy.trim(),
    reach: readReach(draft.reach),
  });
  const credentials = hasCredentials(draft.url);
  if (checked.ok && !credentials) return checked;
  const errors: Record<string, string> = checked.ok ? {} : { ...checked.errors };
  if (credentials) errors['url'] = 'link-credentials';
  if (errors['reach'] !== undefined) errors['reach'] = 'reach-wrong';
  if (errors['platform'] !== undefined) errors['platform'] = 'platform-missing';
  if (errors['occurredAt'] !== undefined) errors['occurredAt'] = 'date-missing';
  return { ok: false, errors };
}

/**
 * What is not known is not made up: a day stands at its noon, a month at the noon of its first day. Noon, so
 * that no time zone and no summer time can move it to another day.
 */
function roundToPrecision(instant: number, precision: IncidentFields['precision'], clock: Clock): number {
  const day = clock.toLocal(instant).slice(0, 10);
  switch (precision) {
    case 'minute':
      return instant;
    case 'day':
      return clock.fromLocal(`${day} 12:00:00`);
    case 'month':
      return clock.fromLocal(`${day.slice(0, 8)}01 12:00:00`);
  }
}

/** Null where nothing is typed; NaN, which no field takes, where it is no number. Dots and spaces between thousands. */
function readReach(typed: string): number | null {
  const digits = typed.replace(/[\s.,]/g, '');
  if (digits === '') return null;
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}

/** A link that carries somebody's name and password: whoever reads the dossier could sign in with it. */
function hasCredentials(url: string): boolean {
  const parsed = URL.parse(url.trim());
  return parsed !== null && (parsed.username !== '' || parsed.password !== '');
}
