/** What the service acknowledged, written down outside of it: what must be there whatever happened since. */
export type Ledger = {
  /** Text of a note or message of an incident, by id. */
  readonly notes: Map<string, string>;
  readonly incidents: Map<string, string>;
  /** SHA-256 of the original, by evidence id. */
  readonly evidence: Map<string, string>;
  /** Number of the last acknowledged and of the last asked state, by draft key: what was under way may be there. */
  readonly drafts: Map<string, { acknowledged: number; asked: number }>;
  /** Every text that was ever sent, acknowledged or not: nothing else may be found. */
  readonly sent: Set<string>;
};

export function createLedger(): Ledger {
  return { notes: new Map(), incidents: new Map(), evidence: new Map(), drafts: new Map(), sent: new Set() };
}

export function copyLedger(ledger: Ledger): Ledger {
  return {
    notes: new Map(ledger.notes),
    incidents: new Map(ledger.incidents),
    evidence: new Map(ledger.evidence),
    drafts: new Map([...ledger.drafts].map(([key, draft]) => [key, { ...draft }])),
    sent: new Set(ledger.sent),
  };
}

/** What can be found in a vault, by whatever way it was read. */
export type Content = {
  readonly notes: ReadonlyMap<string, string>;
  readonly incidents: ReadonlyMap<string, string>;
  readonly evidence: ReadonlyMap<string, string>;
  readonly drafts: ReadonlyMap<string, number>;
};

/** What was acknowledged and is gone or altered, and what nobody ever sent; as kind and id. Drafts come apart. */
export function whatIsMissing(
  ledger: Ledger,
  found: Content,
): { readonly audited: string[]; readonly drafts: string[]; readonly strange: string[] } {
  const audited = (['notes', 'incidents', 'evidence'] as const).flatMap((kind) =>
    [...ledger[kind]].filter(([id, text]) => found[kind].get(id) !== text).map(([id]) => `${kind} ${id}`),
  );
  const drafts: string[] = [];
  for (const [key, { acknowledged }] of ledger.drafts) {
    if ((found.drafts.get(key) ?? 0) < acknowledged) drafts.push(`draft ${key}`);
  }
  const strange = (['notes', 'incidents'] as const).flatMap((kind) =>
    [...found[kind]].filter(([, text]) => !ledger.sent.has(text)).map(([id]) => `unsent ${kind} ${id}`),
  );
  for (const [key, number] of found.drafts) {
    if (number > (ledger.drafts.get(key)?.asked ?? 0)) strange.push(`unsent draft ${key}`);
  }
  return { audited, drafts, strange };
}
