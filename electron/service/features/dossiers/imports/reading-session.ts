import {
  type DateOrder,
  IMPORT_BYTES,
  type ImportDescription,
  type ImportKind,
  type ImportMapping,
  type ImportRow,
  type ImportSource,
  type RowState,
} from '../../../../../shared/features/dossiers/imports-model.ts';
import type { IncidentFields } from '../../../../../shared/features/dossiers/model.ts';
import { readTable } from '../../../documents/read-table/read-table.ts';
import { type Table, UnreadableTable } from '../../../documents/read-table/table.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import { guessMapping, plainName } from './guess-mapping.ts';
import { dateOrderOf } from './parse-moment.ts';
import { type PastCase, type PreparedCase, prepareDossiers } from './prepare-dossiers.ts';
import { type PreparedIncident, prepareIncidents } from './prepare-incidents.ts';
import { readFilesAsTable } from './read-files-as-table.ts';
import type { ImportPack } from './row-cells.ts';

/** What the vault knows already, as the storage thread answers it. */
export type KnownThings = {
  /** Key of a link, key of a text under it. */
  readonly links: readonly (readonly [string, string])[];
  readonly texts: readonly (readonly [string, boolean])[];
  readonly people: readonly string[];
  readonly cases: readonly string[];
};

export type PreviewQuestion = {
  readonly mapping: ImportMapping;
  readonly pack: ImportPack;
  readonly zone: string;
  /** {@link KnownThings} as JSON: of a large vault they would keep the port thread, which hands them on, for too long. */
  readonly known: Uint8Array;
};

/** What goes to the storage thread; as JSON in bytes, since that is handed on faster than as objects. */
export type RowsToStore = {
  readonly incidents: readonly {
    readonly incident: IncidentFields;
    readonly file: number | null;
    /** Of that file; empty where there is none. */
    readonly sha256: string;
  }[];
  readonly cases: readonly PastCase[];
};

/** A description, and by what its mapping is remembered. */
export type Described = ImportDescription & { readonly header: string };

type Prepared = (PreparedIncident | PreparedCase) & { readonly where: string };

/** One import, from its first bytes to the rows that are to be stored. Lives in a thread of its own, in memory only. */
export function createReadingSession(kind: ImportKind) {
  const files: Uint8Array[][] = [];
  let size = 0;
  let table: Table | null = null;
  let source: ImportSource | null = null;
  let failedRows: ReadonlySet<number> = new Set();
  let hashes: readonly string[] = [];
  let prepared: readonly Prepared[] = [];

  const whole = (file: number): Uint8Array => Buffer.concat(files[file] ?? []);

  return {
    add(file: number, bytes: Uint8Array): Record<never, never> | Refusal<'FILE_TOO_LARGE'> {
      size += bytes.length;
      if (size > IMPORT_BYTES) return refuse('FILE_TOO_LARGE', { limit: IMPORT_BYTES });
      files[file] ??= [];
      files[file].push(bytes);
      return {};
    },

    async describe(
      asked: ImportSource,
      hasHeader: boolean | null,
    ): Promise<Described | Refusal<'TABLE_UNREADABLE'>> {
      if (source === null || table === null) {
        try {
          if (asked.kind === 'files') {
            const read = await readFilesAsTable(asked.names, whole);
            table = read.table;
            failedRows = read.failed;
            hashes = read.hashes;
          } else table = await readTable(whole(0));
        } catch (error) {
          if (!(error instanceof UnreadableTable)) throw error;
          return refuse('TABLE_UNREADABLE', { problem: error.problem, row: error.row });
        }
        source = asked;
        files.length = 0;
      }
      const fromFiles = source.kind === 'files';
      const { columns, mapping } = guessMapping(kind, table.rows, fromFiles ? true : hasHeader);
      return {
        rows: table.rows.length - (mapping.hasHeader ? 1 : 0),
        columns: [...columns],
        mapping,
        remembered: false,
        encoding: table.encoding,
        replaced: table.replaced,
        fromFiles,
        header:
          mapping.hasHeader && !fromFiles ? JSON.stringify(columns.map(({ name }) => plainName(name))) : '',
      };
    },

    preview({ mapping: asked, pack, zone, known: knownBytes }: PreviewQuestion): {
      ready: number;
      duplicate: number;
      wrong: number;
    } {
      const rows = table?.rows ?? [];
      const known = JSON.parse(new TextDecoder().decode(knownBytes)) as KnownThings;
      const mapping = { ...asked, dateOrder: asked.dateOrder ?? orderOfRows(rows, asked) };
      const preparing = { rows, mapping, pack, zone, doubtful: new Set(table?.doubtful) };
      const names = source?.kind === 'files' ? source.names : null;
      prepared =
        kind === 'incidents'
          ? prepareIncidents(
              { ...preparing, namesSenders: names === null },
              { links: textsByLink(known.links), texts: new Map(known.texts) },
            ).map((row) => withFile(row, names, failedRows))
          : prepareDossiers(preparing, { people: new Set(known.people), cases: new Set(known.cases) }).map(
              (row) => ({ ...row, where: '' }),
            );
      const count = (state: RowState) => prepared.filter((row) => row.state === state).length;
      return { ready: count('ready'), duplicate: count('duplicate'), wrong: count('wrong') };
    },

    rows(show: RowState | null, offset: number, limit: number): { rows: ImportRow[] } {
      const shown = show === null ? prepared : prepared.filter(({ state }) => state === show);
      return { rows: shown.slice(offset, offset + limit).map(toImportRow) };
    },

    text(row: number): { text: string } {
      const found = prepared.find((candidate) => candidate.row === row);
      if (found === undefined) return { text: '' };
      return { text: ('incident' in found ? found.shown.message : found.shown.account) ?? '' };
    },

    /** What is to be stored, and how many rows are not. */
    chosen(leftOut: readonly number[], included: readonly number[]): { bytes: Uint8Array; skipped: number } {
      const out = new Set(leftOut);
      const also = new Set(included);
      const rows = prepared.filter(
        ({ state, row }) => (state === 'ready' && !out.has(row)) || (state === 'duplicate' && also.has(row)),
      );
      const store: RowsToStore = {
        incidents: rows.flatMap((row) => {
          if (!('incident' in row) || row.incident === null) return [];
          const file = source?.kind === 'files' ? row.row - 2 : null;
          return [{ incident: row.incident, file, sha256: hashes[file ?? -1] ?? '' }];
        }),
        cases: rows.flatMap((row) => ('pastCase' in row && row.pastCase !== null ? [row.pastCase] : [])),
      };
      const bytes = new TextEncoder().encode(JSON.stringify(store));
      return { bytes, skipped: prepared.length - rows.length };
    },
  };
}

