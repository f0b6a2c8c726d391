import type { dossiersContract } from '../../../../../shared/features/dossiers/contract.ts';
import type { RegisterSort } from '../../../../../shared/features/dossiers/model.ts';
import { EXPORT_LIMIT } from '../../../../../shared/features/dossiers/register-limits.ts';
import type {
  ExportFormat,
  GroupCount,
  RegisterColumn,
  RegisterGrouping,
} from '../../../../../shared/features/dossiers/register-model.ts';
import type { Language } from '../../../../../shared/kernel/primitives.ts';
import type { App, Session } from '../../../app.ts';
import type { TableRow } from '../../../documents/write-table.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { ServiceHandlers, WriteContext } from '../../../slice.ts';
import { startThread } from '../../../threads/start-thread.ts';
import { findSavePlace, saveOutside } from '../../vault/api.ts';
import { exportColumns } from './export-rows.ts';
import { type ConsentSelection, registerConsents } from './register-consents.ts';
import type { RegisterSelection } from './register-filter.ts';

/** Dossiers that are read and written at once: other calls come in between. */
const PIECE = 500;

type Export = RegisterSelection & {
  readonly sort: RegisterSort;
  readonly direction: 'ascending' | 'descending';
  readonly grouping: RegisterGrouping | null;
  readonly columns: readonly RegisterColumn[];
  readonly format: ExportFormat;
  readonly hideNames: boolean;
  readonly language: Language;
};
type Table = { readonly bytes: Uint8Array<ArrayBuffer>; readonly dossiers: number };
type CommonRefusal = Refusal<
  'DISK_FULL' | 'DISK_FAILED' | 'DATABASE_DAMAGED' | 'NOT_CONFIRMED' | 'CLOSING' | 'EXPORT_TOO_LARGE'
>;

/** The register, exported as it is seen. */
export function exportServices(app: App): Pick<ServiceHandlers<typeof dossiersContract>, 'exportRegister'> {
  let isLocking = false;
  app.onLock(async () => {
    isLocking = true;
  });
  return {
    async exportRegister({ folderId, fileName, purpose, ...wanted }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const place = await findSavePlace(app, { folderId, fileName });
      if (place instanceof Refusal) return place;
      const table = await writeRegister(app, session, wanted, () => isLocking);
      if (table instanceof Refusal) return table;
      if (session.vault.mode.kind === 'open') {
        // Entered before it leaves: an entry of an export that then failed is better than one that nobody knows of.
        const withNames = !wanted.hideNames;
        const entered = await session.storage.write('dossiers.enterExport', {
          count: table.dossiers,
          withNames,
          lacking: purpose === null ? null : { statuses: wanted.statuses, filter: wanted.filter, purpose },
        });
        if (entered instanceof Refusal) return entered as CommonRefusal;
      }
      const saved = await saveOutside(app, place, table.bytes);
      return saved instanceof Refusal ? saved : { ...saved, dossiers: table.dossiers };
    },
  };
}

/** That so many dossiers leave the vault, and whether names of people went along. */
export function enterExport({ db, now, audit }: WriteContext, { count, withNames, lacking }: Leaving): null {
  if (withNames) audit({ action: 'dossiers.exportRegister', objectId: '', count });
  else audit({ action: 'dossiers.exportRegisterUnnamed', objectId: '', count });
  const { total, given } = lacking === null ? { total: 0, given: 0 } : registerConsents({ db, now }, lacking);
  if (given < total) audit({ action: 'consent.leaveWithout', objectId: '', count: total - given });
  return null;
}
type Leaving = {
  readonly count: number;
  readonly withNames: boolean;
  /** The dossiers and what they leave for; null: for no purpose of the pack. */
  readonly lacking: ConsentSelection | null;
};

/** Reads the register piece by piece and has each written down in a thread of its own. */
async function writeRegister(
  { deps }: App,
  { storage }: Pick<Session, 'storage'>,
  { grouping, columns, format, hideNames, language, sort, direction, statuses, filter }: Export,
  mustStop: () => boolean,
): Promise<Table | CommonRefusal> {
  const at = deps.clock.now();
  const selection = { statuses, ...(filter === undefined ? {} : { filter }) };
  const groups =
    grouping === null
      ? null
      : ((await storage.read('dossiers.registerGroups', { ...selection, by: grouping })) as
          | { readonly groups: readonly GroupCount[] }
          | CommonRefusal);
  if (groups instanceof Refusal) return groups;
  const parts = groups?.groups.map(({ key }) => ({ group: { by: grouping, key } })) ?? [{}];
  const thread = startThread(deps.threads.documents);
  try {
    await thread.call('beginTable', { format, ...exportColumns(columns, language) });
    let dossiers = 0;
    for (const part of parts) {
      for (let offset = 0, more = true; more; offset += PIECE) {
        if (mustStop()) return refuse('CLOSING');
        const query = { ...selection, ...part, sort, direction, offset, limit: PIECE };
        const input: object = { query, columns, at, hideNames, language };
        const piece = (await storage.read('dossiers.readExportRows', input)) as
          | { readonly rows: readonly TableRow[] }
          | CommonRefusal;
        if (piece instanceof Refusal) return piece;
        dossiers += piece.rows.length;
        if (dossiers > EXPORT_LIMIT) return refuse('EXPORT_TOO_LARGE');
        await thread.call('addRows', { rows: piece.rows });
        more = piece.rows.length === PIECE;
      }
    }
    const { bytes } = (await thread.call('endTable', null)) as Pick<Table, 'bytes'>;
    return { bytes, dossiers };
  } finally {
    await thread.end();
  }
}
