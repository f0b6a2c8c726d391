import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { OpenMatter } from '../../../../shared/features/today/model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { OpenMatterList } from './open-matters.tsx';

type CloseDialogProps = {
  opened: boolean;
  /** What was open when somebody chose to close the dossier. */
  open: readonly OpenMatter[];
  onCancel: () => void;
  onClose: () => void;
  onGone: () => void;
};

/** Kinds that Today shows of open dossiers only. */
const endsWithClosing: readonly OpenMatter['kind'][] = ['response', 'untold'];

/** Before a dossier is closed in which something is open: what that is, and what Today does with it. */
export function CloseDialog({ opened, open, onCancel, onClose, onGone }: CloseDialogProps) {
  const { closing } = useMessages('dossiers');
  const { actions } = useMessages('kernel');
  const ends = open.filter(({ kind }) => endsWithClosing.includes(kind));
  return (
    <Modal
      opened={opened}
      onClose={onCancel}
      onExitTransitionEnd={onGone}
      title={closing.title}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Stack gap="sm">
        <Text size="sm">{closing.open}</Text>
        <OpenMatterList open={open} />
        {ends.length === 0 ? null : <Text size="sm">{closing.stops}</Text>}
        {ends.length === open.length ? null : <Text size="sm">{closing.stays}</Text>}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onCancel}>
            {actions.cancel}
          </Button>
          <Button onClick={onClose}>{closing.anyway}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
