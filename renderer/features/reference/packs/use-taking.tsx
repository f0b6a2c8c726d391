import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import { packWarnings } from '../../../../shared/features/reference/pack-warnings.ts';
import type { KeptPackRow } from '../../../../shared/features/reference/packs-model.ts';
import { useApi } from '../../../port/api.tsx';
import { keepFocus } from '../../../ui/keep-focus.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { TakeQuestion } from './take-question.tsx';
import { PACK_NOTICE, useRefreshPacks } from './use-packs.ts';

type Wanted = Pick<KeptPackRow, 'packId' | 'version'>;

type Taking = {
  /** Takes a pack into use: from here on it counts for what is new. One with something to look at asks first. */
  readonly take: (pack: Wanted) => void;
  /** The pack that is being taken into use. */
  readonly takingId: string | null;
  readonly error: unknown;
  /** The question; to be put on the screen. */
  readonly question: ReactNode;
};

/** Taking a pack into use, for every screen that offers it. */
export function useTaking(): Taking {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const { packs: texts } = useMessages('reference');
  const refresh = useRefreshPacks();
  const tell = useDoneNotice(PACK_NOTICE);
  const [asked, setAsked] = useState<{ readonly wanted: Wanted; readonly pack: Pack } | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const taking = useMutation({
    async mutationFn({ wanted: { packId }, because }: { wanted: Wanted; because: string | null }) {
      const pack = await queryClient.ensureQueryData(
        queries.reference.keptPack.queryOptions({ input: { packId } }),
      );
      if (because === null && packWarnings(pack.sections).length > 0) return pack;
      await client.reference.choosePack({ packId, because: because ?? '' });
      await refresh();
      return null;
    },
    // The button goes with what it does.
    onMutate: keepFocus,
    onSuccess(pack, { wanted }, giveBack) {
      if (pack !== null) {
        setAsked({ wanted, pack });
        setIsAsking(true);
        return;
      }
      tell(texts.take.done(wanted.version));
      giveBack();
    },
  });
  const question = (
    <TakeQuestion
      key={asked?.wanted.packId ?? ''}
      asked={isAsking ? asked : null}
      onClose={() => setIsAsking(false)}
      onTake={(because) => {
        setIsAsking(false);
        if (asked !== null) taking.mutate({ wanted: asked.wanted, because });
      }}
    />
  );
  return {
    take: (wanted) => taking.mutate({ wanted, because: null }),
    takingId: taking.isPending ? taking.variables.wanted.packId : null,
    error: taking.error,
    question,
  };
}
