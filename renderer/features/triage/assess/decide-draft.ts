import type { TriageRules } from '../../../../shared/features/reference/model.ts';
import type { PackSections } from '../../../../shared/features/reference/pack-sections.ts';
import { assess } from '../../../../shared/features/triage/assess.ts';
import type { AssessedDossier, DecisionFields } from '../../../../shared/features/triage/assess-model.ts';
import { decisionFieldsSchema } from '../../../../shared/features/triage/assess-model.ts';
import { normsToExplain, routesToTick } from '../../../../shared/features/triage/explain-norms.ts';
import { severitySchema } from '../../../../shared/features/triage/model.ts';
import { checkFields, type FieldErrors } from '../../../ui/field-error.ts';
import type { Checked } from '../../../ui/use-save-form.ts';

type Reason = { readonly norm: string; readonly kind: string; readonly words: string };

/** What is typed; nobody's grade is chosen for them. */
export type DecideDraft = {
  readonly severity: string;
  readonly motive: string;
  /** Ticked or unticked by hand; of all others the tree says it. So another grade never loses what somebody chose. */
  readonly routes: Readonly<Record<string, boolean>>;
  readonly reasons: Reason[];
};

export const emptyDecision: DecideDraft = { severity: '', motive: '', routes: {}, reasons: [] };

/** The routes that are ticked. */
export function routesOf(
  { routes }: Pick<DecideDraft, 'routes'>,
  { assessment }: Pick<AssessedDossier, 'assessment'>,
): readonly string[] {
  const byHand = Object.entries(routes);
  return [
    ...routesToTick(assessment).filter((route) => routes[route] !== false),
    ...byHand.flatMap(([route, isTicked]) => (isTicked ? [route] : [])),
  ].filter((route, place, all) => all.indexOf(route) === place);
}

/** What the rules say where somebody decides a grade of their own: the routes that fit it. What was proposed stays. */
export function assessedAs<Assessed extends Pick<AssessedDossier, 'assessment' | 'known' | 'answers'>>(
  severity: string,
  assessed: Assessed,
  sections: TriageRules,
): Assessed {
  const decided = severitySchema.safeParse(severity).data;
  if (decided === undefined || decided === assessed.assessment.proposal.severity) return assessed;
  return { ...assessed, assessment: assess(sections, assessed.known, assessed.answers, { decided }) };
}

/** Norms that are deviated from, by what is ticked: of each a reason is asked (comply or explain). */
export function deviatedNorms(
  draft: DecideDraft,
  assessed: Pick<AssessedDossier, 'assessment'>,
  { norms }: Pick<PackSections, 'norms'>,
): readonly string[] {
  return normsToExplain(norms, assessed.assessment, routesOf(draft, assessed));
}

export function reasonFor({ reasons }: DecideDraft, norm: string): Reason {
  return reasons.find((reason) => reason.norm === norm) ?? { norm, kind: '', words: '' };
}

/** The reasons with one of them changed. */
export function withReason(
  draft: DecideDraft,
  norm: string,
  patch: { readonly kind?: string; readonly words?: string },
): Reason[] {
  return [...draft.reasons.filter((reason) => reason.norm !== norm), { ...reasonFor(draft, norm), ...patch }];
}

/**
 * As the contract asks for it, or what is missing at which field: `severity`, `motive`, `NORM.kind`, `NORM.words`.
 */
export function checkDecision(
  draft: DecideDraft,
  assessed: Pick<AssessedDossier, 'assessment'>,
  sections: Pick<PackSections, 'norms' | 'routes'>,
): Checked<DecisionFields> {
  const chosen = routesOf(draft, assessed);
  const norms = deviatedNorms(draft, assessed, sections);
  const missing: FieldErrors = Object.fromEntries([
    ...(draft.severity !== '' &&
    draft.severity !== assessed.assessment.proposal.severity &&
    draft.motive.trim() === ''
      ? [['motive', 'motive-missing']]
      : []),
    ...norms.flatMap((norm) => {
      const { kind, words } = reasonFor(draft, norm);
      return [
        ...(kind === '' ? [[`${norm}.kind`, 'reason-kind']] : []),
        ...(words.trim() === '' ? [[`${norm}.words`, 'reason-words']] : []),
      ];
    }),
  ]);
  const checked = checkFields(decisionFieldsSchema, {
    severity: draft.severity,
    motive: draft.motive,
    routes: sections.routes.map(({ id }) => id).filter((id) => chosen.includes(id)),
    deviations: norms.map((norm) => reasonFor(draft, norm)),
  });
  const wrong: FieldErrors = { ...(checked.ok ? {} : byNorm(checked.errors, norms)), ...missing };
  return checked.ok && Object.keys(wrong).length === 0 ? checked : { ok: false, errors: wrong };
}

/** What is wrong with a reason stands at the norm that it is for: `deviations.0.words` is `NORM.words`. */
function byNorm(errors: FieldErrors, norms: readonly string[]): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([path, code]) => {
      const [, place, field] = /^deviations\.(\d+)\.(\w+)$/.exec(path) ?? [];
      const norm = norms[Number(place)];
      return [norm === undefined || field === undefined ? path : `${norm}.${field}`, code];
    }),
  );
}
