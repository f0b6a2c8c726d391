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
