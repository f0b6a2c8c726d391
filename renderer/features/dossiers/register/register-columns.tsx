import { ClockCountdownIcon } from '@phosphor-icons/react/dist/csr/ClockCountdown';
import {
  columnOrderingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { RegisterRow, RegisterSort } from '../../../../shared/features/dossiers/model.ts';
import { registerSortSchema } from '../../../../shared/features/dossiers/model.ts';
import type { RegisterColumn } from '../../../../shared/features/dossiers/register-model.ts';
import type { Messages } from '../../../../shared/messages.ts';
import type { Moments } from '../../../ui/moments.ts';
import type { usePack } from '../../../ui/pack.tsx';
import { SeverityLabel } from '../../../ui/severity-label.tsx';
import { TagWishMark } from '../../../ui/tag-wish.tsx';
import { Name } from '../../../ui/veil.tsx';
import { StatusLabel } from '../dossier/status-label.tsx';

export const registerFeatures = tableFeatures({
  rowSortingFeature,
  columnOrderingFeature,
  columnVisibilityFeature,
});

/** A place in the register: its dossier, or null while that is being fetched, or where a heading stands. */
export type RegisterSlot = { readonly index: number; readonly row: RegisterRow | null };

/** Widths as they come: at least so many rem, and a share of what is left. */
export const columnWidths: Readonly<Record<RegisterColumn, readonly [rem: number, share: number]>> = {
  code: [6.25, 0],
  person: [8, 2],
  unit: [5.5, 1.5],
  status: [5.75, 0],
  severity: [8.5, 0.5],
  contact: [8.5, 1],
  trigger: [9, 1],
  forms: [11, 2],
  platforms: [9, 1.5],
  received: [7.5, 0],
  activity: [8.5, 0],
  due: [7.25, 1],
  incidents: [6.5, 0],
  evidence: [5.5, 0],
  pack: [8, 0],
  tagWish: [9, 0.5],
};

/** What is looked up most at its start: the first press puts the latest or the most on top. */
const fallingFirst: readonly RegisterSort[] = ['received', 'activity', 'incidents', 'evidence', 'severity'];

type ColumnTexts = {
  readonly texts: Messages['dossiers'];
  readonly moments: Moments;
  readonly pack: ReturnType<typeof usePack>;
  /** Milliseconds since 1970, for what is late. */
  readonly now: number;
};

const helper = createColumnHelper<typeof registerFeatures, RegisterSlot>();

/** Columns by id; those that can be sorted carry the contract's name of the sort. */
export function createRegisterColumns({ texts, moments, pack, now }: ColumnTexts) {
  const { columns } = texts.register;
  /** Long names are cut off in a narrow column: the pointer shows them whole. */
  const cut = (text: string) => <span title={text}>{text}</span>;
  const list = (section: 'forms' | 'platforms', ids: readonly string[]) =>
    cut(ids.map((id) => pack.label(section, id)).join(', '));
  const cells: Readonly<Record<RegisterColumn, (row: RegisterRow) => ReactNode>> = {
    code: ({ code }) => code,
    person: ({ personName, tagWish }) =>
      personName === '' ? (
        ''
      ) : (
        <>
          <TagWishMark wish={tagWish} />
          <Name>{personName}</Name>
        </>
      ),
    unit: ({ unit }) => cut(unit),
    status: ({ status }) => <StatusLabel status={status} />,
    severity: ({ severity }) => <SeverityLabel severity={severity} />,
    contact: ({ contactPoint }) =>
      contactPoint === '' ? <span data-muted>{texts.look.nobody}</span> : <Name>{contactPoint}</Name>,
    trigger: ({ trigger }) => (trigger === null ? '' : cut(pack.label('triggers', trigger))),
    forms: ({ forms }) => list('forms', forms),
    platforms: ({ platforms }) => list('platforms', platforms),
    received: ({ receivedAt }) => moments.date(receivedAt),
    activity: ({ activityAt }) => moments.relative(activityAt),
    due: ({ nextDue }) =>
      nextDue === null ? (
        <span data-muted>{texts.look.noDue}</span>
      ) : (
        <Due
          at={nextDue}
          isLate={nextDue < moments.startOfDay(now)}
          late={texts.look.due.late}
          moments={moments}
        />
      ),
    incidents: ({ incidentCount }) => incidentCount,
    evidence: ({ evidenceCount }) => evidenceCount,
    pack: ({ packVersion }) => packVersion,
    tagWish: ({ tagWish }) =>
      tagWish === 'unknown' ? (
        <span data-muted>{texts.look.tagWish.unknown}</span>
      ) : (
        cut(texts.look.tagWish[tagWish])
      ),
  };
  return helper.columns(
    (Object.keys(cells) as RegisterColumn[]).map((id) => {
      const sort = registerSortSchema.safeParse(id);
      // Only the service puts things in order; without a value of its own a column could not be sorted.
      return helper.accessor(({ row }) => row, {
        id,
        header: columns[id],
        enableSorting: sort.success,
        sortDescFirst: sort.success && fallingFirst.includes(sort.data),
        cell: ({ row }) => (row.original.row === null ? '' : cells[id](row.original.row)),
      });
    }),
  );
}

type DueProps = { at: number; isLate: boolean; late: string; moments: Moments };

/** Late is told by a clock and a word, not by weight alone. */
function Due({ at, isLate, late, moments }: DueProps) {
  if (!isLate) return moments.relative(at);
  return (
    <span data-late title={`${late}: ${moments.date(at)}`}>
      <ClockCountdownIcon size={14} aria-label={late} role="img" /> {moments.relative(at)}
    </span>
  );
}
