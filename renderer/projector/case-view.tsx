import type { ReactNode } from 'react';
import type { Projection } from '../../shared/features/reviews/model.ts';
import { useLanguage, useMessages } from '../ui/language.tsx';
import { usePack } from '../ui/pack.tsx';
import { withKeys } from '../ui/with-keys.ts';
import { dayWords } from './day-words.ts';
import { IncidentTable } from './incident-table.tsx';
import classes from './projector.module.css';
import { Wall } from './wall.tsx';

/** Nobody reads a long list on a wall. */
const REPORTS = 3;
const TERMS = 3;

/** One dossier for everybody in the room: what it is called, how it stands, what happened and when. */
export function CaseView({ projection, onStop }: { projection: Projection; onStop: () => void }) {
  const { screen } = useMessages('reviews');
  const { status } = useMessages('dossiers');
  const { kinds } = useMessages('evidence');
  const { language } = useLanguage();
  const { pack } = usePack();
  const { date, fromToday } = dayWords(language);
  const { code, openedOn, daysOpen, reports, terms, incidents, evidence } = projection;
  const count = incidents.reduce((sum, month) => sum + month.count, 0);
  const items = evidence.reduce((sum, kind) => sum + kind.count, 0);
  // The nearest, before or behind, is what a meeting asks for.
  // Two reports of one day by one way are alike, and so are two terms of one day.
  const shownReports = withKeys(reports.slice(0, REPORTS), ({ receivedOn }) => receivedOn);
  const nearest = terms.toSorted((one, other) => Math.abs(one.inDays) - Math.abs(other.inDays));
  const shownTerms = withKeys(nearest.slice(0, TERMS), ({ dueOn }) => dueOn);

  return (
    <Wall onStop={onStop}>
      <header className={classes['head']}>
        <h1 className={classes['code']}>{code}</h1>
        <dl className={classes['facts']}>
          <Fact name={screen.status}>{status[projection.status]}</Fact>
          {projection.status === 'closed' ? (
            <Fact name={screen.reportedOn}>{date(openedOn)}</Fact>
          ) : (
            <Fact name={screen.openFor}>
              {screen.daysOpen(daysOpen)} <small>{screen.since(date(openedOn))}</small>
            </Fact>
          )}
          <Fact name={screen.incidents}>{count}</Fact>
          <Fact name={screen.evidence}>
            {items === 0 ? screen.noEvidence : items}{' '}
            <small>{evidence.map(({ kind, count: n }) => `${n} × ${kinds[kind]}`).join(', ')}</small>
          </Fact>
        </dl>
      </header>
      <div className={classes['columns']}>
        <section>
          <h2>{screen.byMonth}</h2>
          {count === 0 ? <p>{screen.noIncidents}</p> : <IncidentTable incidents={incidents} />}
        </section>
        <div className={classes['side']}>
          <section>
            <h2>
              {screen.reports}: {reports.length}
            </h2>
            <List>
              {shownReports.map(({ key, item: { receivedOn, channel } }) => (
                <li key={key}>
                  {date(receivedOn)}
                  <br />
                  {channel === null
                    ? screen.unknownItem
                    : (pack.sections.channels[channel]?.label[language] ?? screen.unknownItem)}
                </li>
              ))}
            </List>
            {reports.length <= REPORTS ? null : <p>{screen.moreReports(reports.length - REPORTS)}</p>}
          </section>
          <section>
            <h2>{screen.terms}</h2>
            {terms.length === 0 ? <p>{screen.noTerms}</p> : null}
            <List>
              {shownTerms.map(({ key, item: { dueOn, inDays } }) => (
                <li key={key}>
                  {date(dueOn)} <small>{fromToday(inDays)}</small>
                </li>
              ))}
            </List>
            {terms.length <= TERMS ? null : <p>{screen.moreTerms(terms.length - TERMS)}</p>}
          </section>
        </div>
      </div>
    </Wall>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function List({ children }: { children: readonly ReactNode[] }) {
  return children.length === 0 ? null : <ul className={classes['list']}>{children}</ul>;
}
