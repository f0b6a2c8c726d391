import { en } from '../../../../../shared/features/dossiers/messages.en.ts';
import { nl } from '../../../../../shared/features/dossiers/messages.nl.ts';
import type { RegisterRow } from '../../../../../shared/features/dossiers/model.ts';
import type { RegisterColumn } from '../../../../../shared/features/dossiers/register-model.ts';
import type { Pack } from '../../../../../shared/features/reference/model.ts';
import type { Language } from '../../../../../shared/kernel/primitives.ts';
import type { TableColumn, TableRow } from '../../../documents/write-table.ts';
import type { ReadContext } from '../../../slice.ts';
import { chosenPack, packOfDossier } from '../../reference/api.ts';
import { timeZone } from '../../vault/api.ts';
import { listRegister, type RegisterQuery } from './register-store.ts';

/** How an export speaks. */
export type ExportWords = { readonly language: Language; readonly hideNames: boolean };

export type ExportPiece = ExportWords & {
  readonly query: RegisterQuery;
  readonly columns: readonly RegisterColumn[];
  /** The moment of the export: what is late stays the same over all pieces. */
  readonly at: number;
};

const messages = { nl, en };
const kinds: Partial<Readonly<Record<RegisterColumn, TableColumn['kind']>>> = {
  received: 'day',
  activity: 'day',
  due: 'day',
  incidents: 'number',
  evidence: 'number',
};

/** The headings of an export, in the words of the screen. */
export function exportColumns(
  columns: readonly RegisterColumn[],
  language: Language,
): { readonly sheet: string; readonly columns: readonly TableColumn[] } {
  const { register, look } = messages[language];
  return {
    sheet: look.export.sheet,
    columns: columns.map((id) => ({ title: register.columns[id], kind: kinds[id] ?? 'text' })),
  };
}

/** A piece of an export, put into words in the thread that reads it: the port thread stays free. */
export function readExportRows(
  { db }: ReadContext,
  { query, columns, at, ...words }: ExportPiece,
): { readonly rows: readonly TableRow[] } {
  const own = (dossierId: string) => packOfDossier(db, dossierId);
  const toCell = createCells(words, { pack: chosenPack(db), own, zone: timeZone(db) });
  return { rows: listRegister(db, query, at).map((row) => columns.map((column) => toCell(row, column))) };
}

type LabelSection = 'forms' | 'platforms' | 'triggers';
/** The words of the present pack; of a dossier's own where that has none. */
type ExportPacks = { readonly pack: Pack | null; readonly own: (dossierId: string) => Pack | null };

function createCells(
  { language, hideNames }: ExportWords,
  { pack, own, zone }: ExportPacks & { readonly zone: string },
): (row: RegisterRow, column: RegisterColumn) => string | number {
  const { status, look } = messages[language];
  const days = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  const labelOf = (from: Pack | null, section: LabelSection, id: string) =>
    from?.sections[section].find((item) => item.id === id)?.label[language];
  const label = (section: LabelSection, id: string, { dossierId }: RegisterRow) =>
    labelOf(pack, section, id) ?? labelOf(own(dossierId), section, id) ?? id;
  const name = (text: string) => (hideNames && text !== '' ? look.export.hidden : text);
  return (row, column) => {
    switch (column) {
      case 'code':
        return row.code;
      case 'person':
        return name(row.personName);
      case 'unit':
        return row.unit;
      case 'status':
        return status[row.status];
      case 'severity':
        return look.severity[row.severity ?? 'none'];
      case 'contact':
        return name(row.contactPoint);
      case 'trigger':
        return row.trigger === null ? '' : label('triggers', row.trigger, row);
      case 'forms':
        return row.forms.map((id) => label('forms', id, row)).join(', ');
      case 'platforms':
        return row.platforms.map((id) => label('platforms', id, row)).join(', ');
      case 'received':
        return days.format(row.receivedAt);
      case 'activity':
        return days.format(row.activityAt);
      case 'due':
        return row.nextDue === null ? '' : days.format(row.nextDue);
      case 'incidents':
        return row.incidentCount;
      case 'evidence':
        return row.evidenceCount;
      case 'pack':
        return row.packVersion;
      case 'tagWish':
        return look.tagWish[row.tagWish];
    }
  };
}
