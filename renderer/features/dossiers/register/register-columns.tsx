import { createColumnHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { RegisterRow, RegisterSort } from '../../../../shared/features/dossiers/model.ts';
import type { Messages } from '../../../../shared/messages.ts';
import type { Moments } from '../../../ui/moments.ts';
import { Name } from '../../../ui/veil.tsx';
import { StatusLabel } from '../dossier/status-label.tsx';

export const registerFeatures = tableFeatures({ rowSortingFeature });

/** A place in the register: its row, or null while it is being fetched. */
export type RegisterSlot = { readonly index: number; readonly row: RegisterRow | null };

const helper = createColumnHelper<typeof registerFeatures, RegisterSlot>();

/** Columns by id; those that can be sorted carry the contract's name of the sort. */
export function createRegisterColumns(texts: Messages['dossiers']['register'], moments: Moments) {
  const { columns } = texts;
  return helper.columns([
    helper.accessor(({ row }) => row?.code ?? '', {
      id: 'code' satisfies RegisterSort,
      header: columns.code,
    }),
    helper.accessor(({ row }) => row?.personName ?? '', {
      id: 'person' satisfies RegisterSort,
      header: columns.person,
      cell: ({ getValue }) => (getValue() === '' ? '' : <Name>{getValue()}</Name>),
    }),
    helper.accessor(({ row }) => row?.unit ?? '', {
      id: 'unit',
      header: columns.unit,
      enableSorting: false,
      // Long names of units are cut off in a narrow window: the pointer shows them whole.
      cell: ({ getValue }) => <span title={getValue()}>{getValue()}</span>,
    }),
    helper.accessor(({ row }) => row?.status ?? null, {
      id: 'status' satisfies RegisterSort,
      header: columns.status,
      cell: ({ row }) => (row.original.row === null ? '' : <StatusLabel status={row.original.row.status} />),
    }),
    helper.accessor(({ row }) => row?.receivedAt ?? null, {
      id: 'received' satisfies RegisterSort,
      header: columns.received,
      sortDescFirst: true,
      cell: ({ row: { original } }) => (original.row === null ? '' : moments.date(original.row.receivedAt)),
    }),
    helper.accessor(({ row }) => row?.activityAt ?? null, {
      id: 'activity' satisfies RegisterSort,
      header: columns.activity,
      sortDescFirst: true,
      cell: ({ row: { original } }) =>
        original.row === null ? '' : moments.relative(original.row.activityAt),
    }),
    helper.accessor(({ row }) => row?.incidentCount ?? null, {
      id: 'incidents' satisfies RegisterSort,
      header: columns.incidents,
      sortDescFirst: true,
      cell: ({ row: { original } }) => original.row?.incidentCount ?? '',
    }),
  ]);
}
