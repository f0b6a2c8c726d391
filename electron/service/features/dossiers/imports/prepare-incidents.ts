import type { ImportMapping } from '../../../../../shared/features/dossiers/imports-model.ts';
import { INCIDENT_ITEMS } from '../../../../../shared/features/dossiers/incident-items.ts';
import type { IncidentFields } from '../../../../../shared/features/dossiers/model.ts';
import { looksLike } from '../../../../../shared/features/people/looks-like.ts';
import { linkToAccount } from '../../../../../shared/features/people/sender-link.ts';
import { TEXT_LIMIT } from '../../../../../shared/kernel/primitives.ts';
import { incidentKeys, parseLink, platformOfLink } from '../incidents/incident-keys.ts';
import { createRowCells, type ImportPack, type PreparedRow, type RowCells } from './row-cells.ts';

/** What a dossier has already, by the keys of its incidents. */
export type KnownIncidents = {
  /** Keys of links, each with the keys of the texts that stand under it (empty: none). */
  readonly links: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keys of texts, and whether each of them has a link as well. */
  readonly texts: ReadonlyMap<string, boolean>;
};

export type PreparedIncident = PreparedRow & {
  /** Null where something is wrong with the row. */
  readonly incident: IncidentFields | null;
  /** What could be read of it, to show. */
  readonly shown: Partial<IncidentFields>;
};

export type Preparing = {
  readonly rows: readonly (readonly string[])[];
  readonly mapping: ImportMapping;
  readonly pack: ImportPack;
  readonly zone: string;
  /** Places of rows whose cells may be mixed up. */
  readonly doubtful: ReadonlySet<number>;
  /** Links are those of messages, so that they can name who sent them; of a saved page it is where the page stood. */
  readonly namesSenders?: boolean;
};

/** Every row of a table as the incident that it would be, or what is wrong with it; duplicates are told. */
export function prepareIncidents(preparing: Preparing, known: KnownIncidents): PreparedIncident[] {
  const seen = {
    links: new Map<string, Map<string, number>>(),
    texts: new Map<string, { row: number; hasLink: boolean }>(),
  };
  const first = preparing.mapping.hasHeader ? 1 : 0;
  return preparing.rows.slice(first).map((cells, index) => {
    const place = index + first;
    const row = place + 1;
    const read = createRowCells(cells, preparing);
    const shown = readIncident(read, preparing);
    if (preparing.doubtful.has(place)) read.problems.push({ code: 'quotes', field: null });
    const notes = [...read.notes];
    const { problems } = read;
    const incident = problems.length === 0 ? (shown as IncidentFields) : null;
    if (incident === null) return { row, state: 'wrong', problems, notes, sameAs: null, incident, shown };
    const keys = incidentKeys(incident, preparing.pack.platforms);
    const sameAs = duplicateOf(keys, known, seen);
    if (sameAs === undefined) {
      if (keys.link !== '') {
        const under = seen.links.get(keys.link) ?? new Map<string, number>();
        seen.links.set(keys.link, under.set(keys.text, row));
      }
      if (keys.text !== '') seen.texts.set(keys.text, { row, hasLink: keys.link !== '' });
      return { row, state: 'ready', problems, notes, sameAs: null, incident, shown };
    }
    return { row, state: 'duplicate', problems, notes, sameAs, incident, shown };
  });
}

type Seen = {
  readonly links: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly texts: ReadonlyMap<string, { readonly row: number; readonly hasLink: boolean }>;
};

/**
 * The row that says the same, null for an incident of the dossier, undefined for something new. Two different links are two
 * messages, also when the same words came in the same minute. Under one link there can be many: hundreds of reactions to one
 * article are hundreds of messages, so a link alone decides only where one of the two has no text.
 */
function duplicateOf(
  { link, text }: { readonly link: string; readonly text: string },
  known: KnownIncidents,
  seen: Seen,
): number | null | undefined {
  if (link !== '') {
    const before = known.links.get(link);
    if (before !== undefined && (text === '' || before.has('') || before.has(text))) return null;
    const rows = seen.links.get(link);
    const [first] = rows?.values() ?? [];
    const row = text === '' ? first : (rows?.get('') ?? rows?.get(text));
    if (row !== undefined) return row;
  }
  if (text === '') return undefined;
  const isSame = (otherHasLink: boolean | undefined) =>
    otherHasLink !== undefined && !(otherHasLink && link !== '');
  if (isSame(known.texts.get(text))) return null;
  const other = seen.texts.get(text);
  return isSame(other?.hasLink) ? other?.row : undefined;
}

