import type { Collecting } from '../../../../shared/features/evidence/collecting-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { useDrawer } from '../../../ui/drawer.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useEvidenceRefresh } from '../use-evidence-refresh.ts';
import { CollectingForm } from './collecting-form.tsx';
import { FinishForm } from './finish-form.tsx';

export type CollectingDrawer = {
  readonly add: () => void;
  readonly edit: (collecting: Collecting) => void;
  readonly finish: (collecting: Collecting) => void;
};

/** Handing over the collecting in the drawer: a new request, one to change, what came of one. */
export function useCollectingDrawer(dossierId: string): CollectingDrawer {
  const { collecting: texts } = useMessages('evidence');
  const { client } = useApi();
  const { open, close } = useDrawer();
  const refresh = useEvidenceRefresh();
  const announce = useAnnounce();
  const done = async () => {
    await refresh();
    announce(texts.saved);
    close();
  };
  return {
    add() {
      const draftKey = `evidence.collecting:${dossierId}`;
      const save = async (collecting: Parameters<typeof client.evidence.handOver>[0]['collecting']) => {
        await client.evidence.handOver({ dossierId, collecting, draftKey });
        await done();
      };
      open({
        title: texts.handOver,
        content: <CollectingForm draftKey={draftKey} collecting={null} save={save} />,
      });
    },
    edit(collecting) {
      const { collectingId } = collecting;
      open({
        title: texts.edit,
        content: (
          <CollectingForm
            draftKey={`evidence.collecting:${collectingId}`}
            collecting={collecting}
            save={async (fields) => {
              await client.evidence.changeCollecting({ collectingId, collecting: fields });
              await done();
            }}
          />
        ),
      });
    },
    finish({ collectingId, doneNote, asked }) {
      open({
        title: asked,
        content: (
          <FinishForm
            draftKey={`evidence.collected:${collectingId}`}
            note={doneNote}
            save={async (note) => {
              await client.evidence.finishCollecting({ collectingId, note });
              await done();
            }}
          />
        ),
      });
    },
  };
}
