import { Button, Group, Text } from '@mantine/core';
import { NotePencilIcon } from '@phosphor-icons/react/dist/csr/NotePencil';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { holdsText } from './holds-text.ts';

type DraftWaitingProps = {
  draftKey: string;
  /** What waits, such as "Er ligt nog een melding die niet af is." */
  sentence: string;
  /** Opens it where it is written, or read while the vault is only read. */
  onOpen: () => void;
};

/** Where something new is begun: says that half of one lies there already. Nothing where none does. */
export function DraftWaiting({ draftKey, sentence, onOpen }: DraftWaitingProps) {
  const { queries } = useApi();
  const { draft: texts } = useMessages('kernel');
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const { data } = useQuery(queries.dossiers.draft.queryOptions({ input: { key: draftKey } }));
  const draft = data?.draft ?? null;
  if (draft === null || !holdsText(draft.value)) return null;
  return (
    <Group gap="xs" wrap="wrap">
      <NotePencilIcon size={20} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm">
        {sentence} {texts.keptAt(moments.dateTime(draft.savedAt))}
      </Text>
      <Button size="compact-sm" variant="default" onClick={onOpen}>
        {readOnly ? texts.read : texts.goOn}
      </Button>
    </Group>
  );
}
