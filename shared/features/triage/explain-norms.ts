import type { TriageRules } from '../reference/model.ts';
import type { Assessment } from './model.ts';

/** The route that is a report to the police; packs keep its id (product.md, Norms). */
export const POLICE_ROUTE = 'police';

/** The route that tells the police without a report; packs keep its id. */
const NOTIFICATION_ROUTE = 'police-notification';

type Weighed = Pick<Assessment, 'norms' | 'explainRequired'>;

/** Norms that hold and by which a report to the police is the default (H 2.5). */
export function reportNorms(norms: TriageRules['norms'], weighed: Weighed): string[] {
  return norms
    .filter(({ id, kind, police }) => kind === 'report' && police === 'default' && weighed.norms.includes(id))
    .map(({ id }) => id);
}

/** Norms that hold and by which the organisation files (H 3.2.1): whoever chooses otherwise says why. */
export function filerNorms(norms: TriageRules['norms'], weighed: Pick<Weighed, 'norms'>): string[] {
  return norms
    .filter(({ id, kind }) => kind === 'by-organisation' && weighed.norms.includes(id))
    .map(({ id }) => id);
}

/** Norms that hold and by which a route is always taken, such as help and support, each with that route. */
export function routeNorms(
  norms: TriageRules['norms'],
  weighed: Pick<Weighed, 'norms'>,
): readonly { readonly norm: string; readonly route: string }[] {
  return norms.flatMap(({ id, kind, route }) =>
    kind === 'route' && route !== undefined && weighed.norms.includes(id) ? [{ norm: id, route }] : [],
  );
}

/**
 * Comply or explain: the norms that a decision deviates from. It does where no report is made, where the person does not want
 * the one that is, and where a route is left out that is always taken: each asks for a reason.
 */
export function normsToExplain(
  norms: TriageRules['norms'],
  weighed: Weighed,
  routes: readonly string[],
): string[] {
  const complies = routes.includes(POLICE_ROUTE) && !weighed.explainRequired;
  const missed = routeNorms(norms, weighed).filter(({ route }) => !routes.includes(route));
  return [...(complies ? [] : reportNorms(norms, weighed)), ...missed.map(({ norm }) => norm)];
}

/**
 * The routes of the tree that are ticked beforehand: all, but not a report and a notification to the police at once. Where the
 * person wants no report their wish is the beginning; the report stays offered, for who decides otherwise (H annex 2).
 */
export function routesToTick({
  walk,
  explainRequired,
}: Pick<Assessment, 'walk' | 'explainRequired'>): readonly string[] {
  const routes = walk.routes.map(({ route }) => route);
  return explainRequired && routes.includes(NOTIFICATION_ROUTE)
    ? routes.filter((route) => route !== POLICE_ROUTE)
    : routes;
}
