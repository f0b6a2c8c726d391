import { useQuery } from '@tanstack/react-query';
import type { ResponseTerm } from '../../../../shared/features/settings/term-model.ts';
import { addDays, addWorkingDays } from '../../../../shared/kernel/working-days.ts';
import { useApi } from '../../../port/api.tsx';
import { usePack } from '../../../ui/pack.tsx';

/** The pack's item that proposes it (H 2.4). */
const RESPONSE = 'response';
/** Where the pack proposes nothing. */
const USUAL: ResponseTerm = { days: 2, count: 'working' };

/** Within which an answer is promised in this vault: as chosen in the settings, else as its pack proposes. */
export function useResponseTerm(): ResponseTerm {
  const { queries } = useApi();
  const { pack } = usePack();
  const { data } = useQuery(queries.settings.responseTerm.queryOptions());
  if (data?.term) return data.term;
  const proposed = pack.sections.terms.find(({ id }) => id === RESPONSE);
  return proposed === undefined ? USUAL : { days: proposed.days, count: proposed.count };
}

type Zone = { readonly toLocal: (instant: number) => string; readonly fromLocal: (text: string) => number };

/** Until when an answer is promised: five in the afternoon of the last day of the term, on the organisation's clock. */
export function promiseOf(
  receivedAt: number,
  { days, count }: ResponseTerm,
  { toLocal, fromLocal }: Zone,
): number {
  const received = toLocal(receivedAt).slice(0, 10);
  const last = count === 'working' ? addWorkingDays(received, days) : addDays(received, days);
  return fromLocal(`${last} 17:00:00`);
}

/** With acute danger nobody waits for the term: an answer is promised for the same day (P 1.5, H 2.5). */
export function promiseInDanger(receivedAt: number, { toLocal, fromLocal }: Zone): number {
  return fromLocal(`${toLocal(receivedAt).slice(0, 10)} 23:59:00`);
}