/** What the dates of the mapped columns tell themselves: one day after the twelfth settles all of them. */
function orderOfRows(rows: Table['rows'], { columns }: ImportMapping): DateOrder | null {
  const orders = columns
    .filter(({ field }) => field === 'moment' || field === 'received' || field === 'closed')
    .map(({ column }) => dateOrderOf(rows.map((row) => row[column] ?? '')));
  return orders.find((order) => order === 'day-first' || order === 'month-first') ?? null;
}

/** Rows of files stand below a header that nobody wrote: the first file is row 2. */
function withFile(
  row: PreparedIncident,
  names: readonly string[] | null,
  failed: ReadonlySet<number>,
): Prepared {
  if (names === null) return { ...row, where: row.shown.url ?? '' };
  const file = row.row - 2;
  const where = names[file] ?? '';
  if (!failed.has(file)) return { ...row, where };
  return {
    ...row,
    where,
    state: 'wrong',
    problems: [{ code: 'file-unreadable', field: null }],
    incident: null,
  };
}

function toImportRow(prepared: Prepared): ImportRow {
  const { row, state, problems, notes, sameAs, where } = prepared;
  const base = { row, state, problems: [...problems], notes: [...notes], sameAs };
  if ('incident' in prepared) {
    const { occurredAt, precision, platform, forms, sender, message } = prepared.shown;
    return {
      ...base,
      occurredAt: occurredAt ?? null,
      precision: precision ?? null,
      platform: platform ?? null,
      forms: forms ?? [],
      who: sender ?? '',
      where,
      status: null,
      textLength: message?.length ?? 0,
    };
  }
  const { receivedAt, precision, platform, forms, name, unit, status, account } = prepared.shown;
  return {
    ...base,
    occurredAt: receivedAt ?? null,
    precision: precision ?? null,
    platform: platform ?? null,
    forms: [...(forms ?? [])],
    who: name ?? '',
    where: unit ?? '',
    status: status ?? null,
    textLength: account?.length ?? 0,
  };
}

function textsByLink(pairs: KnownThings['links']): ReadonlyMap<string, ReadonlySet<string>> {
  const byLink = new Map<string, Set<string>>();
  for (const [link, text] of pairs) byLink.set(link, (byLink.get(link) ?? new Set()).add(text));
  return byLink;
}
