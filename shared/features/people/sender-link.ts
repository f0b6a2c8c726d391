/** First parts of a path that come before an account and say nothing of it. */
const before = new Set(['in', 'profile', 'user', 'users', 'u', 's', 'stories', 'add', 'people', 'pg']);
/** First parts that make it another account than the bare name: a company is not the person of that name. */
const kinds = new Set(['company', 'school', 'showcase', 'channel', 'c']);
/** First parts that lead to a message or a list: whose that is cannot be told from the link. */
const noAccount = new Set([
  ...[
    'watch',
    'shorts',
    'playlist',
    'live',
    'results',
    'embed',
    'clip',
    'post',
    'posts',
    'p',
    'r',
    'reel',
    'reels',
    'tv',
  ],
  ...[
    'i',
    'hashtag',
    'search',
    'explore',
    'share',
    'sharer',
    'feed',
    'pulse',
    'groups',
    'events',
    'photo',
    'story',
  ],
  ...[
    'joinchat',
    'addstickers',
    'proxy',
    'invite',
    'home',
    'settings',
    'messages',
    'video',
    'discover',
    'tag',
  ],
  // Pages of the platforms themselves.
  ...[
    'intent',
    'compose',
    'login',
    'signup',
    'accounts',
    'direct',
    'about',
    'help',
    'privacy',
    'tos',
    'legal',
  ],
  ...['blog', 'faq', 'permalink', 'notes', 'reviews', 'status'],
]);
/** Hosts whose paths are short ways to anything, or rooms, never accounts. */
const shortHosts = new Set([
  'youtu.be',
  'fb.watch',
  'lnkd.in',
  'vm.tiktok.com',
  'chat.whatsapp.com',
  'signal.group',
]);
/** Parameters that tell how somebody came to a page, not which page it is. */
const tracking =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|igsh(?:id)?|si|ref|ref_src|ref_url|referrer|lang|hl|feature|__.*|mibextid|trk|xmt|_[rt])$/iu;

/**
 * The account that a link leads to; of a link that leads to no account of the platform, the link in a normal form.
 * Credentials, fragments and tracking fall away.
 * @param hosts host names of the platform; their subdomains count too (`m.`, `mobile.`, `nl.`)
 * @returns null where the text is no link
 */
export function linkToHandle(hosts: readonly string[], text: string): string | null {
  const url = parseLink(hosts, text);
  return url === null ? null : (accountBehind(hosts, url) ?? linkForm(hostOf(url), url));
}

/**
 * The account that the link of a message names: `x.com/iemand/status/1` is of `iemand`.
 * @returns null where the link names none, or only by a number or a room
 */
export function linkToAccount(hosts: readonly string[], text: string): string | null {
  const url = parseLink(hosts, text);
  const account = url === null ? null : accountBehind(hosts, url);
  if (url === null || account === null) return null;
  if (/^\+\d+$/u.test(account)) return account;
  return leadsToMessage(url) && /^[\p{L}\p{N}._-]+$/u.test(account) ? account : null;
}

/** Parameters of a link to a comment: its path names whose page that stands on, mostly the affected person's. */
const ofComment = ['comment_id', 'reply_comment_id', 'lc', 'commentUrn'];

/** Whether the path goes on from an account to one message of it, and not to what others wrote below. */
function leadsToMessage({ pathname, searchParams }: URL): boolean {
  const parts = pathname.split('/').filter((part) => part !== '');
  return (
    parts.length >= 3 && !parts.slice(1).includes('c') && !ofComment.some((name) => searchParams.has(name))
  );
}

function accountBehind(hosts: readonly string[], url: URL): string | null {
  const host = hostOf(url);
  return isOf(hosts, host) && !shortHosts.has(host) ? accountOf(url) : null;
}

const hostOf = ({ hostname }: URL) =>
  hostname
    .toLowerCase()
    .replace(/^www\./u, '')
    .replace(/\.$/u, '');

/** A web address, or one without `https://` that begins with a host of the platform. */
function parseLink(hosts: readonly string[], text: string): URL | null {
  if (/\s/u.test(text)) return null;
  const bare = text.replace(/^(?:https?:)?\/\//iu, '');
  // What stands before the first slash, without credentials.
  const host = bare.split('/', 1)[0]?.split('@').at(-1)?.toLowerCase() ?? '';
  const isLink = bare !== text || host.startsWith('www.') || (bare.includes('/') && isOf(hosts, host));
  return isLink ? URL.parse(`https://${bare}`) : null;
}

function isOf(hosts: readonly string[], host: string): boolean {
  return hosts.some((own) => host === own || host.endsWith(`.${own}`));
}

function accountOf(url: URL): string | null {
  const parts = url.pathname
    .split('/')
    .map(toPlain)
    .filter((part) => part !== '');
  const [first, second] = parts;
  const asked = url.searchParams.get('screen_name');
  if (asked !== null && asked !== '') return asked.toLowerCase();
  // Web clients of messengers keep the account behind the #.
  if (/^#@[^/]+$/u.test(url.hash)) return toPlain(url.hash.slice(2)).toLowerCase();
  if (first === undefined) return null;
  const number = url.searchParams.get('id');
  if (first.endsWith('.php')) return number === null ? null : `id:${number}`;
  if (first.startsWith('@')) return first.slice(1).toLowerCase() || null;
  const name = first.toLowerCase();
  if (name === 'people') return parts[2] === undefined ? null : `id:${parts[2]}`;
  // Ids of channels tell capitals apart.
  if (kinds.has(name))
    return second === undefined ? null : `${name}/${name === 'channel' ? second : second.toLowerCase()}`;
  if (before.has(name)) return second?.replace(/^@/u, '').toLowerCase() ?? null;
  if (noAccount.has(name) || name.startsWith('+')) return null;
  // wa.me/31612345678
  return /^\d{8,15}$/u.test(name) ? `+${name}` : name;
}

/** Short ways and pages of members tell capitals and parameters apart, so those stay. */
function linkForm(host: string, url: URL): string {
  const asked = [...url.searchParams].filter(([name]) => !tracking.test(name)).toSorted(byText);
  const query = asked.map(([name, value]) => `${name}=${value}`).join('&');
  return `${host}${toPlain(url.pathname).replace(/\/+$/u, '')}${query === '' ? '' : `?${query}`}`;
}

function byText([one]: [string, string], [other]: [string, string]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A text whose percent signs stand for characters; itself where they do not. */
export function toPlain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
