import { Alert, Group, List, Stack, Text } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { DiscardDraft } from '../../../ui/discard-draft.tsx';
import { DraftStateLine } from '../../../ui/draft-state.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { withKeys } from '../../../ui/with-keys.ts';
import { problemWords } from './field-words.ts';
import type { Adapting } from './use-adapting.ts';
import { PACK_NOTICE, useRefreshPacks } from './use-packs.ts';

type SaveChangesProps = { packId: string; adapting: Adapting; onSaved: (packId: string) => void };

/** Above the items: how many changes there are, and the button that makes a pack of them. */
export function SaveChanges({ packId, adapting: { changes, draft }, onSaved }: SaveChangesProps) {
  const texts = useMessages('reference');
  const { adapt, errors } = texts.packs;
  const { client } = useApi();
  const refresh = useRefreshPacks();
  const tell = useDoneNotice(PACK_NOTICE);
  const saving = useMutation({
    mutationFn: () => client.reference.adaptPack({ packId, changes: [...changes] }),
    async onSuccess(answer) {
      if (answer.kind !== 'kept') return;
      await draft.discard();
      await refresh();
      tell(adapt.saved(answer.version));
      onSaved(answer.packId);
    },
  });
  const answer = saving.data;
  const names: Readonly<Record<string, string>> = { ...texts.sections, ...adapt.signpost };
  const sectionName = (file: string) => (Object.hasOwn(names, file) ? names[file] : file);
  return (
    <Stack gap="sm">
      <Text role="status">{adapt.pending(changes.length)}</Text>
      <ErrorNotice error={saving.error} texts={errors} />
      {answer?.kind === 'unchanged' ? <Text role="status">{adapt.unchanged}</Text> : null}
      {answer?.kind === 'problems' ? (
        <Alert
          role="alert"
          color="clay"
          variant="light"
          icon={<InfoIcon aria-hidden />}
          title={adapt.refused}
        >
          <List size="sm">
            {withKeys(answer.problems, (problem) => JSON.stringify(problem)).map(
              ({ key, item: { file, line, code, detail } }) => (
                <List.Item key={key}>
                  {sectionName(file)}, {adapt.item(line)}: {problemWords({ code, detail }, texts)}
                </List.Item>
              ),
            )}
          </List>
        </Alert>
      ) : null}
      <Group justify="space-between">
        <BusyButton busy={saving.isPending} blocked={changes.length === 0} onClick={() => saving.mutate()}>
          {adapt.save}
        </BusyButton>
        {draft.savedAt === null || changes.length === 0 ? null : (
          <DiscardDraft onDiscard={() => void draft.discard().catch(() => undefined)} />
        )}
      </Group>
      {changes.length === 0 ? null : <DraftStateLine draft={draft} />}
    </Stack>
  );
}