function readIncident(
  read: RowCells,
  { mapping, pack, namesSenders = false }: Preparing,
): Partial<IncidentFields> {
  const moment = read.moment('moment', mapping.moment);
  const message = read.text('text');
  const url = readLink(read);
  const forms = read.items('forms', 'forms');
  const reach = readReach(read.line('reach'));
  if (forms.unknown.length > 0) read.notes.add('form-to-remarks');
  if (reach.unread !== '') read.notes.add('reach-to-remarks');
  const platform = readPlatform(read, url, { mapping, pack });
  if (platform === null) {
    read.problems.push({ code: read.line('platform') === '' ? 'missing' : 'not-in-pack', field: 'platform' });
  }
  const sender = namesSenders ? readSender(read, url, { platform, pack }) : read.line('sender');
  if (looksLike(sender.toLowerCase()) !== null) read.notes.add('sender-looks-like');
  if (message === '' && sender === '' && url === '')
    read.problems.push({ code: 'nothing-said', field: null });
  const kept = [read.text('remarks'), ...forms.unknown, reach.unread].filter((part) => part !== '');
  return {
    ...(moment === null ? {} : { occurredAt: moment.at, precision: moment.precision }),
    ...(platform === null ? {} : { platform }),
    forms: [...new Set([...forms.ids, ...mapping.forms])].slice(0, INCIDENT_ITEMS),
    message,
    url,
    sender,
    remarks: kept.join('\n').slice(0, TEXT_LIMIT),
    offences: [],
    reach: reach.reach,
    observedBy: read.line('observedBy') || mapping.observedBy,
    knownAt: null,
  };
}

/** What the row says, or else whose message the link says that it is: a list of links shows who keeps coming back. */
function readSender(
  read: RowCells,
  url: string,
  { platform, pack }: Pick<Preparing, 'pack'> & { readonly platform: string | null },
): string {
  const said = read.line('sender');
  const linked = platformOfLink(url, pack.platforms);
  if (said !== '' || linked === undefined || linked.id !== platform) return said;
  const account = linkToAccount(linked.hosts ?? [], url);
  if (account === null) return '';
  read.notes.add('sender-from-link');
  return linked.handle === 'at' ? `@${account}` : account;
}

/** A link without the name and password that it may carry. */
function readLink(read: RowCells): string {
  const text = read.line('link');
  const link = parseLink(text);
  if (link === null || (link.username === '' && link.password === '')) return text;
  link.username = '';
  link.password = '';
  read.notes.add('credentials-removed');
  return link.href;
}

/** What the row says goes first, then where its link leads, then what was chosen for rows that say nothing. */
function readPlatform(
  read: RowCells,
  url: string,
  { mapping, pack }: Pick<Preparing, 'mapping' | 'pack'>,
): string | null {
  const named = read.items('platform', 'platforms').ids[0];
  if (named !== undefined) return named;
  const linked = platformOfLink(url, pack.platforms)?.id;
  if (linked !== undefined) return linked;
  if (mapping.platform === null) return null;
  if (read.line('platform') !== '') read.notes.add('platform-assumed');
  return mapping.platform;
}

const scales: Readonly<Record<string, number>> = { k: 1e3, d: 1e3, m: 1e6, mln: 1e6, '': 1 };

/** `12.345`, `12,5K`, `1.2 mln`; what cannot be read is given back as it was. */
function readReach(text: string): { readonly reach: number | null; readonly unread: string } {
  if (text === '') return { reach: null, unread: '' };
  const match = /^(\d{1,3}(?:[.,\s]\d{3})+|\d+)(?:[.,](\d{1,2}))? ?(k|m|mln)?$/i.exec(text);
  if (match === null) return { reach: null, unread: text };
  const whole = (match[1] ?? '').replace(/\D/g, '');
  const reach = Math.round(
    Number(`${whole}.${match[2] ?? 0}`) * (scales[(match[3] ?? '').toLowerCase()] ?? 1),
  );
  return reach <= 10_000_000_000 ? { reach, unread: '' } : { reach: null, unread: text };
}
