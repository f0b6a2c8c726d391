import type { triageContract } from '../../../../shared/features/triage/contract.ts';
import type { App } from '../../app.ts';
import type { ServiceHandlers } from '../../slice.ts';
import { papersServices } from './papers/services.ts';
import { policeServices } from './police/services.ts';
import { signalsServices } from './signals/services.ts';

/** What the port thread itself does for this slice. */
export function triageServices(app: App): ServiceHandlers<typeof triageContract> {
  return { ...policeServices(app), ...papersServices(app), ...signalsServices(app) };
}
