import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import { packWarnings } from '../../../../shared/features/reference/pack-warnings.ts';
import type { KeptPackRow } from '../../../../shared/features/reference/packs-model.ts';
import { useApi } from '../../../port/api.tsx';
import { keepFocus } from '../../../ui/keep-focus.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { PACK_NOTICE, useRefreshPacks } from './use-packs.ts';
import { WarningList } from './warning-list.tsx';

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
  const { actions } = useMessages('kernel');
  const refresh = useRefreshPacks();
  const tell = useDoneNotice(PACK_NOTICE);
  const [asked, setAsked] = useState<{ readonly wanted: Wanted; readonly pack: Pack } | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const taking = useMutation({
    async mutationFn({ wanted: { packId }, isSure }: { wanted: Wanted; isSure: boolean }) {
      const pack = await queryClient.ensureQueryData(
        queries.reference.keptPack.queryOptions({ input: { packId } }),
      );
      if (!isSure && packWarnings(pack.sections).length > 0) return pack;
      await client.reference.choosePack({ packId });
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
    <Modal
      opened={isAsking}
      onClose={() => setIsAsking(false)}
      title={texts.warnings.take.title(asked?.wanted.version ?? '')}
      size="lg"
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      {asked === null ? null : (
        <Stack>
          <WarningList pack={asked.pack} />
          <Text size="sm">{texts.take.hint}</Text>
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={() => setIsAsking(false)}>
              {actions.cancel}
            </Button>
            <Button
              onClick={() => {
                setIsAsking(false);
                taking.mutate({ wanted: asked.wanted, isSure: true });
              }}
            >
              {texts.warnings.take.action}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
  return {
    take: (wanted) => taking.mutate({ wanted, isSure: false }),
    takingId: taking.isPending ? taking.variables.wanted.packId : null,
    error: taking.error,
    question,
  };
}
