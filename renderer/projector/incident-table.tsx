import type { Projection } from '../../shared/features/reviews/model.ts';
import { useLanguage, useMessages } from '../ui/language.tsx';
import { usePack } from '../ui/pack.tsx';
import { dayWords } from './day-words.ts';
import { incidentGrid } from './incident-grid.ts';
import classes from './projector.module.css';

/** Months that can be told apart from the other end of a room. */
const MONTHS = 5;

export function IncidentTable({ incidents }: { incidents: Projection['incidents'] }) {
  const { screen } = useMessages('reviews');
  const { language } = useLanguage();
  const { pack } = usePack();
  const { month } = dayWords(language);
  const { columns, totals, rows } = incidentGrid(incidents, MONTHS);
  const label = (form: number | null) =>
    (form === null ? undefined : pack.sections.forms[form]?.label[language]) ?? screen.unknownItem;
  return (
    <>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{screen.form}</th>
            {columns.map((name) => (
              <th key={name ?? ''} scope="col">
                {name === null ? screen.earlier : month(name)}
              </th>
            ))}
            <th scope="col">{screen.total}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ form, counts }) => (
            <tr key={form}>
              <th scope="row">{label(form)}</th>
              <Counts columns={columns} counts={counts} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{screen.all}</th>
            <Counts columns={columns} counts={totals} />
          </tr>
        </tfoot>
      </table>
      <p className={classes['note']}>{screen.severalForms}</p>
    </>
  );
}

/** Nothing stands where nothing happened, so that the eye finds what did. */
function Counts({ columns, counts }: { columns: readonly (string | null)[]; counts: readonly number[] }) {
  return [...columns, 'total'].map((column, place) => (
    <td key={column ?? ''}>{counts[place] === 0 ? null : counts[place]}</td>
  ));
}
