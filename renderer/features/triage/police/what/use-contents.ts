import { useRef, useState } from 'react';
import type { PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { useApi } from '../../../../port/api.tsx';
import { useRefreshPolice } from '../use-police.ts';

export type Contents = Pick<PoliceReport, 'incidentIds' | 'evidenceIds'>;

/**
 * What goes along, chosen at the pace of somebody's hands: it shows at once, and is written as soon as what was chosen
 * before it has been. Where that is refused, it shows as it is stored.
 */
export function useContents({ reportId, incidentIds, evidenceIds }: PoliceReport): {
  readonly contents: Contents;
  readonly failure: unknown;
  readonly choose: (patch: Partial<Contents>) => void;
} {
  const { client } = useApi();
  const refresh = useRefreshPolice();
  const [chosen, setChosen] = useState<Contents | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const waiting = useRef<Contents | null>(null);
  const isWriting = useRef(false);
  const contents = chosen ?? { incidentIds, evidenceIds };

  async function write(): Promise<void> {
    if (isWriting.current) return;
    isWriting.current = true;
    try {
      for (let next = waiting.current; next !== null; next = waiting.current) {
        waiting.current = null;
        await client.triage.choosePoliceContents({
          reportId,
          incidentIds: [...next.incidentIds],
          evidenceIds: [...next.evidenceIds],
        });
      }
      setFailure(null);
    } catch (error) {
      waiting.current = null;
      setFailure(error);
    } finally {
      isWriting.current = false;
    }
    await refresh();
    // What was chosen while that was fetched is still on its way.
    if (waiting.current === null && !isWriting.current) setChosen(null);
  }
  return {
    contents,
    failure,
    choose(patch) {
      const next = { ...contents, ...patch };
      setChosen(next);
      waiting.current = next;
      void write();
    },
  };
}
