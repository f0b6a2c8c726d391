import type { App } from '../../../app.ts';
import { keepSignalsFresh } from './weigh-stale.ts';

/** What the port thread does for the part `signals` of triage. */
export function signalsServices(app: App) {
  keepSignalsFresh(app);
  return {};
}
