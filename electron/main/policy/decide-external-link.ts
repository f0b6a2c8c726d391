export type ExternalLink =
  | { readonly kind: 'ask'; readonly address: string }
  | { readonly kind: 'deny'; readonly reason: 'not-https' | 'credentials' | 'unreadable' | 'place' | 'long' };

/** Longer than what a person can judge. */
const LONGEST = 2_000;

/**
 * Whether an address may be offered to the system's browser (Electron's checklist, 15): it is shown in full and the
 * person is asked. Only `https` of a named host: other schemes start programs, numbers and local names reach into the
 * own network, and a name before an `@` pretends to be the host.
 * @returns the address as it will be opened, host in ASCII
 */
export function decideExternalLink(address: unknown): ExternalLink {
  if (typeof address !== 'string') return { kind: 'deny', reason: 'unreadable' };
  if (address.length > LONGEST) return { kind: 'deny', reason: 'long' };
  // Direction marks and control characters make an address look like another one.
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s\\]/u.test(address) || !URL.canParse(address)) {
    return { kind: 'deny', reason: 'unreadable' };
  }
  const url = new URL(address);
  if (url.protocol !== 'https:') return { kind: 'deny', reason: 'not-https' };
  if (url.username !== '' || url.password !== '') return { kind: 'deny', reason: 'credentials' };
  const isNamed = /^(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}$/.test(url.hostname);
  if (!isNamed || url.port !== '' || isLocal(url.hostname)) return { kind: 'deny', reason: 'place' };
  return url.href.length > LONGEST ? { kind: 'deny', reason: 'long' } : { kind: 'ask', address: url.href };
}

/** Names that lead to this computer or the own network (RFC 6761, RFC 6762, RFC 8375). */
function isLocal(host: string): boolean {
  return /(?:^|\.)(?:localhost|local|internal|lan|home|invalid|test|home\.arpa|onion)$/.test(host);
}
