import type { ProposalDifferences } from './assess-model.ts';
import type { Assessment } from './model.ts';

/** What the rules come to, as a text to compare: other figures with the same outcome are no reason to decide anew. */
export function outcomeOf({
  proposal,
  police,
  complaintOffences,
  mandate,
  note,
  attentions,
  walk,
}: Assessment): string {
  const routes = walk.routes.map(({ route }) => route).toSorted();
  return JSON.stringify([proposal.severity, police, complaintOffences, mandate, note, attentions, routes]);
}

/** What the rules say otherwise than they did before, for whoever has to look at it again. */
export function proposalDifferences(before: Assessment, after: Assessment): ProposalDifferences {
  const isCriticism = after.note === 'substantive-criticism';
  return {
    severityBefore: other(before.proposal.severity, after.proposal.severity),
    policeBefore: other(before.police, after.police),
    criticism: before.note === after.note ? null : isCriticism ? 'became' : 'was',
    floors: gained(floorsOf(before), floorsOf(after)),
    routes: gained(routesOf(before), routesOf(after)),
    complaintOffences: gained(before.complaintOffences, after.complaintOffences),
    attentions: gained(before.attentions, after.attentions),
  };
}

const other = <Value>(before: Value, after: Value): Value | null => (before === after ? null : before);
const gained = (before: readonly string[], after: readonly string[]) => ({
  added: after.filter((id) => !before.includes(id)),
  dropped: before.filter((id) => !after.includes(id)),
});
const routesOf = ({ walk }: Assessment) => walk.routes.map(({ route }) => route);
const floorsOf = ({ proposal }: Assessment) =>
  proposal.reasons.flatMap((reason) => (reason.kind === 'floor' ? [reason.floor] : []));
