import type { todayContract } from '../../../../shared/features/today/contract.ts';
import type { App } from '../../app.ts';
import type { ServiceHandlers } from '../../slice.ts';
import { watchDays } from './day-notice.ts';

/** What the port thread itself does for this slice. */
export function todayServices(app: App): ServiceHandlers<typeof todayContract> {
  watchDays(app);
  return {};
}
