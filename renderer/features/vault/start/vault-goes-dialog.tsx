import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { focusScreen } from '../../../ui/keep-focus.ts';
import { useMessages } from '../../../ui/language.tsx';

type VaultGoesDialogProps = {
  opened: boolean;
  title: string;
  /** What goes and what stays. */
  text: string;
  /** Words of the button that does it. */
  action: string;
  /** Said aloud once it is done. */
  done: string;
  /** Sentences for what the service answers. */
  errorsOf?: (error: unknown) => Readonly<Record<string, string>>;
  act: () => Promise<unknown>;
  onClose: () => void;
};

/** Asks before a vault goes from the list of known ones, by itself or with its files. */
export function VaultGoesDialog(props: VaultGoesDialogProps) {
  const { opened, title, text, action, done, errorsOf = () => ({}), act, onClose } = props;
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const { actions } = useMessages('kernel');
  const refresh = () => queryClient.invalidateQueries({ queryKey: queries.vault.known.key() });
  const going = useMutation({
    mutationFn: act,
    // What is refused may have changed since the list was fetched.
    onError: refresh,
    onSuccess: async () => {
      await refresh();
      announce(done);
      onClose();
      // The button that opened this went with its line.
      focusScreen();
    },
  });
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': actions.close }}>
      <Stack>
        <Text style={{ overflowWrap: 'anywhere' }}>{text}</Text>
        <ErrorNotice error={going.error} texts={errorsOf(going.error)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
          <BusyButton busy={going.isPending} onClick={() => going.mutate()}>
            {action}
          </BusyButton>
        </Group>
      </Stack>
    </Modal>
  );
}
