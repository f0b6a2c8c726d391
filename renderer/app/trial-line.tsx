import { useQuery } from '@tanstack/react-query';
import { useApi } from '../port/api.tsx';
import { useMessages } from '../ui/language.tsx';
import classes from './trial-line.module.css';

/** Said in every window of a host that is for trying out (security.md, Lock). */
export function TrialLine() {
  const { queries } = useApi();
  const { frame } = useMessages('kernel');
  const status = useQuery(queries.vault.status.queryOptions());
  if (status.data?.trialHost !== true) return null;
  return <p className={classes['line']}>{frame.trialHost}</p>;
}
