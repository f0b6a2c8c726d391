import { type Act, useActThen } from '../../ui/use-act.ts';
import { useEvidenceRefresh } from './use-evidence-refresh.ts';

/** One small act on evidence. */
export function useAct(): Act {
  return useActThen(useEvidenceRefresh());
}
