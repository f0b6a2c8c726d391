import { putSignalOff, reopenSignal, suspectStalking } from './answer-signals.ts';
import { signals } from './show-signals.ts';
import { compareAnew, consentTurned, keepSignals, weighStale } from './weigh-stale.ts';

/** What the part `signals` of triage does, by where it runs. */
export const signalsPart = {
  reads: { signals },
  writes: { suspectStalking, putSignalOff, reopenSignal },
  drafts: {},
  internalReads: { weighStale, consentTurned },
  internalWrites: { compareAnew, keepSignals },
};
