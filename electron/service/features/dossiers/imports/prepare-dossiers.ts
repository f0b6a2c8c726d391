import type { RowState } from '../../../../../shared/features/dossiers/imports-model.ts';
import type { DossierStatus } from '../../../../../shared/features/dossiers/model.ts';
import { caseKey, personKey } from './case-keys.ts';
import { plainName } from './guess-mapping.ts';
import type { Preparing } from './prepare-incidents.ts';
import { createRowCells, type PreparedRow, type RowCells } from './row-cells.ts';

/** A past case, ready to become a dossier. */
export type PastCase = {
  readonly name: string;
  readonly unit: string;
  readonly function: string;
  readonly receivedAt: number;
  readonly precision: 'minute' | 'day' | 'month';
  readonly status: DossierStatus;
  /** When it was closed; null where it was not, or nobody wrote down when. */
  readonly closedAt: number | null;
  readonly trigger: string | null;
  readonly severity: 'light' | 'medium' | 'severe' | null;
  readonly account: string;
  /** What happened, as one incident; a case without forms and platform gets none. */
  readonly forms: readonly string[];
  readonly platform: string | null;
};

export type PreparedCase = PreparedRow & {
  readonly pastCase: PastCase | null;
  readonly shown: Partial<PastCase>;
};

/** What the vault knows: people by name and unit, and cases by name and day. */
export type KnownCases = { readonly people: ReadonlySet<string>; readonly cases: ReadonlySet<string> };

/** Every row of a table as the dossier that it would be, or what is wrong with it. */
export function prepareDossiers(preparing: Preparing, known: KnownCases): PreparedCase[] {
  const seen = new Map<string, number>();
  const first = preparing.mapping.hasHeader ? 1 : 0;
  return preparing.rows.slice(first).map((cells, index) => {
    const place = index + first;
    const row = place + 1;
    const read = createRowCells(cells, preparing);
    const shown = readCase(read, preparing);
    if (preparing.doubtful.has(place)) read.problems.push({ code: 'quotes', field: null });
    const { problems } = read;
    if (problems.length > 0) {
      return { row, state: 'wrong', problems, notes: [...read.notes], sameAs: null, pastCase: null, shown };
    }
    const pastCase = shown as PastCase;
    if (known.people.has(personKey(pastCase.name, pastCase.unit))) read.notes.add('person-known');
    const key = caseKey(pastCase.name, pastCase.receivedAt, preparing.zone);
    const earlier = seen.get(key);
    const state: RowState = earlier === undefined && !known.cases.has(key) ? 'ready' : 'duplicate';
    if (state === 'ready') seen.set(key, row);
    return { row, state, problems, notes: [...read.notes], sameAs: earlier ?? null, pastCase, shown };
  });
}

function readCase(read: RowCells, { mapping }: Preparing): Partial<PastCase> {
  const name = read.line('name');
  if (name === '') read.problems.push({ code: 'missing', field: 'name' });
  const received = read.moment('received', mapping.moment);
  const closed = readClosed(read);
  const status = readStatus(read, closed.isClosed);
  const forms = read.items('forms', 'forms');
  const platform = read.items('platform', 'platforms').ids[0] ?? null;
  const trigger = read.items('trigger', 'triggers').ids[0] ?? null;
  if (trigger === null && read.line('trigger') !== '') read.notes.add('trigger-left-out');
  const severity = readSeverity(read.line('severity'));
  if (severity === undefined) read.notes.add('severity-left-out');
  if (forms.unknown.length > 0) read.notes.add('form-to-remarks');
  const unknown = [
    ...forms.unknown,
    trigger === null ? read.line('trigger') : '',
    platform === null ? read.line('platform') : '',
  ].filter((word) => word !== '');
  return {
    name,
    unit: read.line('unit'),
    function: read.line('function'),
    ...(received === null ? {} : { receivedAt: received.at, precision: received.precision }),
    status,
    closedAt: closed.at,
    trigger,
    severity: severity ?? null,
    // Words that the pack has no item for are kept where somebody reads them.
    account: [read.text('account'), ...unknown].filter((part) => part !== '').join('\n'),
    forms: [...new Set([...forms.ids, ...mapping.forms])].slice(0, 20),
    platform: platform ?? mapping.platform,
  };
}

const statuses: Readonly<Record<string, DossierStatus>> = {
  intake: 'intake',
  nieuw: 'intake',
  new: 'intake',
  triage: 'triage',
  actief: 'active',
  active: 'active',
  open: 'active',
  lopend: 'active',
  'in behandeling': 'active',
  ongoing: 'active',
  nazorg: 'aftercare',
  aftercare: 'aftercare',
  gesloten: 'closed',
  afgesloten: 'closed',
  afgerond: 'closed',
  dicht: 'closed',
  closed: 'closed',
  done: 'closed',
};

function readStatus(read: RowCells, isClosed: boolean): DossierStatus {
  const word = plainName(read.line('status'));
  if (word === '') return isClosed ? 'closed' : 'active';
  const status = Object.hasOwn(statuses, word) ? statuses[word] : undefined;
  if (status === undefined) read.problems.push({ code: 'unknown-word', field: 'status' });
  return status ?? 'active';
}

/** A date, or yes or no. */
function readClosed(read: RowCells): { readonly isClosed: boolean; readonly at: number | null } {
  const word = plainName(read.line('closed'));
  if (['', 'nee', 'no', 'n', 'false', '0'].includes(word)) return { isClosed: false, at: null };
  if (['ja', 'yes', 'j', 'y', 'x', 'true', '1'].includes(word)) return { isClosed: true, at: null };
  const moment = read.moment('closed', null);
  return { isClosed: true, at: moment?.at ?? null };
}

const severities: Readonly<Record<string, PastCase['severity']>> = {
  licht: 'light',
  light: 'light',
  laag: 'light',
  low: 'light',
  middel: 'medium',
  matig: 'medium',
  gemiddeld: 'medium',
  medium: 'medium',
  ernstig: 'severe',
  zwaar: 'severe',
  hoog: 'severe',
  severe: 'severe',
  high: 'severe',
};

/** Undefined for a word that says none. */
function readSeverity(text: string): PastCase['severity'] | undefined {
  const word = plainName(text);
  if (word === '') return null;
  return Object.hasOwn(severities, word) ? severities[word] : undefined;
}
