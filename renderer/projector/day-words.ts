import type { Language } from '../../shared/kernel/primitives.ts';
import { createMoments } from '../ui/moments.ts';

/**
 * Days and months as people read them. The service has made them of moments, by the organisation's clock, so they are days
 * of no zone any more.
 */
export function dayWords(language: Language) {
  const { date } = createMoments(language, 'UTC', Date.now);
  const distance = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const month = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'short', year: 'numeric' });
  return {
    /** `2026-11-20` as `vr 20 nov 2026` */
    date: (day: string) => date(Date.parse(day)),
    /** `over 3 dagen`, `vandaag`, `5 dagen geleden` */
    fromToday: (days: number) => distance.format(days, 'day'),
    /** `2026-11` as `nov 2026` */
    month: (text: string) => month.format(Date.parse(`${text}-01`)),
  };
}
