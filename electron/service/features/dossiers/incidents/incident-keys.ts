import { createHash } from 'node:crypto';
import type { IncidentFields } from '../../../../../shared/features/dossiers/model.ts';

/** What the same message is known by: its link, or its text with sender and moment. Empty: nothing to compare. */
export type IncidentKeys = { readonly link: string; readonly text: string };

/** A platform, by the hosts of its links. */
export type LinkHosts = { readonly id: string; readonly hosts?: readonly string[] | undefined };

type Compared = Pick<IncidentFields, 'url' | 'message' | 'sender' | 'occurredAt' | 'precision'>;

export function incidentKeys(incident: Compared, platforms: readonly LinkHosts[]): IncidentKeys {
  return { link: linkKey(incident.url, platforms), text: textKey(incident) };
}

/** Parameters that say how somebody came to a page, not which page it is. */
const FOLLOWING = /^(utm_.+|fbclid|gclid|igsh|igshid|ref_src|ref_url|si|mibextid)$/i;
/** The same on the platforms themselves; elsewhere they can be what a page is chosen by. */
const FOLLOWING_ON_PLATFORM = /^(s|t|ref|feature)$/i;

/**
 * The normal form of a link: one way of writing for `http` and `https`, for a platform's hosts (mobile ones included), without
 * what follows readers around. A place inside the page stays: there a single reaction can stand.
 */
export function linkKey(url: string, platforms: readonly LinkHosts[]): string {
  const parsed = parseLink(url);
  if (parsed === null) return '';
  const host = plainHost(parsed.hostname);
  const platform = platformOfHost(host, platforms);
  const canonical = platform?.hosts?.[0] ?? host;
  const query = [...parsed.searchParams]
    .filter(
      ([name]) => !FOLLOWING.test(name) && !(platform !== undefined && FOLLOWING_ON_PLATFORM.test(name)),
    )
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const path = parsed.pathname.replace(/\/+$/, '');
  const key = `${canonical}${path}${query.length === 0 ? '' : `?${query.join('&')}`}${parsed.hash}`;
  // The page of a platform itself is no message.
  return path === '' && query.length === 0 && parsed.hash === '' ? '' : key;
}

/** The platform that a link leads to; undefined where none of them has its host. */
export function platformOfLink<Platform extends LinkHosts>(
  url: string,
  platforms: readonly Platform[],
): Platform | undefined {
  const parsed = parseLink(url);
  return parsed === null ? undefined : platformOfHost(plainHost(parsed.hostname), platforms);
}

/** A link on the web, also one without `https://`; null for anything else. */
export function parseLink(text: string): URL | null {
  const trimmed = text.trim();
  const whole = /^https?:\/\//i.test(trimmed)
    ? trimmed
    : /^[a-z0-9-]+(\.[a-z0-9-]+)+\//i.test(trimmed)
      ? `https://${trimmed}`
      : null;
  return whole === null ? null : URL.parse(whole);
}

function platformOfHost<Platform extends LinkHosts>(
  host: string,
  platforms: readonly Platform[],
): Platform | undefined {
  return platforms.find(({ hosts }) => hosts?.some((known) => plainHost(known) === host));
}

function plainHost(host: string): string {
  return host.toLowerCase().replace(/^(www|m|mobile)\./, '');
}

/** Without case, marks of writing and extra spaces; with the sender, since many can say the same in one minute. */
export function textKey({ message, sender, occurredAt, precision }: Compared): string {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const words = plain(message);
  if (words === '') return '';
  const minute = Math.floor(occurredAt / 60_000);
  const parts = [words, plain(sender).replace(/^@/, ''), precision, String(minute)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
